using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

internal static class RouteTableListing
{
    /// <summary>Finds a system or custom route table. A null region means any region.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.RouteTableNotFound"/>.
    /// </exception>
    public static RouteTable Get(AccountState state, RegionId? region, RouteTableId id)
    {
        RegionListing.Get(state, region);
        return state.Routes.FindTable(id) is { } table && (region is null || region == table.RegionId)
            ? table
            : throw new RefusedException(Refusal.RouteTableNotFound);
    }

    /// <summary>Lists the route tables of each VPC: first the system route table, then the custom ones.</summary>
    /// <param name="region">The region of the VPCs; null for any.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedRouteTable> List(
        AccountState state, RegionId? region, RouteTableFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        var matching = Pager.Candidates(state.Vpcs, filter.VpcId is { } id ? [id] : [])
            .Where(vpc => (region is null || region == vpc.RegionId) && Matches(state, vpc, filter))
            .SelectMany(state.Routes.TablesOf)
            .Select(table => state.Routes.FindTable(table)!)
            .Where(filter.Matches);
        return Pager.Cut([.. matching], paging).Select(table => ListedRouteTable.Of(state, table));
    }

    private static bool Matches(AccountState state, Vpc vpc, RouteTableFilter filter) =>
        filter.RouterIds.All(router => router == vpc.VRouterId)
        && (filter.ResourceGroupId is null || filter.ResourceGroupId == state.ResourceGroupOf(vpc.ResourceGroupId));
}
