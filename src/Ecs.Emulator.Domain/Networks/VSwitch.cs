using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tags;

namespace Ecs.Emulator.Domain.Networks;

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

    /// <summary>Its addresses, free and taken.</summary>
    public required AddressPool Addresses { get; init; }

    /// <summary>Its IPv6 addresses, free and taken; null where IPv6 is not turned on.</summary>
    public Ipv6AddressPool? Ipv6Addresses { get; init; }

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

    /// <summary>How many addresses ENIs hold here, those in prefixes among them.</summary>
    public long TakenAddressCount => Addresses.Block.Size - AddressPool.ReservedAddresses - Addresses.FreeAddressCount;
}
