using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

internal static class RouteEntryModification
{
    /// <summary>
    /// Modifies a custom entry. An entry with another next hop is Modifying until the transition ends; texts change at
    /// once.
    /// </summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the route table, the entry and its status, other tasks in the route table,
    /// the next hop.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, RouteEntryKey key, RouteEntryChanges changes)
    {
        var (before, vpc) = RouteEntryListing.Get(state, region, key);
        RouteEntryRules.RequireAvailable(before);
        var after = before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
            NextHop = changes.NextHop ?? before.NextHop,
        };
        if (after == before)
        {
            return state.NewChanges();
        }

        after = after with { ModifiedTime = state.Now };
        if (after.NextHop != before.NextHop)
        {
            RouteEntryRules.RequireNoTask(
                state,
                before.RouteTableId,
                RouteEntryStatus.Pending,
                RouteEntryStatus.Modifying,
                RouteEntryStatus.Deleting);
            NextHopRules.Require(state, vpc, after.NextHop);
            NextHopRules.RequireRoom(state, before.RouteTableId, after.NextHop, []);
            after = after with { Status = RouteEntryStatus.Modifying, TransitionEndsAt = state.TransitionEnd };
        }

        return state.NewReplacement(state.RouteEntries, before, after);
    }
}
