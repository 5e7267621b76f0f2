using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>The SNAT entries to list: those for which every condition holds. Null matches any.</summary>
internal sealed record SnatEntryFilter
{
    public SnatTableId? SnatTableId { get; init; }

    public NatGatewayId? NatGatewayId { get; init; }

    public SnatEntryId? Id { get; init; }

    public string? Name { get; init; }

    public Ipv4Address? SnatIp { get; init; }

    public CidrBlock? SourceCidr { get; init; }

    public VSwitchId? SourceVSwitchId { get; init; }

    internal bool Matches(SnatEntry entry) =>
        (Id is null || Id == entry.Id)
        && (Name is null || Name == entry.Name)
        && (SnatIp is not { } address || entry.SnatIps.Contains(address))
        && (SourceCidr is null || SourceCidr == entry.SourceCidr)
        && (SourceVSwitchId is null || SourceVSwitchId == entry.SourceVSwitchId);
}
