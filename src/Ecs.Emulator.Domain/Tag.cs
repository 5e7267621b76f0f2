using System.Collections.Immutable;

namespace Ecs.Emulator.Domain;

/// <summary>A tag of a resource.</summary>
/// <param name="Key">1 to 128 characters.</param>
/// <param name="Value">0 to 128 characters.</param>
internal readonly record struct Tag(string Key, string Value);

/// <summary>A filter for tags.</summary>
/// <param name="Value">The value; null for any.</param>
internal readonly record struct TagFilter(string Key, string? Value)
{
    /// <summary>Whether each of the filters matches one of the tags.</summary>
    public static bool AllMatch(ImmutableArray<TagFilter> filters, ImmutableArray<Tag> tags)
    {
        foreach (var filter in filters)
        {
            if (!filter.MatchesAny(tags))
            {
                return false;
            }
        }

        return true;
    }

    public bool Matches(Tag tag) => tag.Key == Key && (Value is null || Value == tag.Value);

    private bool MatchesAny(ImmutableArray<Tag> tags)
    {
        foreach (var tag in tags)
        {
            if (Matches(tag))
            {
                return true;
            }
        }

        return false;
    }
}
