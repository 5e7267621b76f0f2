using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Listing;

/// <summary>Returns the requested page of a list. All pages but the last are full.</summary>
internal static class Pager
{
    /// <param name="items">The matching items in the order of their rows.</param>
    /// <param name="rowOf">The row number of an item, which increases from item to item.</param>
    public static Page<T> Cut<T>(IEnumerable<T> items, Func<T, int> rowOf, Paging paging)
    {
        var (skip, afterRow, size) = paging switch
        {
            NumberedPage page => ((long)(page.Number - 1) * page.Size, 0, page.Size),
            ContinuedPage page => (0L, page.AfterRow, page.MaxResults),
            _ => throw new ArgumentOutOfRangeException(nameof(paging)),
        };
        var selected = ImmutableArray.CreateBuilder<T>();
        var total = 0;
        var lastRow = 0;
        var more = false;
        foreach (var item in items)
        {
            var row = rowOf(item);
            if (total++ < skip || row <= afterRow)
            {
                continue;
            }

            if (selected.Count == size)
            {
                more = true;
                continue;
            }

            selected.Add(item);
            lastRow = row;
        }

        return new Page<T>(selected.ToImmutable(), total, more ? lastRow : null, paging);
    }

    /// <summary>The requested page of a list in which the position of an item is its row number.</summary>
    public static Page<T> Cut<T>(IReadOnlyList<T> items, Paging paging) =>
        Cut(Enumerable.Range(0, items.Count), index => index + 1, paging).Select(index => items[index]);

    /// <summary>The requested page of the matching resources of a region.</summary>
    /// <param name="region">The region; null for any.</param>
    /// <param name="ids">The ids of the resources to consider; empty for all. Unknown ids are ignored.</param>
    public static Page<TResource> List<TId, TResource>(
        ResourceTable<TId, TResource> table,
        RegionId? region,
        IReadOnlyCollection<TId> ids,
        Func<TResource, bool> matches,
        Paging paging)
        where TId : struct, IIdentifier<TId>
        where TResource : class
    {
        var matching = Candidates(table, ids)
            .Where(resource => (region is null || table.Kind.RegionOf!(resource) == region) && matches(resource));
        return Cut(matching, table.RowOf, paging);
    }

    /// <summary>
    /// The existing resources with these ids, without duplicates and in the order of their rows; the whole table if no
    /// ids are given.
    /// </summary>
    public static IEnumerable<TResource> Candidates<TId, TResource>(
        ResourceTable<TId, TResource> table, IReadOnlyCollection<TId> ids)
        where TId : struct, IIdentifier<TId>
        where TResource : class
    {
        if (ids.Count == 0)
        {
            return table;
        }

        var found = new SortedDictionary<int, TResource>();
        foreach (var id in ids)
        {
            if (table.Find(id) is { } resource)
            {
                found[table.RowOf(id)] = resource;
            }
        }

        return found.Values;
    }
}
