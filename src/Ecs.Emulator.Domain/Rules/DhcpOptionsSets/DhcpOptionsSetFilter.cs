using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

/// <summary>The DHCP options sets to list: those for which every condition holds. Null matches any set.</summary>
internal sealed record DhcpOptionsSetFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<DhcpOptionsSetId> Ids { get; init; } = [];

    public string? Name { get; init; }

    public string? DomainName { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the set matches. <see cref="Ids"/> is not considered.</summary>
    internal bool Matches(AccountState state, DhcpOptionsSet set) =>
        (Name is null || Name == set.Name)
        && (DomainName is null || DomainName == set.DomainName)
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(set.ResourceGroupId))
        && TagFilter.AllMatch(Tags, set.Tags);
}
