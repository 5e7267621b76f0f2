using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.Tags;

/// <summary>A tag that resources are looked for by, in which <c>*</c> stands for any text.</summary>
/// <param name="Key">What the tag's key is like.</param>
/// <param name="Values">What the tag's value is like: one of these; any where there are none.</param>
internal readonly record struct TagPattern(string Key, ImmutableArray<string> Values)
{
    /// <summary>Whether the tag is such a one.</summary>
    public bool Matches(Tag tag) =>
        Wildcard.Matches(Key, tag.Key, StringComparison.Ordinal)
        && (Values.IsEmpty || Values.Any(value => Wildcard.Matches(value, tag.Value, StringComparison.Ordinal)));
}

/// <summary>Which resources' tags a listing shows: those for which everything that is set here holds.</summary>
internal sealed record TagQuery
{
    /// <summary>One of these ids; empty for any.</summary>
    public ImmutableArray<string> ResourceIds { get; init; } = [];

    /// <summary>With all these tags.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>With a tag like each of these.</summary>
    public ImmutableArray<TagPattern> Patterns { get; init; } = [];

    /// <summary>Whether a resource with these tags is one.</summary>
    internal bool Matches(ImmutableArray<Tag> tags) =>
        Tags.All(filter => tags.Any(filter.Matches)) && Patterns.All(pattern => tags.Any(pattern.Matches));
}

/// <summary>A tag in a listing, with the resource that has it.</summary>
/// <param name="ResourceId">The resource.</param>
/// <param name="Tag">The tag.</param>
internal sealed record TaggedRow(string ResourceId, Tag Tag);
