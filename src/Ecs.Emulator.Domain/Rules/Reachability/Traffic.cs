using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.Reachability;

/// <summary>Packets from one address to another.</summary>
internal sealed record Traffic
{
    /// <summary>The lowest port that Linux uses for a client, which stands for an unknown source port.</summary>
    private const int FirstEphemeralPort = 32_768;

    public required TrafficEnd Source { get; init; }

    public required TrafficEnd Destination { get; init; }

    public required RuleProtocol Protocol { get; init; }

    /// <summary>The destination port; null for a protocol without ports.</summary>
    public int? Port { get; init; }

    /// <summary>The source port; null if it is not known.</summary>
    public int? SourcePort { get; init; }

    /// <summary>The packets of the response.</summary>
    public Traffic Response => new()
    {
        Source = Destination,
        Destination = Source,
        Protocol = Protocol,
        Port = Protocol.HasPorts ? SourcePort ?? FirstEphemeralPort : null,
        SourcePort = Port,
    };
}

/// <param name="Address">The address of the packets.</param>
/// <param name="NetworkInterface">The ENI with the address; null for an address outside of the VPC.</param>
internal sealed record TrafficEnd(IpAddress Address, NetworkInterface? NetworkInterface);
