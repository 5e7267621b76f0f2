using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;

namespace Ecs.Emulator.Domain.Rules.Tags;

/// <summary>A tag with the number of resources that have it.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Counts">The number of resources of each type, by the name of the type.</param>
internal sealed record TagSummary(Tag Tag, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>Lists the tags of a region, in the order in which they are met; each once.</summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region.</param>
    /// <param name="types">The types of the resources, by their names.</param>
    /// <param name="resourceId">The resource that has the tags; null for any.</param>
    /// <param name="filters">The tags to list; empty for all.</param>
    /// <param name="paging">The page to return.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<TagSummary> List(
        AccountState state,
        RegionId regionId,
        IReadOnlyCollection<KeyValuePair<string, Taggable>> types,
        string? resourceId,
        ImmutableArray<TagFilter> filters,
        Paging paging)
    {
        var region = state.RequireKnownRegion(regionId).Id;
        var found =
            from type in types
            from resource in resourceId is null
                ? type.Value.All(state, region)
                : One(type.Value.Find(state, region, resourceId))
            from tag in resource.Tags
            where filters.IsEmpty || filters.Any(filter => filter.Matches(tag))
            group type.Key by tag into resources
            select new TagSummary(resources.Key, resources.CountBy(name => name).ToDictionary());
        return Pager.Cut(found.ToList(), paging);
    }

    private static IEnumerable<TaggedResource> One(TaggedResource? resource) => resource is null ? [] : [resource];
}
