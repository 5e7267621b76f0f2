using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Vpcs;

/// <summary>The states of a VPC.</summary>
internal enum VpcStatus
{
    /// <summary>It can be used.</summary>
    Available,

    /// <summary>It is still being made.</summary>
    Pending,

    /// <summary>It is being deleted.</summary>
    Deleting,
}

/// <summary>A virtual private cloud: a block of addresses that VSwitches divide.</summary>
internal sealed record Vpc
{
    public static readonly ResourceKind<VpcId, Vpc> Kind = new("vpcs", "vpc-", 21)
    {
        IdOf = vpc => vpc.Id,
        ToId = text => new VpcId(text),
        RegionOf = vpc => vpc.RegionId,
        Tags = new(vpc => vpc.Tags, (vpc, tags) => vpc with { Tags = tags }),
        ResourceGroup = new(vpc => vpc.ResourceGroupId, (vpc, group) => vpc with { ResourceGroupId = group }),
    };

    /// <summary>The largest block: a /8.</summary>
    public const int MinMaskLength = 8;

    /// <summary>The smallest block: a /28.</summary>
    public const int MaxMaskLength = 28;

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

    /// <summary>The most blocks beside its first one.</summary>
    public const int MaxSecondaryCidrBlocks = 5;

    /// <summary>The most blocks of the user's own that it may route.</summary>
    public const int MaxUserCidrs = 3;

    /// <summary>The mask of its IPv6 block.</summary>
    public const int Ipv6MaskLength = 56;

    /// <summary>Its state.</summary>
    public VpcStatus Status { get; init; }

    /// <summary>Further blocks that VSwitches may divide.</summary>
    public ImmutableArray<CidrBlock> SecondaryCidrBlocks { get; init; } = [];

    /// <summary>Blocks of the user's own beyond those of private networks.</summary>
    public ImmutableArray<CidrBlock> UserCidrs { get; init; } = [];

    /// <summary>Its IPv6 block, a /56; null while IPv6 is not turned on.</summary>
    public Ipv6CidrBlock? Ipv6CidrBlock { get; init; }

    /// <summary>Whose lines its IPv6 block belongs to.</summary>
    public string Ipv6Isp { get; init; } = "BGP";

    /// <summary>Whether it is the region's default VPC.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether its instances have host names in DNS.</summary>
    public bool DnsHostnameEnabled { get; init; }

    /// <summary>Its router: <c>vrt-</c> and, as a rule, 21 characters.</summary>
    public required string VRouterId { get; init; }

    /// <summary>Its system route table.</summary>
    public required RouteTable RouteTable { get; init; }

    /// <summary>All its IPv4 blocks, the first one first.</summary>
    public IEnumerable<CidrBlock> CidrBlocks => SecondaryCidrBlocks.Prepend(CidrBlock);

    /// <summary>The id of what belongs to a VPC and was given none: the VPC's own behind another prefix.</summary>
    public static string IdOfPart(string prefix, VpcId vpc) =>
        prefix + (vpc.Value.StartsWith("vpc-", StringComparison.Ordinal) ? vpc.Value[4..] : vpc.Value);
}

/// <summary>The system route table of a VPC: made and deleted with it. Its routes are no part of the emulator.</summary>
/// <param name="Id">Its id: <c>vtb-</c> and, as a rule, 21 characters.</param>
/// <param name="Name">Its name; empty for none.</param>
/// <param name="Description">Its description; empty for none.</param>
internal sealed record RouteTable(string Id, string Name = "", string Description = "");
