using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

internal static class RouteTableDeletion
{
    /// <summary>Deletes a custom route table without custom entries and VSwitches.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.RouteTableNotFound"/>,
    /// <see cref="Refusal.RouteTableIsSystem"/>, <see cref="Refusal.RouteTableStateNotAllowed"/>,
    /// <see cref="Refusal.RouteTableHasEntries"/> or <see cref="Refusal.RouteTableInUse"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, RouteTableId id)
    {
        var table = RouteTableListing.Get(state, region, id);
        RouteTableRules.RequireCustom(table);
        RouteTableRules.RequireAvailable(table);
        RefusedException.ThrowIf(state.Routes.EntryCount(id) > 0, Refusal.RouteTableHasEntries);
        RefusedException.ThrowIf(state.VSwitches.Any(vSwitch => vSwitch.RouteTableId == id), Refusal.RouteTableInUse);
        return state.NewReplacement(
            state.RouteTables,
            table,
            table with { Status = RouteTableStatus.Deleting, TransitionEndsAt = state.TransitionEnd });
    }
}
