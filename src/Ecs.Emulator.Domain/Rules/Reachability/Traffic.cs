using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.Reachability;

/// <summary>Packets from one address to another.</summary>
internal sealed record Traffic
{
    public required TrafficEnd Source { get; init; }

    public required TrafficEnd Destination { get; init; }

    public required RuleProtocol Protocol { get; init; }

    /// <summary>The destination port; null for a protocol without ports.</summary>
    public int? Port { get; init; }

    /// <summary>The source port; null if it is not known.</summary>
    public int? SourcePort { get; init; }
}

/// <param name="Address">The address of the packets.</param>
/// <param name="NetworkInterface">The ENI with the address; null for an address outside of the VPC.</param>
internal sealed record TrafficEnd(IpAddress Address, NetworkInterface? NetworkInterface);
