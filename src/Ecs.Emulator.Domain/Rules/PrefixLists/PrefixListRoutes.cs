using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

/// <summary>Route entries whose destination is a prefix list: routes to all of its blocks.</summary>
internal static class PrefixListRoutes
{
    /// <summary>The entries of existing route tables that name the list.</summary>
    public static IEnumerable<RouteEntry> To(AccountState state, PrefixListId id) =>
        state.RoutesByPrefixList.Of(id).Where(entry => state.Routes.FindTable(entry.RouteTableId) is not null);

    /// <summary>The blocks of a destination: those of a list, or the block itself.</summary>
    public static IEnumerable<RouteDestination> BlocksOf(AccountState state, RouteDestination destination) =>
        destination.PrefixList is not { } id ? [destination]
        : state.PrefixLists.Find(id) is { } list ? list.Entries.Select(entry => RouteDestination.Of(entry.Block))
        : [];

    /// <summary>Whether a route table has an entry to a list with this block.</summary>
    public static bool Contain(AccountState state, IEnumerable<RouteEntry> entries, RouteDestination block) =>
        entries.Any(entry =>
            entry.Destination.PrefixList is not null && BlocksOf(state, entry.Destination).Contains(block));

    /// <summary>Whether a route table has an entry to this block, or to a list with it.</summary>
    public static bool Exist(AccountState state, RouteTableId table, RouteDestination block) =>
        state.Routes.FindEntry(table, block) is not null || Contain(state, state.Routes.EntriesIn(table), block);

    /// <summary>The number of entries of a route table in quotas.</summary>
    public static int CountIn(AccountState state, RouteTableId table) =>
        state.Routes.EntriesIn(table).Sum(entry => CountOf(state, entry.Destination));

    /// <summary>The number of entries in quotas: the maximum number of entries of a list, or 1.</summary>
    public static int CountOf(AccountState state, RouteDestination destination) =>
        destination.PrefixList is { } id && state.PrefixLists.Find(id) is { } list ? list.MaxEntries : 1;

    /// <summary>
    /// Rejects a list with a higher maximum number of entries if its route tables have no room for it.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.PrefixListRouteTableFull"/>.</exception>
    public static void RequireRoom(AccountState state, PrefixListId id, int addedEntries)
    {
        if (addedEntries > 0 && To(state, id).Any(route =>
            addedEntries + CountIn(state, route.RouteTableId) > state.Quotas.RouteEntriesPerRouteTable))
        {
            throw new RefusedException(Refusal.PrefixListRouteTableFull);
        }
    }
}
