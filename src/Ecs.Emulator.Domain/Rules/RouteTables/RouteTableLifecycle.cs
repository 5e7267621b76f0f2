using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>The background transitions of a custom route table: creating and deleting.</summary>
internal static class RouteTableLifecycle
{
    public static ChangeSet Complete(AccountState state, RouteTable table)
    {
        var changes = state.NewChanges();
        if (table.Status == RouteTableStatus.Deleting)
        {
            changes.Remove(state.RouteTables, table);
        }
        else
        {
            changes.Replace(
                state.RouteTables,
                table,
                table with { Status = RouteTableStatus.Available, TransitionEndsAt = null });
        }

        return changes;
    }
}
