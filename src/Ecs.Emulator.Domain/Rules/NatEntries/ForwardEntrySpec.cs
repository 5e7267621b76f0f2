using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>The attributes of a new forward entry.</summary>
internal sealed record ForwardEntrySpec
{
    public required ForwardTableId ForwardTableId { get; init; }

    public required Ipv4Address ExternalIp { get; init; }

    public required ForwardPorts ExternalPort { get; init; }

    public required Ipv4Address InternalIp { get; init; }

    public required ForwardPorts InternalPort { get; init; }

    public required ForwardProtocol Protocol { get; init; }

    public string Name { get; init; } = "";

    public bool PortBreak { get; init; }
}
