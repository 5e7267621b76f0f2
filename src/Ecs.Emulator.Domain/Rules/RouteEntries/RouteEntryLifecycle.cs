using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>The background transitions of a custom route entry: creating, modifying and deleting.</summary>
internal static class RouteEntryLifecycle
{
    public static ChangeSet Complete(AccountState state, RouteEntry entry)
    {
        var changes = state.NewChanges();
        if (entry.Status == RouteEntryStatus.Deleting)
        {
            changes.Remove(state.RouteEntries, entry);
        }
        else
        {
            changes.Replace(
                state.RouteEntries,
                entry,
                entry with { Status = RouteEntryStatus.Available, TransitionEndsAt = null });
        }

        return changes;
    }
}
