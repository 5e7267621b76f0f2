using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

internal static class DhcpOptionsSetDeletion
{
    /// <summary>Deletes a DHCP options set without VPCs.</summary>
    /// <exception cref="RefusedException">
    /// The errors of <see cref="DhcpOptionsSetRules.RequireAvailable"/>, or <see cref="Refusal.DhcpOptionsSetInUse"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId region, DhcpOptionsSetId id)
    {
        var set = DhcpOptionsSetRules.RequireAvailable(state, region, id);
        RefusedException.ThrowIf(state.VpcsByDhcpOptionsSet.Of(id).Any(), Refusal.DhcpOptionsSetInUse);
        return state.NewReplacement(state.DhcpOptionsSets, set, set with
        {
            Status = DhcpOptionsSetStatus.Deleting,
            TransitionEndsAt = state.TransitionEnd,
        });
    }
}
