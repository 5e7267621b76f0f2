using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Vpcs;

internal enum VpcStatus
{
    Available,

    /// <summary>The VPC is being created, modified or deleted.</summary>
    Pending,

    Deleting,
}

/// <summary>A virtual private cloud.</summary>
internal sealed record Vpc : IDescribed, ITransitional<Vpc>
{
    public static readonly ResourceKind<VpcId, Vpc> Kind = new("vpcs", new("vpc-", 21))
    {
        IdOf = vpc => vpc.Id,
        RegionOf = vpc => vpc.RegionId,
        Type = new("vpc", "vpc"),
        Tags = new(vpc => vpc.Tags, (vpc, tags) => vpc with { Tags = tags }),
        ResourceGroup = new(vpc => vpc.ResourceGroupId, (vpc, group) => vpc with { ResourceGroupId = group }),
    };

    /// <summary>The mask of the largest block.</summary>
    public const int MinMaskLength = 8;

    /// <summary>The mask of the smallest block.</summary>
    public const int MaxMaskLength = 28;

    public const int Ipv6MaskLength = 56;

    /// <summary>Blocks that no VPC can have: carrier-grade NAT, multicast, loopback, link-local.</summary>
    public static readonly ImmutableArray<CidrBlock> ForbiddenBlocks =
    [
        CidrBlock.Of(Ipv4Address.FromBits(0x64400000), 10),
        CidrBlock.Of(Ipv4Address.FromBits(0xE0000000), 4),
        CidrBlock.Of(Ipv4Address.FromBits(0x7F000000), 8),
        CidrBlock.Of(Ipv4Address.FromBits(0xA9FE0000), 16),
    ];

    public required VpcId Id { get; init; }

    public required RegionId RegionId { get; init; }

    public VpcStatus Status { get; init; }

    /// <summary>The primary block: a mask of /8 to /28.</summary>
    public required CidrBlock CidrBlock { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public ImmutableArray<CidrBlock> SecondaryCidrBlocks { get; init; } = [];

    /// <summary>The user CIDR blocks.</summary>
    public ImmutableArray<CidrBlock> UserCidrs { get; init; } = [];

    /// <summary>A /56; null if IPv6 is not enabled.</summary>
    public Ipv6CidrBlock? Ipv6CidrBlock { get; init; }

    /// <summary>The line type of the IPv6 block.</summary>
    public string Ipv6Isp { get; init; } = "BGP";

    /// <summary>Whether it is the region's default VPC.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether DNS resolves the host names of its instances.</summary>
    public bool DnsHostnameEnabled { get; init; }

    /// <summary><c>vrt-</c> and usually 21 characters.</summary>
    public required string VRouterId { get; init; }

    public required SystemRouteTable RouteTable { get; init; }

    /// <summary>Null for the default options of the cloud.</summary>
    public DhcpOptionsBinding? DhcpOptions { get; init; }

    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>The primary block and the secondary blocks.</summary>
    public IEnumerable<CidrBlock> CidrBlocks => SecondaryCidrBlocks.Prepend(CidrBlock);

    public Vpc? AfterTransition() => Status == VpcStatus.Deleting
        ? null
        : this with { Status = VpcStatus.Available, TransitionEndsAt = null };

    /// <summary>The default id of a router or a route table: the id of the VPC with another prefix.</summary>
    public static string IdOfPart(string prefix, VpcId vpc) =>
        prefix + Kind.GeneratedIds.WithoutPrefix(vpc.Value);
}

/// <summary>The system route table of a VPC, created and deleted with it.</summary>
/// <param name="Name">The name; empty for none.</param>
/// <param name="Description">The description; empty for none.</param>
/// <param name="RoutePropagationEnabled">Whether it receives dynamic routes. The emulator has none.</param>
internal sealed record SystemRouteTable(
    RouteTableId Id, string Name = "", string Description = "", bool RoutePropagationEnabled = true)
{
    public ImmutableArray<Tag> Tags { get; init; } = [];
}
