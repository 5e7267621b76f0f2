using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.RouteTables;

/// <summary>
/// The route tables of VPCs, and the custom route entries by route table, destination, status and next hop.
/// </summary>
internal sealed class RouteIndex(
    ResourceTable<VpcId, Vpc> vpcs,
    ResourceTable<RouteTableId, RouteTable> customTables,
    ResourceTable<RouteEntryId, RouteEntry> entries)
    : IRowObserver<Vpc>, IRowObserver<RouteTable>, IRowObserver<RouteEntry>
{
    private readonly Dictionary<RouteTableId, VpcId> vpcBySystemTable = [];
    private readonly Groups<VpcId, RouteTableId> customTablesByVpc = new();
    private readonly Groups<RouteTableId, int> rowsByTable = new();
    private readonly Dictionary<(RouteTableId, RouteDestination), RouteEntryId> byDestination = [];
    private readonly Counts<(RouteTableId, RouteEntryStatus)> countByStatus = new();
    private readonly Counts<NextHop> countByNextHop = new();

    /// <summary>
    /// The custom route table of an existing VPC, or the system route table of a VPC, with this id; null if it does not
    /// exist.
    /// </summary>
    public RouteTable? FindTable(RouteTableId id) => customTables.Find(id) is { } custom
        ? vpcs.Contains(custom.VpcId) ? custom : null
        : vpcBySystemTable.TryGetValue(id, out var vpc) ? RouteTable.Of(vpcs.Find(vpc)!) : null;

    /// <summary>An id for a new route table.</summary>
    public RouteTableId NewTableId(ChangeSet changes, RegionId region)
    {
        var (prefix, length) = RouteTable.Kind.GeneratedIds;
        return new(changes.Ids.NextUnusedId(
            prefix, region, length, id => customTables.Contains(new(id)) || vpcBySystemTable.ContainsKey(new(id))));
    }

    /// <summary>The custom route tables of a VPC in the order of their creation.</summary>
    public IReadOnlyList<RouteTableId> CustomTablesOf(VpcId vpc) => customTablesByVpc.Of(vpc);

    /// <summary>The system route table and the custom route tables of a VPC.</summary>
    public IEnumerable<RouteTableId> TablesOf(Vpc vpc) => CustomTablesOf(vpc.Id).Prepend(vpc.RouteTable.Id);

    /// <summary>The number of custom entries of a route table.</summary>
    public int EntryCount(RouteTableId table) => rowsByTable.Of(table).Count;

    /// <summary>The custom entries of a route table in the order of their rows.</summary>
    public IEnumerable<RouteEntry> EntriesIn(RouteTableId table) => rowsByTable.Of(table).Select(entries.AtRow);

    /// <summary>The custom entry of a route table with this destination; null if there is none.</summary>
    public RouteEntry? FindEntry(RouteTableId table, RouteDestination destination) =>
        byDestination.TryGetValue((table, destination), out var id) ? entries.Find(id) : null;

    /// <summary>Whether a route table has a custom entry in one of these statuses.</summary>
    public bool HasEntry(RouteTableId table, params ReadOnlySpan<RouteEntryStatus> statuses)
    {
        foreach (var status in statuses)
        {
            if (countByStatus.Contains((table, status)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a route table of a VPC has a custom entry in one of these statuses.</summary>
    public bool HasEntry(Vpc vpc, params ReadOnlySpan<RouteEntryStatus> statuses)
    {
        foreach (var table in TablesOf(vpc))
        {
            if (HasEntry(table, statuses))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a custom route entry has this next hop.</summary>
    public bool HasEntryTo(NextHop nextHop) => countByNextHop.Contains(nextHop);

    public void OnChanged(Vpc? before, Vpc? after, int number)
    {
        if (before is not null)
        {
            vpcBySystemTable.RemoveOwn(before.RouteTable.Id, before.Id);
        }

        if (after is not null)
        {
            vpcBySystemTable[after.RouteTable.Id] = after.Id;
        }
    }

    public void OnChanged(RouteTable? before, RouteTable? after, int number)
    {
        if (before?.VpcId == after?.VpcId)
        {
            return;
        }

        if (before is not null)
        {
            customTablesByVpc.Remove(before.VpcId, before.Id);
        }

        if (after is not null)
        {
            customTablesByVpc.Append(after.VpcId, after.Id);
        }
    }

    public void OnChanged(RouteEntry? before, RouteEntry? after, int number)
    {
        if (before is not null)
        {
            rowsByTable.Remove(before.RouteTableId, number);
            byDestination.RemoveOwn((before.RouteTableId, before.Destination), before.Id);
            Count(before, -1);
        }

        if (after is not null)
        {
            rowsByTable.Insert(after.RouteTableId, number);
            byDestination[(after.RouteTableId, after.Destination)] = after.Id;
            Count(after, 1);
        }
    }

    private void Count(RouteEntry entry, int added)
    {
        countByStatus.Add((entry.RouteTableId, entry.Status), added);
        countByNextHop.Add(entry.NextHop, added);
    }
}
