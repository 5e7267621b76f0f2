using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>Lists the route tables of VPCs. Every VPC has one, its system route table.</summary>
internal static class RouteTableListing
{
    /// <summary>Returns the VPC of a route table.</summary>
    /// <param name="state">The state.</param>
    /// <param name="region">The region that the VPC must be in; null for any.</param>
    /// <param name="id">The route table.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RouteTableNotFound"/>.</exception>
    public static Vpc Get(AccountState state, RegionId? region, string id) =>
        state.Vpcs.FirstOrDefault(vpc => vpc.RouteTable.Id == id && (region is null || vpc.RegionId == region))
        ?? throw new RefusedException(Refusal.RouteTableNotFound);

    /// <param name="state">The state.</param>
    /// <param name="region">The region of the VPCs; null for any.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="paging">The page to return.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedRouteTable> List(
        AccountState state, RegionId? region, RouteTableFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        var matching = Pager.Candidates(state.Vpcs, filter.VpcId is { } id ? [id] : [])
            .Where(vpc => (region is null || region == vpc.RegionId) && filter.Matches(state, vpc));
        return Pager.Cut(matching, state.Vpcs.RowOf, paging)
            .Select(vpc => ListedRouteTable.Of(state, vpc, filter));
    }
}
