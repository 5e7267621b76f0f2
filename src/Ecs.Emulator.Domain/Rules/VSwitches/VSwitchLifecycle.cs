using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

/// <summary>The background transitions of a VSwitch: creating, modifying and deleting.</summary>
internal static class VSwitchLifecycle
{
    public static ChangeSet Complete(AccountState state, VSwitch vSwitch)
    {
        if (!vSwitch.IsBeingDeleted)
        {
            return state.NewReplacement(
                state.VSwitches, vSwitch, vSwitch with { Status = VSwitchStatus.Available, TransitionEndsAt = null });
        }

        var changes = state.NewRemoval(state.VSwitches, vSwitch);
        foreach (var reservation in state.CidrReservationsIn(vSwitch.Id))
        {
            changes.Remove(state.CidrReservations, reservation);
        }

        if (state.CursorsOf(vSwitch.Id) is { } cursors)
        {
            changes.Remove(state.AllocationCursors, cursors);
        }

        return changes;
    }
}
