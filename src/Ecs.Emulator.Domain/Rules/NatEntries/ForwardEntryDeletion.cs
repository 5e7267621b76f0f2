using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

internal static class ForwardEntryDeletion
{
    /// <summary>Deletes a forward entry. It is Deleting until the transition ends.</summary>
    /// <exception cref="RefusedException">As <see cref="ForwardEntryRules.RequireAvailable"/>.</exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, ForwardTableId table, ForwardEntryId id)
    {
        var (_, entry) = ForwardEntryRules.RequireAvailable(state, region, table, id);
        return state.NewReplacement(
            state.ForwardEntries,
            entry,
            entry with { Status = NatEntryStatus.Deleting, TransitionEndsAt = state.TransitionEnd });
    }
}
