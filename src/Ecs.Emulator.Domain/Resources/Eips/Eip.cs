using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Eips;

internal enum EipStatus
{
    /// <summary>Not associated with a resource.</summary>
    Available,

    Associating,

    InUse,

    Unassociating,

    Releasing,
}

/// <summary>How an ENI sees an EIP that is associated with it.</summary>
internal enum EipMode
{
    /// <summary>The EIP is translated to a private address of the ENI.</summary>
    Nat,

    /// <summary>The EIP replaces the private address. The ENI has only this EIP and no secondary addresses.</summary>
    Binded,

    /// <summary>The EIPs replace the private addresses.</summary>
    MultiBinded,
}

/// <summary>An elastic IP address (EIP).</summary>
internal sealed record Eip : ITransitional<Eip>
{
    public static readonly ResourceKind<EipId, Eip> Kind = new("eips", new("eip-", 21))
    {
        IdOf = eip => eip.Id,
        RegionOf = eip => eip.RegionId,
        Type = new("vpc", "eip"),
        Tags = new(eip => eip.Tags, (eip, tags) => eip with { Tags = tags }),
        ResourceGroup = new(eip => eip.ResourceGroupId, (eip, group) => eip with { ResourceGroupId = group }),
    };

    /// <summary>The bandwidth of an EIP if the request does not specify it, in Mbit/s.</summary>
    public const int DefaultBandwidth = 5;

    /// <summary>The line type of an EIP if the request does not specify it.</summary>
    public const string DefaultIsp = "BGP";

    private const int MaxSubscriptionBandwidth = 1_000;
    private const int MaxBandwidthByTraffic = 200;
    private const int MaxBandwidthByBandwidth = 500;

    public required EipId Id { get; init; }

    public required RegionId RegionId { get; init; }

    /// <summary>The public address.</summary>
    public required Ipv4Address IpAddress { get; init; }

    public EipStatus Status { get; init; }

    /// <summary>
    /// The resource that the EIP is associated with; null if it is Available or Releasing. A state document can contain
    /// the id of a resource that does not exist.
    /// </summary>
    public EipTarget? Target { get; init; }

    public EipMode Mode { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>In Mbit/s.</summary>
    public int Bandwidth { get; init; } = DefaultBandwidth;

    public InternetChargeType InternetChargeType { get; init; } = InternetChargeType.PayByBandwidth;

    public InstanceChargeType ChargeType { get; init; }

    /// <summary>The end of the subscription; null for a pay-as-you-go EIP.</summary>
    public DateTimeOffset? ExpiredTime { get; init; }

    /// <summary>The line type.</summary>
    public string Isp { get; init; } = DefaultIsp;

    public string Zone { get; init; } = "";

    public ImmutableArray<string> SecurityProtectionTypes { get; init; } = [];

    public bool DeletionProtection { get; init; }

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }

    public Eip? AfterTransition() => Status switch
    {
        EipStatus.Releasing => null,
        EipStatus.Unassociating => Unassociated(),
        EipStatus.Associating => this with { Status = EipStatus.InUse, TransitionEndsAt = null },
        _ => this with { TransitionEndsAt = null },
    };

    /// <summary>The EIP without its resource, Available again.</summary>
    public Eip Unassociated() => this with
    {
        Status = EipStatus.Available,
        Target = null,
        Mode = EipMode.Nat,
        TransitionEndsAt = null,
    };

    /// <summary>The highest bandwidth with these billing methods, in Mbit/s.</summary>
    public static int MaxBandwidthOf(InstanceChargeType chargeType, InternetChargeType internetChargeType) =>
        (chargeType, internetChargeType) switch
        {
            (InstanceChargeType.PrePaid, _) => MaxSubscriptionBandwidth,
            (_, InternetChargeType.PayByTraffic) => MaxBandwidthByTraffic,
            _ => MaxBandwidthByBandwidth,
        };
}
