using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tags;

namespace Ecs.Emulator.Domain.Networks;

/// <summary>A virtual private cloud: a block of addresses that VSwitches divide.</summary>
public sealed record Vpc
{
    /// <summary>The largest block: a /8.</summary>
    public const int ShortestMask = 8;

    /// <summary>The smallest block: a /28.</summary>
    public const int LongestMask = 28;

    /// <summary>Blocks that no VPC may have: carrier-grade NAT, multicast, loopback, link-local.</summary>
    public static readonly ImmutableArray<CidrBlock> Forbidden =
    [
        CidrBlock.Of(Ipv4Address.FromBits(0x64400000), 10),
        CidrBlock.Of(Ipv4Address.FromBits(0xE0000000), 4),
        CidrBlock.Of(Ipv4Address.FromBits(0x7F000000), 8),
        CidrBlock.Of(Ipv4Address.FromBits(0xA9FE0000), 16),
    ];

    /// <summary>Its id.</summary>
    public required VpcId Id { get; init; }

    /// <summary>The region it lies in.</summary>
    public required RegionId RegionId { get; init; }

    /// <summary>Its addresses: a mask of /8 to /28.</summary>
    public required CidrBlock CidrBlock { get; init; }

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
}
