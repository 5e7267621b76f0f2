using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NatGateways;

/// <summary>An SNAT entry: the public addresses of packets from a VSwitch or a block.</summary>
internal sealed record SnatEntry : ITransitional<SnatEntry>
{
    public static readonly ResourceKind<SnatEntryId, SnatEntry> Kind = new("snatEntries", new("snat-", 21))
    {
        IdOf = entry => entry.Id,
    };

    public required SnatEntryId Id { get; init; }

    /// <summary>A state document can contain the id of a NAT gateway that does not exist.</summary>
    public required NatGatewayId NatGatewayId { get; init; }

    /// <summary>The VSwitch with the block of the entry; null if only a block was specified.</summary>
    public VSwitchId? SourceVSwitchId { get; init; }

    public required CidrBlock SourceCidr { get; init; }

    /// <summary>The addresses of EIPs, or the private address of an intranet gateway.</summary>
    public required ImmutableArray<Ipv4Address> SnatIps { get; init; }

    public NatEntryStatus Status { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Whether a client gets the same address for all connections to a destination.</summary>
    public bool EipAffinity { get; init; }

    public DateTimeOffset? TransitionEndsAt { get; init; }

    public SnatEntry? AfterTransition() => Status == NatEntryStatus.Deleting
        ? null
        : this with { Status = NatEntryStatus.Available, TransitionEndsAt = null };
}
