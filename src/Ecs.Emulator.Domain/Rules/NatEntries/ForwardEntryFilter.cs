using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>The forward entries to list: those for which every condition holds. Null matches any.</summary>
internal sealed record ForwardEntryFilter
{
    public ForwardTableId? ForwardTableId { get; init; }

    public NatGatewayId? NatGatewayId { get; init; }

    public ForwardEntryId? Id { get; init; }

    public string? Name { get; init; }

    public Ipv4Address? ExternalIp { get; init; }

    public ForwardPorts? ExternalPort { get; init; }

    public Ipv4Address? InternalIp { get; init; }

    public ForwardPorts? InternalPort { get; init; }

    public ForwardProtocol? Protocol { get; init; }

    internal bool Matches(ForwardEntry entry) =>
        (Id is null || Id == entry.Id)
        && (Name is null || Name == entry.Name)
        && (ExternalIp is null || ExternalIp == entry.ExternalIp)
        && (ExternalPort is null || ExternalPort == entry.ExternalPort)
        && (InternalIp is null || InternalIp == entry.InternalIp)
        && (InternalPort is null || InternalPort == entry.InternalPort)
        && (Protocol is null || Protocol == entry.Protocol);
}
