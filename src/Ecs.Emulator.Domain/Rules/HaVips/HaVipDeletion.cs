using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.HaVips;

internal static class HaVipDeletion
{
    /// <summary>
    /// Deletes an Available HaVip without an EIP and without route entries. It is Deleting, and keeps its address,
    /// until the transition ends.
    /// </summary>
    /// <exception cref="RefusedException">
    /// As <see cref="HaVipRules.RequireState"/>, <see cref="Refusal.HaVipIsNextHop"/> or
    /// <see cref="Refusal.HaVipHasEip"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, HaVipId id)
    {
        var haVip = HaVipRules.RequireState(state, region, id, HaVipStatus.Available);
        RefusedException.ThrowIf(state.Routes.HasEntryTo(NextHop.To(id)), Refusal.HaVipIsNextHop);
        RefusedException.ThrowIf(state.EipIndex.Of(id) is not null, Refusal.HaVipHasEip);
        return state.NewReplacement(state.HaVips, haVip, haVip with
        {
            Status = HaVipStatus.Deleting,
            TransitionEndsAt = state.TransitionEnd,
        });
    }
}
