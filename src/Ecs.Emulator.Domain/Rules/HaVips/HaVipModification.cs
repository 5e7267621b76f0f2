using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.HaVips;

internal static class HaVipModification
{
    /// <exception cref="RefusedException">
    /// As <see cref="HaVipRules.RequireState"/>: the HaVip must be Available or InUse.
    /// </exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, HaVipId id, HaVipChanges changes)
    {
        var before = HaVipRules.RequireState(state, region, id, HaVipStatus.Available, HaVipStatus.InUse);
        return state.NewReplacement(state.HaVips, before, before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
        });
    }
}
