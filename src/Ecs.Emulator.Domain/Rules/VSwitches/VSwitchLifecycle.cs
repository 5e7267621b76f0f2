using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

/// <summary>The background transitions of a VSwitch: creating, modifying and deleting.</summary>
internal static class VSwitchLifecycle
{
    /// <summary>Changes a VSwitch, which is Pending until the transition ends.</summary>
    public static ChangeSet Begin(AccountState state, VSwitch before, VSwitch after)
    {
        var changes = state.NewChanges();
        changes.Replace(
            state.VSwitches,
            before,
            after with { Status = VSwitchStatus.Pending, TransitionEndsAt = state.TransitionEnd });
        return changes;
    }

    public static ChangeSet Complete(AccountState state, VSwitch vSwitch)
    {
        var changes = state.NewChanges();
        if (!vSwitch.IsBeingDeleted)
        {
            changes.Replace(
                state.VSwitches, vSwitch, vSwitch with { Status = VSwitchStatus.Available, TransitionEndsAt = null });
            return changes;
        }

        changes.Remove(state.VSwitches, vSwitch);
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
