using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

/// <summary>The IPv6 gateways to list: those for which every condition holds. Null matches any gateway.</summary>
internal sealed record Ipv6GatewayFilter
{
    public Ipv6GatewayId? Id { get; init; }

    public VpcId? VpcId { get; init; }

    public string? Name { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the gateway matches. <see cref="Id"/> is not considered.</summary>
    internal bool Matches(AccountState state, Ipv6Gateway gateway) =>
        (VpcId is null || VpcId == gateway.VpcId)
        && (Name is null || Name == gateway.Name)
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(gateway.ResourceGroupId))
        && TagFilter.AllMatch(Tags, gateway.Tags);
}
