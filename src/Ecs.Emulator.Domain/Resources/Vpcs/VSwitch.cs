using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Vpcs;

/// <summary>The states of a VSwitch.</summary>
internal enum VSwitchStatus
{
    /// <summary>It can be used.</summary>
    Available,

    /// <summary>It is still being made.</summary>
    Pending,
}

/// <summary>A subnet of a VPC, in one zone. ENIs take their addresses from its pool.</summary>
internal sealed record VSwitch
{
    public static readonly ResourceKind<VSwitchId, VSwitch> Kind = new("vSwitches", "vsw-", 21)
    {
        IdOf = vSwitch => vSwitch.Id,
        ToId = text => new VSwitchId(text),
        RegionOf = vSwitch => vSwitch.RegionId,
        Tags = new(vSwitch => vSwitch.Tags, (vSwitch, tags) => vSwitch with { Tags = tags }),
        ResourceGroup = new(vSwitch => vSwitch.ResourceGroupId, (vSwitch, group) => vSwitch with { ResourceGroupId = group }),
    };

    /// <summary>Its id.</summary>
    public required VSwitchId Id { get; init; }

    /// <summary>The VPC it belongs to. The VPC may be gone.</summary>
    public required VpcId VpcId { get; init; }

    /// <summary>The region it lies in: its VPC's.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>The zone it lies in.</summary>
    public required ZoneId ZoneId { get; init; }

    /// <summary>Its state.</summary>
    public VSwitchStatus Status { get; init; }

    /// <summary>A mask of /16 to /29.</summary>
    public required CidrBlock CidrBlock { get; init; }

    /// <summary>A /64; null where IPv6 is not enabled.</summary>
    public Ipv6CidrBlock? Ipv6CidrBlock { get; init; }

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>Its resource group; empty for none.</summary>
    public string ResourceGroupId { get; init; } = "";

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>When the transition that it is in ends; null where it is in none, or in one that a test holds it in.</summary>
    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>Whether it is being deleted. Its state is Pending then.</summary>
    public bool IsBeingDeleted { get; init; }

    /// <summary>Whether it is the default VSwitch of its zone.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The blocks that are kept back, in the order in which they were made.</summary>
    public ImmutableArray<VSwitchCidrReservation> CidrReservations { get; init; } = [];
}
