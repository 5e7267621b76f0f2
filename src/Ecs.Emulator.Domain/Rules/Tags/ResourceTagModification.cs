using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.ResourceTypes;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Tags;

/// <summary>Adds and removes tags of resources of any type. A request changes all of its resources or none.</summary>
internal static class ResourceTagModification
{
    /// <summary>Adds tags to resources, and replaces the values of existing keys.</summary>
    /// <param name="ids">The resources; duplicates count once.</param>
    /// <param name="tags">The tags, with distinct keys.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.TaggedResourceNotFound"/> or
    /// <see cref="Refusal.TagQuotaExceeded"/>.
    /// </exception>
    public static ChangeSet Add(
        AccountState state,
        RegionId regionId,
        ResourceType type,
        IReadOnlyCollection<string> ids,
        IReadOnlyCollection<Tag> tags)
    {
        var changes = state.NewChanges();
        foreach (var resource in RequireResources(state, regionId, type, ids))
        {
            var merged = Merge(resource.Tags, tags);
            RefusedException.ThrowIf(merged.Length > Limits.TagsPerResource, Refusal.TagQuotaExceeded);
            resource.ReplaceTags(changes, merged);
        }

        return changes;
    }

    /// <summary>Removes tags from resources. Keys that a resource does not have are ignored.</summary>
    /// <param name="ids">The resources; duplicates count once.</param>
    /// <param name="keys">The keys; null removes all tags.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.TaggedResourceNotFound"/>.
    /// </exception>
    public static ChangeSet Remove(
        AccountState state,
        RegionId regionId,
        ResourceType type,
        IReadOnlyCollection<string> ids,
        IReadOnlyCollection<string>? keys)
    {
        var changes = state.NewChanges();
        foreach (var resource in RequireResources(state, regionId, type, ids))
        {
            resource.ReplaceTags(changes, keys is null ? [] : resource.Tags.RemoveAll(tag => keys.Contains(tag.Key)));
        }

        return changes;
    }

    private static List<AnyResource> RequireResources(
        AccountState state, RegionId region, ResourceType type, IReadOnlyCollection<string> ids)
    {
        RegionListing.Get(state, region);
        return [.. ids.Distinct().Select(id =>
            type.Find(state, region, id) ?? throw new RefusedException(Refusal.TaggedResourceNotFound))];
    }

    /// <summary>An existing key keeps its position; a new key comes last.</summary>
    private static ImmutableArray<Tag> Merge(ImmutableArray<Tag> existing, IReadOnlyCollection<Tag> added)
    {
        var merged = existing.ToBuilder();
        foreach (var tag in added)
        {
            var index = 0;
            while (index < merged.Count && merged[index].Key != tag.Key)
            {
                index++;
            }

            if (index < merged.Count)
            {
                merged[index] = tag;
            }
            else
            {
                merged.Add(tag);
            }
        }

        return merged.ToImmutable();
    }
}
