using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Tags;

/// <summary>The rules of tagging, for resources of any type. All the resources of a call are changed, or none.</summary>
internal static class Tagging
{
    /// <summary>The most resources that one call may name.</summary>
    public const int MaxResources = 50;

    /// <summary>The most rows that a page of a listing has.</summary>
    public const int RowsPerPage = 50;

    /// <summary>Adds tags to resources. A key that a resource has gets its new value.</summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region of the resources.</param>
    /// <param name="type">Their type.</param>
    /// <param name="ids">Their ids; one that is named twice counts once.</param>
    /// <param name="tags">The tags, of different keys.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.TaggedResourceNotFound"/> or
    /// <see cref="Refusal.TagQuota"/>.
    /// </exception>
    public static ChangeSet Add(
        AccountState state,
        RegionId regionId,
        Taggable type,
        IReadOnlyCollection<string> ids,
        IReadOnlyCollection<Tag> tags)
    {
        var changes = state.NewChanges();
        foreach (var resource in Require(state, regionId, type, ids))
        {
            var merged = Merge(resource.Tags, tags);
            if (merged.Length > Tag.MaxPerResource)
            {
                throw new RefusedException(Refusal.TagQuota);
            }

            resource.Replace(changes, merged);
        }

        return changes;
    }

    /// <summary>Removes tags from resources. A key that a resource does not have is no error.</summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region of the resources.</param>
    /// <param name="type">Their type.</param>
    /// <param name="ids">Their ids; one that is named twice counts once.</param>
    /// <param name="keys">The keys; null for every tag that a resource has.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.TaggedResourceNotFound"/>.
    /// </exception>
    public static ChangeSet Remove(
        AccountState state,
        RegionId regionId,
        Taggable type,
        IReadOnlyCollection<string> ids,
        IReadOnlyCollection<string>? keys)
    {
        var changes = state.NewChanges();
        foreach (var resource in Require(state, regionId, type, ids))
        {
            resource.Replace(changes, keys is null ? [] : resource.Tags.RemoveAll(tag => keys.Contains(tag.Key)));
        }

        return changes;
    }

    /// <summary>
    /// Lists the tags of resources, one row for each tag: all the tags of a resource that is looked for by some of them. An id
    /// that does not exist is no error: it is missing from the list.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region of the resources.</param>
    /// <param name="type">Their type.</param>
    /// <param name="query">Which resources.</param>
    /// <param name="paging">The part that is requested, in rows.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<TaggedRow> List(AccountState state, RegionId regionId, Taggable type, TagQuery query, Paging paging)
    {
        var region = state.RequireKnownRegion(regionId).Id;
        var candidates = query.ResourceIds.IsEmpty
            ? type.All(state, region)
            : query.ResourceIds.Distinct().Select(id => type.Find(state, region, id)).OfType<TaggedResource>();
        var rows =
            from resource in candidates
            where query.Matches(resource.Tags)
            from tag in resource.Tags
            select new TaggedRow(resource.Id, tag);
        return Pager.Cut(rows.ToList(), paging);
    }

    private static List<TaggedResource> Require(
        AccountState state, RegionId regionId, Taggable type, IReadOnlyCollection<string> ids)
    {
        var region = state.RequireKnownRegion(regionId).Id;
        return [.. ids.Distinct().Select(id =>
            type.Find(state, region, id) ?? throw new RefusedException(Refusal.TaggedResourceNotFound))];
    }

    /// <summary>The tags together: a known key keeps its place, a new one comes last.</summary>
    private static ImmutableArray<Tag> Merge(ImmutableArray<Tag> present, IReadOnlyCollection<Tag> added)
    {
        var merged = present.ToBuilder();
        foreach (var tag in added)
        {
            var place = 0;
            while (place < merged.Count && merged[place].Key != tag.Key)
            {
                place++;
            }

            if (place < merged.Count)
            {
                merged[place] = tag;
            }
            else
            {
                merged.Add(tag);
            }
        }

        return merged.ToImmutable();
    }
}
