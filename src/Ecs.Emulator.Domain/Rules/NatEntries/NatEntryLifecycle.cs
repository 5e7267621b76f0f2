using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

/// <summary>The background transitions of SNAT and forward entries: creating, modifying and deleting.</summary>
internal static class NatEntryLifecycle
{
    public static ChangeSet Complete(AccountState state, SnatEntry entry) =>
        entry.Status == NatEntryStatus.Deleting
            ? state.NewRemoval(state.SnatEntries, entry)
            : state.NewReplacement(
                state.SnatEntries, entry, entry with { Status = NatEntryStatus.Available, TransitionEndsAt = null });

    public static ChangeSet Complete(AccountState state, ForwardEntry entry) =>
        entry.Status == NatEntryStatus.Deleting
            ? state.NewRemoval(state.ForwardEntries, entry)
            : state.NewReplacement(
                state.ForwardEntries, entry, entry with { Status = NatEntryStatus.Available, TransitionEndsAt = null });
}
