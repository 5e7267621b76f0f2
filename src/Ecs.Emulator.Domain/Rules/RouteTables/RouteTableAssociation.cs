using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>
/// The association of VSwitches with custom route tables. Other VSwitches have the system route table of their VPC. The
/// VSwitch is Pending until the transition ends.
/// </summary>
internal static class RouteTableAssociation
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.RouteTableNotFound"/>,
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.RouteTableVpcMismatch"/>,
    /// <see cref="Refusal.RouteTableIsSystem"/>, <see cref="Refusal.RouteTableIsForGateways"/>,
    /// <see cref="Refusal.RouteTableStateNotAllowed"/>, <see cref="Refusal.VSwitchHasRouteTable"/> or
    /// <see cref="Refusal.VSwitchStateNotAllowed"/>.
    /// </exception>
    public static ChangeSet Associate(AccountState state, RegionId? region, RouteTableId id, VSwitchId vSwitchId)
    {
        var (table, vSwitch) = Require(state, region, id, vSwitchId);
        RefusedException.ThrowIf(table.VpcId != vSwitch.VpcId, Refusal.RouteTableVpcMismatch);
        RouteTableRules.RequireCustom(table);
        RefusedException.ThrowIf(
            table.AssociateType == RouteTableAssociateType.Gateway, Refusal.RouteTableIsForGateways);
        RouteTableRules.RequireAvailable(table);
        RefusedException.ThrowIf(vSwitch.RouteTableId is not null, Refusal.VSwitchHasRouteTable);
        VSwitchRules.RequireAvailable(vSwitch);
        return Change(state, vSwitch, id);
    }

    /// <summary>Associates the VSwitch with the system route table again.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.RouteTableNotFound"/>,
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchNotInRouteTable"/> or
    /// <see cref="Refusal.VSwitchStateNotAllowed"/>.
    /// </exception>
    public static ChangeSet Unassociate(AccountState state, RegionId? region, RouteTableId id, VSwitchId vSwitchId)
    {
        var (_, vSwitch) = Require(state, region, id, vSwitchId);
        RefusedException.ThrowIf(vSwitch.RouteTableId != id, Refusal.VSwitchNotInRouteTable);
        VSwitchRules.RequireAvailable(vSwitch);
        return Change(state, vSwitch, null);
    }

    private static ChangeSet Change(AccountState state, VSwitch vSwitch, RouteTableId? table) =>
        state.NewReplacement(state.VSwitches, vSwitch, vSwitch with
        {
            RouteTableId = table,
            Status = VSwitchStatus.Pending,
            TransitionEndsAt = state.TransitionEnd,
        });

    private static (RouteTable Table, VSwitch VSwitch) Require(
        AccountState state, RegionId? region, RouteTableId id, VSwitchId vSwitchId) =>
        (RouteTableListing.Get(state, region, id), VSwitchListing.Get(state, region, vSwitchId));
}
