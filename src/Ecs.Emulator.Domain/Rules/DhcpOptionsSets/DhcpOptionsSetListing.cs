using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

internal static class DhcpOptionsSetListing
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.DhcpOptionsSetNotFound"/>.
    /// </exception>
    public static DhcpOptionsSet Get(AccountState state, RegionId region, DhcpOptionsSetId id) =>
        Find(state, region, id) ?? throw new RefusedException(Refusal.DhcpOptionsSetNotFound);

    /// <summary>The set; <see cref="ListedDhcpOptionsSet.None"/> if it does not exist.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static ListedDhcpOptionsSet Describe(AccountState state, RegionId region, DhcpOptionsSetId id) =>
        Find(state, region, id) is { } set ? ListedDhcpOptionsSet.Of(state, set) : ListedDhcpOptionsSet.None;

    /// <summary>Lists the sets of a region in the order of their creation. Unknown ids are ignored.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedDhcpOptionsSet> List(
        AccountState state, RegionId region, DhcpOptionsSetFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(state.DhcpOptionsSets, region, filter.Ids, set => filter.Matches(state, set), paging)
            .Select(set => ListedDhcpOptionsSet.Of(state, set));
    }

    private static DhcpOptionsSet? Find(AccountState state, RegionId region, DhcpOptionsSetId id) =>
        state.DhcpOptionsSets.Find(RegionListing.Get(state, region).Id, id);
}
