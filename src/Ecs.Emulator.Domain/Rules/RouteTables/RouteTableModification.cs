using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

internal static class RouteTableModification
{
    /// <summary>Modifies the system route table of a VPC or a custom route table.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.RouteTableNotFound"/>.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, RouteTableId id, RouteTableChanges changes)
    {
        var before = RouteTableListing.Get(state, region, id);
        var after = before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
            RoutePropagationEnabled = changes.RoutePropagationEnabled ?? before.RoutePropagationEnabled,
        };
        if (!before.IsSystem)
        {
            return state.NewReplacement(state.RouteTables, before, after);
        }

        var vpc = state.Vpcs.Find(before.VpcId)!;
        return state.NewReplacement(state.Vpcs, vpc, vpc with
        {
            RouteTable = vpc.RouteTable with
            {
                Name = after.Name,
                Description = after.Description,
                RoutePropagationEnabled = after.RoutePropagationEnabled,
            },
        });
    }
}
