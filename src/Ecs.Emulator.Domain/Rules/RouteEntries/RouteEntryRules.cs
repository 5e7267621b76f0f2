using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>Preconditions for operations on route entries.</summary>
internal static class RouteEntryRules
{
    /// <exception cref="RefusedException"><see cref="Refusal.RouteEntryStateNotAllowed"/>.</exception>
    public static void RequireAvailable(RouteEntry entry) =>
        RefusedException.ThrowIf(entry.Status != RouteEntryStatus.Available, Refusal.RouteEntryStateNotAllowed);

    /// <summary>
    /// Rejects a VPC in which a VSwitch is being changed or an entry is being created or deleted: a VPC has one such
    /// task at a time.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RouteTaskConflict"/>.</exception>
    public static void RequireNoTask(AccountState state, Vpc vpc)
    {
        if (state.VSwitches.Any(vSwitch => vSwitch.VpcId == vpc.Id && vSwitch.Status == VSwitchStatus.Pending)
            || state.Routes.HasEntry(vpc, RouteEntryStatus.Pending, RouteEntryStatus.Deleting))
        {
            throw new RefusedException(Refusal.RouteTaskConflict);
        }
    }

    /// <exception cref="RefusedException"><see cref="Refusal.RouteTableBusy"/>.</exception>
    public static void RequireNoTask(
        AccountState state, RouteTableId table, params ReadOnlySpan<RouteEntryStatus> tasks) =>
        RefusedException.ThrowIf(state.Routes.HasEntry(table, tasks), Refusal.RouteTableBusy);
}
