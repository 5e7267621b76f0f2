using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

internal static class RouteEntryDeletion
{
    /// <summary>Deletes a custom entry. It is Deleting until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the route table, the entry and its status, other tasks in the VPC.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, RouteEntryKey key)
    {
        var changes = state.NewChanges();
        Begin(state, changes, Require(state, region, key));
        return changes;
    }

    /// <summary>Deletes the entries that can be deleted.</summary>
    public static Plan<RouteEntryBatch<RouteEntryKey>> Delete(
        AccountState state, RegionId? region, IReadOnlyList<RouteEntryKey> keys)
    {
        RegionListing.Get(state, region);
        var changes = state.NewChanges();
        var deleted = new List<RouteEntry>();
        var failed = RouteEntryBatch.Run(keys, key =>
        {
            var entry = Require(state, region, key);
            RefusedException.ThrowIf(deleted.Contains(entry), Refusal.RouteEntryNotFound);
            Begin(state, changes, entry);
            deleted.Add(entry);
        });
        return new(changes, new([.. deleted], failed));
    }

    private static RouteEntry Require(AccountState state, RegionId? region, RouteEntryKey key)
    {
        var (entry, vpc) = RouteEntryListing.Get(state, region, key);
        RouteEntryRules.RequireAvailable(entry);
        RouteEntryRules.RequireNoTask(state, vpc);
        RouteEntryRules.RequireNoTask(state, entry.RouteTableId, RouteEntryStatus.Modifying);
        return entry;
    }

    private static void Begin(AccountState state, ChangeSet changes, RouteEntry entry) => changes.Replace(
        state.RouteEntries,
        entry,
        entry with { Status = RouteEntryStatus.Deleting, TransitionEndsAt = state.TransitionEnd });
}
