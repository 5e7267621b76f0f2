using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

/// <summary>Preconditions for operations on VSwitches.</summary>
internal static class VSwitchRules
{
    /// <summary>Returns a VSwitch that is not Pending.</summary>
    public static VSwitch RequireAvailable(AccountState state, RegionId? region, VSwitchId id)
    {
        var vSwitch = VSwitchListing.Get(state, region, id);
        RequireAvailable(vSwitch);
        return vSwitch;
    }

    /// <exception cref="RefusedException"><see cref="Refusal.VSwitchStateNotAllowed"/>.</exception>
    public static void RequireAvailable(VSwitch vSwitch) =>
        RefusedException.ThrowIf(vSwitch.Status != VSwitchStatus.Available, Refusal.VSwitchStateNotAllowed);

    /// <summary>Rejects a VPC in which a route entry is being created, modified or deleted.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RouteTableBusy"/>.</exception>
    public static void RequireNoRouteTask(AccountState state, VpcId id)
    {
        if (state.Vpcs.Find(id) is { } vpc
            && state.Routes.HasEntry(
                vpc, RouteEntryStatus.Pending, RouteEntryStatus.Modifying, RouteEntryStatus.Deleting))
        {
            throw new RefusedException(Refusal.RouteTableBusy);
        }
    }
}
