using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.Tags;

/// <summary>Selects the resources whose tags are listed: those that match all members that are set.</summary>
internal sealed record ResourceTagFilter
{
    /// <summary>The ids to look for; empty for any.</summary>
    public ImmutableArray<string> ResourceIds { get; init; } = [];

    /// <summary>The tags that the resource must have, all of them.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>The patterns that tags of the resource must match, all of them.</summary>
    public ImmutableArray<TagPattern> Patterns { get; init; } = [];

    internal bool Matches(ImmutableArray<Tag> tags) =>
        TagFilter.AllMatch(Tags, tags) && Patterns.All(pattern => tags.Any(pattern.Matches));
}
