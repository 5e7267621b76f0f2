using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

internal static class VpcListing
{
    /// <param name="region">The region that the VPC must be in; null for any.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.VpcNotFound"/>.
    /// </exception>
    public static Vpc Get(AccountState state, RegionId? region, VpcId id)
    {
        RegionListing.Get(state, region);
        return state.Vpcs.Find(region, id) ?? throw new RefusedException(Refusal.VpcNotFound);
    }

    /// <summary>The default VPC of a region; null if it has none.</summary>
    public static Vpc? FindDefault(AccountState state, RegionId region) =>
        state.Vpcs.FirstOrDefault(vpc => vpc.RegionId == region && vpc.IsDefault);

    /// <summary>Lists the VPCs of a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedVpc> List(AccountState state, RegionId region, VpcFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(state.Vpcs, region, filter.Ids, vpc => filter.Matches(state, vpc), paging)
            .Select(vpc => ListedVpc.Of(state, vpc));
    }
}
