using System.Runtime.InteropServices;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.RouteTables;

/// <summary>
/// Secondary indexes over the custom route entries: by route table, destination, status and next hop.
/// </summary>
internal sealed class RouteEntryIndex : IRowObserver<RouteEntry>
{
    private readonly Dictionary<RouteTableId, SortedSet<int>> rowsByTable = [];
    private readonly Dictionary<(RouteTableId, RouteDestination), RouteEntryId> byDestination = [];
    private readonly Dictionary<(RouteTableId, RouteEntryStatus), int> countByStatus = [];
    private readonly Dictionary<NextHop, int> countByNextHop = [];

    /// <summary>The row numbers of the entries of a route table, in ascending order.</summary>
    public IReadOnlyCollection<int> RowsIn(RouteTableId table) => rowsByTable.GetValueOrDefault(table, []);

    /// <summary>The entry of a route table with this destination; null if there is none.</summary>
    public RouteEntryId? Find(RouteTableId table, RouteDestination destination) =>
        byDestination.TryGetValue((table, destination), out var id) ? id : null;

    public bool HasNextHop(NextHop nextHop) => countByNextHop.ContainsKey(nextHop);

    /// <summary>Whether a route table has an entry in this status.</summary>
    public bool HasStatus(RouteTableId table, RouteEntryStatus status) => countByStatus.ContainsKey((table, status));

    public void OnChanged(RouteEntry? before, RouteEntry? after, int number)
    {
        if (before is not null)
        {
            Remove(before, number);
        }

        if (after is not null)
        {
            Add(after, number);
        }
    }

    private void Add(RouteEntry entry, int row)
    {
        if (!rowsByTable.TryGetValue(entry.RouteTableId, out var rows))
        {
            rowsByTable.Add(entry.RouteTableId, rows = []);
        }

        rows.Add(row);
        byDestination[(entry.RouteTableId, entry.Destination)] = entry.Id;
        Count(countByStatus, (entry.RouteTableId, entry.Status), 1);
        Count(countByNextHop, entry.NextHop, 1);
    }

    private void Remove(RouteEntry entry, int row)
    {
        var rows = rowsByTable[entry.RouteTableId];
        rows.Remove(row);
        if (rows.Count == 0)
        {
            rowsByTable.Remove(entry.RouteTableId);
        }

        byDestination.RemoveOwn((entry.RouteTableId, entry.Destination), entry.Id);
        Count(countByStatus, (entry.RouteTableId, entry.Status), -1);
        Count(countByNextHop, entry.NextHop, -1);
    }

    /// <summary>Adds to a count. A count of 0 needs no entry.</summary>
    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key, int added)
        where TKey : struct
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count += added;
        if (count == 0)
        {
            counts.Remove(key);
        }
    }
}
