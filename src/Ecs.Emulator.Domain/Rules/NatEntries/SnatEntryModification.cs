using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

internal static class SnatEntryModification
{
    /// <summary>
    /// Modifies an SNAT entry. An entry with other addresses is Modifying until the transition ends; other attributes
    /// change at once.
    /// </summary>
    /// <exception cref="RefusedException">
    /// As <see cref="SnatEntryRules.RequireAvailable"/>, or an error of the addresses.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId? region, SnatTableId table, SnatEntryId id, SnatEntryChanges changes)
    {
        var (gateway, before) = SnatEntryRules.RequireAvailable(state, region, table, id);
        var after = before with
        {
            Name = changes.Name ?? before.Name,
            EipAffinity = changes.EipAffinity ?? before.EipAffinity,
        };
        if (changes.SnatIps is { } addresses && !addresses.SequenceEqual(before.SnatIps))
        {
            SnatEntryRules.RequireAddresses(state, gateway, addresses);
            after = after with
            {
                SnatIps = addresses,
                Status = NatEntryStatus.Modifying,
                TransitionEndsAt = state.TransitionEnd,
            };
        }

        return state.NewReplacement(state.SnatEntries, before, after);
    }
}
