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
    public static PrefixList Get(
        AccountState state, PrefixListProduct product, RegionId regionId, PrefixListId id) =>
        state.PrefixLists.Find(RegionListing.Get(state, regionId).Id, id) is { } list && list.Product == product
            ? list
            : throw new RefusedException(Refusal.PrefixListNotFound);

    /// <summary>
    /// Lists the prefix lists of a product in a region in the order of their creation. Unknown ids are ignored.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedPrefixList> List(
        AccountState state, PrefixListProduct product, RegionId region, PrefixListFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(
            state.PrefixLists,
            region,
            filter.Ids,
            list => list.Product == product && filter.Matches(state, list),
            paging)
            .Select(list => ListedPrefixList.Of(state, list));
    }

    /// <summary>Lists the entries of a prefix list of VPC.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.PrefixListNotFound"/>.
    /// </exception>
    public static Page<ListedPrefixListEntry> ListEntries(
        AccountState state, RegionId regionId, PrefixListId id, Paging paging)
    {
        var list = Get(state, PrefixListProduct.Vpc, regionId, id);
        return Pager.Cut(list.Entries, paging).Select(entry => new ListedPrefixListEntry(list, entry));
    }

    /// <summary>
    /// Lists the security groups whose rules name a prefix list of ECS, in ascending order of their ids.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.PrefixListNotFound"/>.
    /// </exception>
    public static Page<SecurityGroupId> ListAssociations(
        AccountState state, RegionId regionId, PrefixListId id, Paging paging) =>
        Pager.Cut(
            state.GroupsNaming(Get(state, PrefixListProduct.Ecs, regionId, id).Id)
                .OrderBy(group => group.Value, StringComparer.Ordinal)
                .ToList(),
            paging);
}
