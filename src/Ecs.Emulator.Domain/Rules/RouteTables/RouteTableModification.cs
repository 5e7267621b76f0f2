using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

internal static class RouteTableModification
{
    /// <summary>Modifies the system route table of a VPC.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RouteTableNotFound"/>.</exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, string id, RouteTableChanges changes)
    {
        var vpc = RouteTableListing.Get(state, region, id);
        return VpcRules.Replace(state, vpc, vpc with
        {
            RouteTable = vpc.RouteTable with
            {
                Name = changes.Name ?? vpc.RouteTable.Name,
                Description = changes.Description ?? vpc.RouteTable.Description,
            },
        });
    }
}
