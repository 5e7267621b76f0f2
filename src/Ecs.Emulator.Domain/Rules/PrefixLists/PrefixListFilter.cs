using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.PrefixLists;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

/// <summary>The prefix lists to list: those for which every condition holds. Null matches any prefix list.</summary>
internal sealed record PrefixListFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<PrefixListId> Ids { get; init; } = [];

    public string? Name { get; init; }

    public IpFamily? AddressFamily { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the list matches. <see cref="Ids"/> is not considered.</summary>
    internal bool Matches(AccountState state, PrefixList list) =>
        (Name is null || Name == list.Name)
        && (AddressFamily is null || AddressFamily == list.AddressFamily)
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(list.ResourceGroupId))
        && TagFilter.AllMatch(Tags, list.Tags);
}
