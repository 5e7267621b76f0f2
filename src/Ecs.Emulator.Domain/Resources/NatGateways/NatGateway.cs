using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NatGateways;

internal enum NatGatewayStatus
{
    Available,

    Creating,

    Modifying,

    Deleting,
}

internal enum NatNetworkType
{
    /// <summary>Translates private addresses to EIPs.</summary>
    Internet,

    /// <summary>Translates private addresses to the private address of the gateway.</summary>
    Intranet,
}

internal enum NatInternetChargeType
{
    PayByLcu,
    PayBySpec,
}

/// <summary>An enhanced NAT gateway with its SNAT table and its forward (DNAT) table.</summary>
internal sealed record NatGateway : ITransitional
{
    public static readonly ResourceKind<NatGatewayId, NatGateway> Kind = new("natGateways", new("ngw-", 21))
    {
        IdOf = gateway => gateway.Id,
        RegionOf = gateway => gateway.RegionId,
        Type = new("vpc", "natgateway"),
        Tags = new(gateway => gateway.Tags, (gateway, tags) => gateway with { Tags = tags }),
        ResourceGroup = new(
            gateway => gateway.ResourceGroupId, (gateway, group) => gateway with { ResourceGroupId = group }),
    };

    /// <summary>The ids of SNAT tables.</summary>
    public static readonly IdForm SnatTableIds = new("stb-", 21);

    /// <summary>The ids of forward tables.</summary>
    public static readonly IdForm ForwardTableIds = new("ftb-", 21);

    /// <summary>The id of the service that manages the ENIs of NAT gateways. The value is assumed.</summary>
    public const long ServiceId = 1_000_000_000_000_053;

    public required NatGatewayId Id { get; init; }

    public required RegionId RegionId { get; init; }

    /// <summary>A state document can contain the id of a VPC that does not exist.</summary>
    public required VpcId VpcId { get; init; }

    /// <summary>
    /// The ENI with the private address of the gateway; null if a state document defines a gateway without one. A state
    /// document can contain the id of an ENI that does not exist.
    /// </summary>
    public NetworkInterfaceId? NetworkInterfaceId { get; init; }

    public NatGatewayStatus Status { get; init; }

    public NatNetworkType NetworkType { get; init; }

    public required SnatTableId SnatTableId { get; init; }

    public required ForwardTableId ForwardTableId { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public NatInternetChargeType InternetChargeType { get; init; }

    /// <summary>Small, Middle, Large or XLarge.1; empty for a gateway with PayByLcu.</summary>
    public string Spec { get; init; } = "";

    /// <summary>How the gateway sees its EIPs: MULTI_BINDED or NAT.</summary>
    public EipMode EipBindMode { get; init; } = EipMode.MultiBinded;

    public bool IcmpReplyEnabled { get; init; } = true;

    public bool DeletionProtection { get; init; }

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }
}
