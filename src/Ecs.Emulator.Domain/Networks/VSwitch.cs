using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Networks;

/// <summary>The states of a VSwitch.</summary>
public enum VSwitchStatus
{
    /// <summary>It can be used.</summary>
    Available,

    /// <summary>It is still being made.</summary>
    Pending,
}

/// <summary>A subnet of a VPC, in one zone. ENIs take their addresses from its pool.</summary>
public sealed record VSwitch
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
}
