using System.Collections.Immutable;
using Ecs.Emulator.Domain.Rules.ResourceTypes;

namespace Ecs.Emulator.Domain.Rules.Tags;

/// <summary>Selects the tags to summarize.</summary>
internal sealed record TagSummaryFilter
{
    /// <summary>The types of the resources.</summary>
    public required IReadOnlyCollection<ResourceType> Types { get; init; }

    /// <summary>The resource that has the tags; null for any.</summary>
    public string? ResourceId { get; init; }

    /// <summary>One of these must match the tag; empty for all tags.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    internal bool Matches(Tag tag) => Tags.IsEmpty || Tags.Any(filter => filter.Matches(tag));
}
