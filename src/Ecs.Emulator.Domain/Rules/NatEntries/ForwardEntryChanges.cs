using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>The changes to a forward entry; null leaves an attribute unchanged.</summary>
internal sealed record ForwardEntryChanges
{
    public Ipv4Address? ExternalIp { get; init; }

    public ForwardPorts? ExternalPort { get; init; }

    public Ipv4Address? InternalIp { get; init; }

    public ForwardPorts? InternalPort { get; init; }

    public ForwardProtocol? Protocol { get; init; }

    public string? Name { get; init; }

    public bool? PortBreak { get; init; }
}
