using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Ipv6Gateways;

internal enum Ipv6GatewayStatus
{
    Available,

    /// <summary>The gateway is being created.</summary>
    Pending,

    Deleting,
}

/// <summary>The IPv6 gateway of a VPC, which has at most one.</summary>
internal sealed record Ipv6Gateway : IDescribed, ITransitional
{
    public static readonly ResourceKind<Ipv6GatewayId, Ipv6Gateway> Kind = new("ipv6Gateways", new("ipv6gw-", 21))
    {
        IdOf = gateway => gateway.Id,
        RegionOf = gateway => gateway.RegionId,
        Type = new("vpc", "ipv6gateway"),
        Tags = new(gateway => gateway.Tags, (gateway, tags) => gateway with { Tags = tags }),
        ResourceGroup = new(
            gateway => gateway.ResourceGroupId, (gateway, group) => gateway with { ResourceGroupId = group }),
    };

    public required Ipv6GatewayId Id { get; init; }

    /// <summary>The VPC. A state document can contain the id of a VPC that does not exist.</summary>
    public required VpcId VpcId { get; init; }

    /// <summary>The region of its VPC.</summary>
    public required RegionId RegionId { get; init; }

    public Ipv6GatewayStatus Status { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public required DateTimeOffset CreationTime { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }
}
