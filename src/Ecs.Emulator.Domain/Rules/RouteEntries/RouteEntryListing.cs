using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;
using Ecs.Emulator.Domain.Rules.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

internal static class RouteEntryListing
{
    /// <summary>Finds a custom entry and its VPC. A null region means any region.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.RouteTableNotFound"/>,
    /// <see cref="Refusal.RouteEntryIsSystem"/> or <see cref="Refusal.RouteEntryNotFound"/>.
    /// </exception>
    public static (RouteEntry Entry, Vpc Vpc) Get(AccountState state, RegionId? region, RouteEntryKey key)
    {
        RegionListing.Get(state, region);
        return key switch
        {
            RouteEntryIdKey(var id) => Get(state, region, id),
            RouteDestinationKey byDestination => Get(state, region, byDestination),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };
    }

    /// <summary>Lists the entries of a route table: first the system entries, then the custom ones.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.RouteTableNotFound"/>.
    /// </exception>
    public static Page<ListedRouteEntry> List(
        AccountState state, RegionId? region, RouteTableId id, RouteEntryFilter filter, Paging paging)
    {
        var table = RouteTableListing.Get(state, region, id);
        return Pager.Cut(All(state, table).Where(filter.Matches), entry => entry.Position, paging);
    }

    /// <summary>Lists route tables with those of their entries that match a filter.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<RouteTableWithEntries> List(
        AccountState state, RegionId? region, RouteTableFilter tables, RouteEntryFilter entries, Paging paging) =>
        RouteTableListing.List(state, region, tables, paging).Select(listed => new RouteTableWithEntries(
            listed, [.. All(state, listed.RouteTable).Where(entries.Matches)]));

    private static (RouteEntry Entry, Vpc Vpc) Get(AccountState state, RegionId? region, RouteEntryId id) =>
        state.RouteEntries.Find(id) is { } entry
        && state.Routes.FindTable(entry.RouteTableId) is { } table
        && (region is null || region == table.RegionId)
            ? (entry, state.Vpcs.Find(table.VpcId)!)
            : throw new RefusedException(Refusal.RouteEntryNotFound);

    private static (RouteEntry Entry, Vpc Vpc) Get(AccountState state, RegionId? region, RouteDestinationKey key)
    {
        var table = RouteTableListing.Get(state, region, key.RouteTableId);
        if (state.Routes.FindEntry(table.Id, key.Destination) is { } entry)
        {
            return key.NextHopId is null || key.NextHopId == entry.NextHop.Id
                ? (entry, state.Vpcs.Find(table.VpcId)!)
                : throw new RefusedException(Refusal.RouteEntryNotFound);
        }

        throw new RefusedException(
            SystemRoutes.Of(state, table).Any(system => system.Destination == key.Destination)
                ? Refusal.RouteEntryIsSystem
                : Refusal.RouteEntryNotFound);
    }

    private static IEnumerable<ListedRouteEntry> All(AccountState state, RouteTable table) =>
        SystemRoutes.Of(state, table)
            .Concat(state.Routes.EntriesIn(table.Id).Select(entry => ListedRouteEntry.Of(state, entry)));
}

/// <param name="Entries">Its entries.</param>
internal sealed record RouteTableWithEntries(ListedRouteTable Table, ImmutableArray<ListedRouteEntry> Entries);
