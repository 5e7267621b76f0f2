using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceTypes;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Tags;

internal static class ResourceTagListing
{
    /// <summary>
    /// Lists all tags of the resources that match the filter, one row for each tag. Unknown ids are ignored.
    /// </summary>
    /// <param name="type">The type of the resources; null for a type without resources.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedTag> List(
        AccountState state, RegionId region, ResourceType? type, ResourceTagFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        var candidates = (type, filter.ResourceIds.IsEmpty) switch
        {
            (null, _) => [],
            (_, true) => type.AllIn(state, region),
            _ => filter.ResourceIds.Distinct().Select(id => type.Find(state, region, id)).OfType<AnyResource>(),
        };
        var rows =
            from resource in candidates
            where filter.Matches(resource.Tags)
            from tag in resource.Tags
            select new ListedTag(resource.Id, tag);
        return Pager.Cut(rows.ToList(), paging);
    }

    /// <summary>Lists each tag of a region once, in the order of its first resource.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<TagSummary> Summarize(
        AccountState state, RegionId region, TagSummaryFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        var summaries =
            from type in filter.Types
            from resource in filter.ResourceId is { } id
                ? One(type.Find(state, region, id))
                : type.AllIn(state, region)
            from tag in resource.Tags
            where filter.Matches(tag)
            group type.Name.Name by tag into resources
            select new TagSummary(resources.Key, resources.CountBy(name => name).ToDictionary());
        return Pager.Cut(summaries.ToList(), paging);
    }

    private static IEnumerable<AnyResource> One(AnyResource? resource) => resource is null ? [] : [resource];
}
