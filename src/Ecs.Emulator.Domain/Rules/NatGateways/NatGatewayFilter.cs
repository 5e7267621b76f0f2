using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.NatGateways;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>The NAT gateways to list: those for which every condition holds. Null matches any.</summary>
internal sealed record NatGatewayFilter
{
    public NatGatewayId? Id { get; init; }

    public VpcId? VpcId { get; init; }

    public string? Name { get; init; }

    public NatGatewayStatus? Status { get; init; }

    public NatNetworkType? NetworkType { get; init; }

    public string? Spec { get; init; }

    public ZoneId? ZoneId { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>Whether a condition holds for no NAT gateway of the emulator, such as a subscription.</summary>
    public bool MatchesNone { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    internal bool Matches(ListedNatGateway listed) =>
        !MatchesNone
        && MatchesAttributes(listed.Gateway)
        && (ZoneId is null || ZoneId == listed.VSwitch?.ZoneId)
        && (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId)
        && TagFilter.AllMatch(Tags, listed.Gateway.Tags);

    private bool MatchesAttributes(NatGateway gateway) =>
        (VpcId is null || VpcId == gateway.VpcId)
        && (Name is null || Name == gateway.Name)
        && (Status is null || Status == gateway.Status)
        && (NetworkType is null || NetworkType == gateway.NetworkType)
        && (Spec is null || Spec == gateway.Spec);
}
