using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

internal static class PrefixListDeletion
{
    /// <summary>Deletes a prefix list that no rule names.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.PrefixListNotFound"/> or
    /// <see cref="Refusal.PrefixListInUse"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId regionId, PrefixListId id)
    {
        var list = PrefixListListing.Get(state, regionId, id);
        if (state.GroupsNaming(id).Count > 0)
        {
            throw new RefusedException(Refusal.PrefixListInUse);
        }

        return state.NewRemoval(state.PrefixLists, list);
    }
}
