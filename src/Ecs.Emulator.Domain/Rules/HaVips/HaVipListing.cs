using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.HaVips;

internal static class HaVipListing
{
    /// <param name="region">The region that the HaVip must be in; null for any.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.HaVipNotFound"/>.
    /// </exception>
    public static HaVip Get(AccountState state, RegionId? region, HaVipId id)
    {
        RegionListing.Get(state, region);
        return state.HaVips.Find(region, id) ?? throw new RefusedException(Refusal.HaVipNotFound);
    }

    /// <summary>Lists the HaVips of a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedHaVip> List(AccountState state, RegionId region, HaVipFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(
            state.HaVips, region, filter.Ids, haVip => filter.Matches(ListedHaVip.Of(state, haVip)), paging)
            .Select(haVip => ListedHaVip.Of(state, haVip));
    }
}
