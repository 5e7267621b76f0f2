using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.RouteTables;

/// <summary>The VPCs of system route tables, and the custom route tables of VPCs.</summary>
internal sealed class RouteTableIndex : IRowObserver<Vpc>, IRowObserver<RouteTable>
{
    private readonly Dictionary<RouteTableId, VpcId> vpcs = [];
    private readonly Dictionary<VpcId, List<RouteTableId>> customTables = [];

    /// <summary>The VPC with this system route table; null if there is none.</summary>
    public VpcId? VpcOf(RouteTableId systemTable) => vpcs.TryGetValue(systemTable, out var vpc) ? vpc : null;

    /// <summary>The custom route tables of a VPC in the order of their creation.</summary>
    public IReadOnlyList<RouteTableId> CustomTablesOf(VpcId vpc) => customTables.GetValueOrDefault(vpc, []);

    public void OnChanged(Vpc? before, Vpc? after, int number)
    {
        if (before is not null)
        {
            vpcs.RemoveOwn(before.RouteTable.Id, before.Id);
        }

        if (after is not null)
        {
            vpcs[after.RouteTable.Id] = after.Id;
        }
    }

    public void OnChanged(RouteTable? before, RouteTable? after, int number)
    {
        if (before is null)
        {
            if (!customTables.TryGetValue(after!.VpcId, out var tables))
            {
                customTables.Add(after.VpcId, tables = []);
            }

            tables.Add(after.Id);
        }
        else if (after is null
            && customTables[before.VpcId] is var tables
            && tables.Remove(before.Id)
            && tables.Count == 0)
        {
            customTables.Remove(before.VpcId);
        }
    }
}
