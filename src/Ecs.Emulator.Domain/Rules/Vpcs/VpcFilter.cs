using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>The VPCs to list: those for which every condition holds. Null matches any VPC.</summary>
internal sealed record VpcFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<VpcId> Ids { get; init; } = [];

    public string? Name { get; init; }

    public bool? IsDefault { get; init; }

    public bool? Ipv6Enabled { get; init; }

    public string? VRouterId { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the VPC matches. <see cref="Ids"/> is not considered.</summary>
    internal bool Matches(AccountState state, Vpc vpc) =>
        (Name is null || Name == vpc.Name)
        && (IsDefault is null || IsDefault == vpc.IsDefault)
        && (Ipv6Enabled is null || Ipv6Enabled == vpc.Ipv6CidrBlock is not null)
        && (VRouterId is null || VRouterId == vpc.VRouterId)
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(vpc.ResourceGroupId))
        && TagFilter.AllMatch(Tags, vpc.Tags);
}
