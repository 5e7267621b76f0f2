using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.HaVips;

internal enum HaVipStatus
{
    /// <summary>Not associated with an instance or ENI.</summary>
    Available,

    Creating,

    Associating,

    /// <summary>Associated with instances or ENIs.</summary>
    InUse,

    Unassociating,

    Deleting,
}

/// <summary>A high-availability virtual IP address (HaVip) of a VSwitch.</summary>
internal sealed record HaVip : IDescribed, IAddressHolder, ITransitional<HaVip>
{
    public static readonly ResourceKind<HaVipId, HaVip> Kind = new("haVips", new("havip-", 21))
    {
        IdOf = haVip => haVip.Id,
        RegionOf = haVip => haVip.RegionId,
        Type = new("vpc", "havip"),
        Tags = new(haVip => haVip.Tags, (haVip, tags) => haVip with { Tags = tags }),
        ResourceGroup = new(haVip => haVip.ResourceGroupId, (haVip, group) => haVip with { ResourceGroupId = group }),
    };

    public required HaVipId Id { get; init; }

    public required RegionId RegionId { get; init; }

    /// <summary>A state document can contain the id of a VSwitch that does not exist.</summary>
    public required VSwitchId VSwitchId { get; init; }

    public required Ipv4Address IpAddress { get; init; }

    public HaVipStatus Status { get; init; }

    /// <summary>
    /// The associated instances or ENIs in the order of association. An association exists until it is Unassociating no
    /// longer.
    /// </summary>
    public ImmutableArray<HaVipInstance> Instances { get; init; } = [];

    /// <summary>
    /// The instance that announces the address in the network. The emulator has no network, so that only a state
    /// document sets it.
    /// </summary>
    public HaVipInstance? Master { get; init; }

    /// <summary>The instance whose association ends with the current transition.</summary>
    public HaVipInstance? Leaving { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>The type of the targets, which have all the same type; null without targets.</summary>
    public HaVipInstanceType? InstanceType => Instances.IsEmpty ? null : Instances[0].Type;

    /// <summary>Whether the HaVip is in no transition.</summary>
    public bool IsStable => Status is HaVipStatus.Available or HaVipStatus.InUse;

    public HaVip? AfterTransition() => Status == HaVipStatus.Deleting
        ? null
        : (Leaving is { } instance ? Without(instance) : this).Settled();

    /// <summary>The HaVip without an instance. A transition continues.</summary>
    public HaVip Without(HaVipInstance instance)
    {
        var remaining = this with
        {
            Instances = Instances.Remove(instance),
            Master = Master == instance ? null : Master,
            Leaving = Leaving == instance ? null : Leaving,
        };
        return IsStable ? remaining.Settled() : remaining;
    }

    /// <summary>The HaVip at the end of its transition.</summary>
    private HaVip Settled() => this with
    {
        Status = Instances.IsEmpty ? HaVipStatus.Available : HaVipStatus.InUse,
        Leaving = null,
        TransitionEndsAt = null,
    };
}
