using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Eips;

internal static class EipListing
{
    /// <param name="region">The region that the EIP must be in; null for any.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.EipNotFound"/>.
    /// </exception>
    public static Eip Get(AccountState state, RegionId? region, EipId id)
    {
        RegionListing.Get(state, region);
        return state.Eips.Find(region, id) ?? throw new RefusedException(Refusal.EipNotFound);
    }

    /// <summary>Lists the EIPs of a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedEip> List(AccountState state, RegionId region, EipFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(
            state.Eips, region, filter.Ids, eip => filter.Matches(ListedEip.Of(state, eip)), paging)
            .Select(eip => ListedEip.Of(state, eip));
    }
}
