using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

internal static class SnatEntryDeletion
{
    /// <summary>Deletes an SNAT entry. It is Deleting until the transition ends.</summary>
    /// <exception cref="RefusedException">As <see cref="SnatEntryRules.RequireAvailable"/>.</exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, SnatTableId table, SnatEntryId id)
    {
        var (_, entry) = SnatEntryRules.RequireAvailable(state, region, table, id);
        return state.NewReplacement(
            state.SnatEntries,
            entry,
            entry with { Status = NatEntryStatus.Deleting, TransitionEndsAt = state.TransitionEnd });
    }
}
