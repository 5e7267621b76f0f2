using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NatGateways;

internal enum ForwardProtocol
{
    Tcp,
    Udp,

    /// <summary>All protocols and ports of an address.</summary>
    Any,
}

/// <summary>A forward (DNAT) entry: the private address of packets to a public address.</summary>
internal sealed record ForwardEntry : ITransitional<ForwardEntry>
{
    public static readonly ResourceKind<ForwardEntryId, ForwardEntry> Kind = new("forwardEntries", new("fwd-", 21))
    {
        IdOf = entry => entry.Id,
    };

    /// <summary>An SNAT entry uses the higher ports, unless a forward entry breaks them.</summary>
    private const int LastPortBelowSnat = 1_024;

    public required ForwardEntryId Id { get; init; }

    /// <summary>A state document can contain the id of a NAT gateway that does not exist.</summary>
    public required NatGatewayId NatGatewayId { get; init; }

    public required Ipv4Address ExternalIp { get; init; }

    public required ForwardPorts ExternalPort { get; init; }

    /// <summary>No instance needs to have the address.</summary>
    public required Ipv4Address InternalIp { get; init; }

    public required ForwardPorts InternalPort { get; init; }

    public required ForwardProtocol Protocol { get; init; }

    public NatEntryStatus Status { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Whether the entry can have a port above 1024 of an address with an SNAT entry.</summary>
    public bool PortBreak { get; init; }

    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>Whether an SNAT entry can use the same public address.</summary>
    public bool AllowsSnat =>
        Protocol != ForwardProtocol.Any && (PortBreak || ExternalPort.Last <= LastPortBelowSnat);

    /// <summary>Whether both entries cannot exist in a table.</summary>
    public bool ConflictsWith(ForwardEntry other) =>
        HasExternalPortsOf(other)
        || (Protocol == other.Protocol && InternalIp == other.InternalIp && InternalPort == other.InternalPort);

    private bool HasExternalPortsOf(ForwardEntry other) =>
        ExternalIp == other.ExternalIp
        && (Protocol == ForwardProtocol.Any
            || other.Protocol == ForwardProtocol.Any
            || (Protocol == other.Protocol && ExternalPort.Overlaps(other.ExternalPort)));

    public ForwardEntry? AfterTransition() => Status == NatEntryStatus.Deleting
        ? null
        : this with { Status = NatEntryStatus.Available, TransitionEndsAt = null };
}
