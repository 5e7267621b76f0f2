using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Networks;

/// <summary>A virtual private cloud: a block of addresses that VSwitches divide.</summary>
public sealed record Vpc
{
    /// <summary>Its id.</summary>
    public required VpcId Id { get; init; }

    /// <summary>The region it lies in.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>Its addresses: a mask of /8 to /28.</summary>
    public required CidrBlock CidrBlock { get; init; }
}
