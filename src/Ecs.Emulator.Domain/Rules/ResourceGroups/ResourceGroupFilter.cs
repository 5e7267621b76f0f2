using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.ResourceGroups;

namespace Ecs.Emulator.Domain.Rules.ResourceGroups;

/// <summary>The resource groups to list: those for which every condition holds. Null matches any group.</summary>
internal sealed record ResourceGroupFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<ResourceGroupId> Ids { get; init; } = [];

    /// <summary>A part of the name.</summary>
    public string? Name { get; init; }

    /// <summary>A part of the display name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>False matches no group: all existing groups are OK.</summary>
    public bool? IsOk { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    internal bool Matches(ResourceGroup group) =>
        (Name is null || group.Name.Contains(Name, StringComparison.OrdinalIgnoreCase))
        && (DisplayName is null || group.DisplayName.Contains(DisplayName, StringComparison.OrdinalIgnoreCase))
        && IsOk is not false
        && TagFilter.AllMatch(Tags, group.Tags);
}
