using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatEntries;

internal static class ForwardEntryModification
{
    /// <summary>
    /// Modifies a forward entry. It is Modifying until the transition ends, unless only its name changes.
    /// </summary>
    /// <exception cref="RefusedException">
    /// As <see cref="ForwardEntryRules.RequireAvailable"/> or <see cref="ForwardEntryRules.RequireAllowed"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId? region, ForwardTableId table, ForwardEntryId id, ForwardEntryChanges changes)
    {
        var (gateway, before) = ForwardEntryRules.RequireAvailable(state, region, table, id);
        var after = before with
        {
            ExternalIp = changes.ExternalIp ?? before.ExternalIp,
            ExternalPort = changes.ExternalPort ?? before.ExternalPort,
            InternalIp = changes.InternalIp ?? before.InternalIp,
            InternalPort = changes.InternalPort ?? before.InternalPort,
            Protocol = changes.Protocol ?? before.Protocol,
            PortBreak = changes.PortBreak ?? before.PortBreak,
        };
        if (after != before)
        {
            ForwardEntryRules.RequireAllowed(state, gateway, after);
            after = after with { Status = NatEntryStatus.Modifying, TransitionEndsAt = state.TransitionEnd };
        }

        return state.NewReplacement(state.ForwardEntries, before, after with { Name = changes.Name ?? before.Name });
    }
}
