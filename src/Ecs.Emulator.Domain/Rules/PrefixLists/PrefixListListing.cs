using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.PrefixLists;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

internal static class PrefixListListing
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.PrefixListNotFound"/>.
    /// </exception>
    public static PrefixList Get(AccountState state, RegionId regionId, PrefixListId id) =>
        state.PrefixLists.Find(RegionListing.Get(state, regionId).Id, id)
        ?? throw new RefusedException(Refusal.PrefixListNotFound);

    /// <summary>Lists the prefix lists of a region in the order of their creation. Unknown ids are ignored.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedPrefixList> List(
        AccountState state, RegionId regionId, PrefixListFilter filter, Paging paging)
    {
        var region = RegionListing.Get(state, regionId).Id;
        var lists = Pager.Candidates(state.PrefixLists, filter.Ids)
            .Where(list => list.RegionId == region && filter.Matches(state, list));
        return Pager.Cut(lists, state.PrefixLists.RowOf, paging).Select(list => new ListedPrefixList(
            list, state.GroupsNaming(list.Id).Count, state.ResourceGroupOf(list.ResourceGroupId)));
    }

    /// <summary>Lists the security groups whose rules name a prefix list, in ascending order of their ids.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.PrefixListNotFound"/>.
    /// </exception>
    public static Page<SecurityGroupId> ListAssociations(
        AccountState state, RegionId regionId, PrefixListId id, Paging paging) =>
        Pager.Cut(
            state.GroupsNaming(Get(state, regionId, id).Id)
                .OrderBy(group => group.Value, StringComparer.Ordinal)
                .ToList(),
            paging);
}
