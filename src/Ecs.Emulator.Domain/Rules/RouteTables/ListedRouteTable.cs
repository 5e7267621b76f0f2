using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Vpcs;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>A route table with the values that responses show.</summary>
/// <param name="Vpc">Its VPC.</param>
internal sealed record ListedRouteTable(RouteTable RouteTable, ListedVpc Vpc)
{
    /// <summary>The VSwitches that are associated with the route table.</summary>
    public IEnumerable<VSwitch> VSwitches =>
        Vpc.VSwitches.Where(vSwitch => (vSwitch.RouteTableId ?? Vpc.Vpc.RouteTable.Id) == RouteTable.Id);

    public static ListedRouteTable Of(AccountState state, RouteTable table) =>
        new(table, ListedVpc.Of(state, state.Vpcs.Find(table.VpcId)!));
}
