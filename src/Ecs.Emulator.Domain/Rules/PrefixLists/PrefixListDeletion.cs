using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.PrefixLists;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

internal static class PrefixListDeletion
{
    /// <summary>Deletes a prefix list that no other resource names.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.PrefixListNotFound"/>,
    /// <see cref="Refusal.PrefixListStateNotAllowed"/> or <see cref="Refusal.PrefixListInUse"/>.
    /// </exception>
    public static ChangeSet Delete(
        AccountState state, PrefixListProduct product, RegionId regionId, PrefixListId id)
    {
        var list = PrefixListRules.RequireCreated(state, product, regionId, id);
        RefusedException.ThrowIf(
            state.GroupsNaming(id).Count > 0 || PrefixListRoutes.To(state, id).Any(), Refusal.PrefixListInUse);
        return state.NewRemoval(state.PrefixLists, list);
    }
}
