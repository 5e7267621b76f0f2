using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Vpcs;

internal enum VSwitchStatus
{
    Available,

    /// <summary>The VSwitch is being created, modified or deleted.</summary>
    Pending,
}

/// <summary>A subnet of a VPC in one zone. ENIs have addresses of its block.</summary>
internal sealed record VSwitch : IDescribed, ITransitional
{
    public static readonly ResourceKind<VSwitchId, VSwitch> Kind = new("vSwitches", new("vsw-", 21))
    {
        IdOf = vSwitch => vSwitch.Id,
        RegionOf = vSwitch => vSwitch.RegionId,
        Type = new("vpc", "vswitch"),
        Tags = new(vSwitch => vSwitch.Tags, (vSwitch, tags) => vSwitch with { Tags = tags }),
        ResourceGroup = new(
            vSwitch => vSwitch.ResourceGroupId, (vSwitch, group) => vSwitch with { ResourceGroupId = group }),
    };

    public required VSwitchId Id { get; init; }

    /// <summary>The VPC. A state document can contain the id of a VPC that does not exist.</summary>
    public required VpcId VpcId { get; init; }

    /// <summary>The region of its VPC.</summary>
    public required RegionId RegionId { get; init; }

    public required ZoneId ZoneId { get; init; }

    public VSwitchStatus Status { get; init; }

    /// <summary>A mask of /16 to /29.</summary>
    public required CidrBlock CidrBlock { get; init; }

    /// <summary>A /64; null if IPv6 is not enabled.</summary>
    public Ipv6CidrBlock? Ipv6CidrBlock { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>Whether the VSwitch is being deleted. Its status is then Pending.</summary>
    public bool IsBeingDeleted { get; init; }

    /// <summary>Whether it is the default VSwitch of its zone.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The custom route table; null for the system route table of the VPC.</summary>
    public RouteTableId? RouteTableId { get; init; }

    /// <summary>Null if it has no network ACL.</summary>
    public NetworkAclBinding? NetworkAcl { get; init; }
}
