using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.LaunchTemplates;

namespace Ecs.Emulator.Domain.Rules.LaunchTemplates;

/// <summary>The launch templates to list: those for which every condition holds. Null matches any.</summary>
internal sealed record LaunchTemplateFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<LaunchTemplateId> Ids { get; init; } = [];

    /// <summary>Empty for any.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    public string? ResourceGroupId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the launch template matches. <see cref="Ids"/> is not considered.</summary>
    internal bool Matches(AccountState state, LaunchTemplate template) =>
        (Names.IsEmpty || Names.Contains(template.Name))
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(template.ResourceGroupId))
        && TagFilter.AllMatch(Tags, template.Tags);
}

/// <summary>The versions to list: those for which every condition holds. Null matches any version.</summary>
internal sealed record LaunchTemplateVersionFilter
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<int> Numbers { get; init; } = [];

    public int? Min { get; init; }

    public int? Max { get; init; }

    /// <summary>Whether only the default version matches.</summary>
    public bool OnlyDefault { get; init; }

    internal bool Matches(LaunchTemplate template, LaunchTemplateVersion version) =>
        (Numbers.IsEmpty || Numbers.Contains(version.Number))
        && !(version.Number < Min)
        && !(version.Number > Max)
        && (!OnlyDefault || version.Number == template.DefaultVersion);
}
