using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.Tags;

/// <summary>A tag filter in which <c>*</c> stands for any text.</summary>
/// <param name="Key">The pattern of the key.</param>
/// <param name="Values">The patterns of the value, one of which must match; empty for any value.</param>
internal readonly record struct TagPattern(string Key, ImmutableArray<string> Values)
{
    public bool Matches(Tag tag) =>
        Wildcard.Matches(Key, tag.Key, StringComparison.Ordinal)
        && (Values.IsEmpty || Values.Any(value => Wildcard.Matches(value, tag.Value, StringComparison.Ordinal)));
}
