using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.PrefixLists;
using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.PrefixLists;

internal enum PrefixListAssociationStatus
{
    Created,

    Creating,

    Modifying,

    /// <summary>Other entries of the route table suppress blocks of the list.</summary>
    ModifyFailed,

    Deleting,
}

/// <summary>A route table with an entry to a prefix list of VPC.</summary>
/// <param name="Owner">The account of the route table and the list.</param>
/// <param name="Effective">The blocks of the list to which the entry routes.</param>
/// <param name="Suppressed">The other blocks.</param>
internal sealed record PrefixListAssociation(
    PrefixList PrefixList,
    AccountId Owner,
    RouteTableId RouteTableId,
    PrefixListAssociationStatus Status,
    ImmutableArray<RouteDestination> Effective,
    ImmutableArray<RouteDestination> Suppressed)
{
    /// <summary>Lists the route tables with an entry to a prefix list of VPC.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.PrefixListNotFound"/>.
    /// </exception>
    public static Page<PrefixListAssociation> List(
        AccountState state, RegionId region, PrefixListId id, Paging paging)
    {
        var list = PrefixListListing.Get(state, PrefixListProduct.Vpc, region, id);
        return Pager.Cut(PrefixListRoutes.To(state, id), state.RouteEntries.RowOf, paging)
            .Select(route => Of(state, list, route));
    }

    private static PrefixListAssociation Of(AccountState state, PrefixList list, RouteEntry route)
    {
        var others = state.Routes.EntriesIn(route.RouteTableId)
            .Where(entry => entry.Id != route.Id)
            .SelectMany(entry => PrefixListRoutes.BlocksOf(state, entry.Destination))
            .ToHashSet();
        var blocks = PrefixListRoutes.BlocksOf(state, route.Destination).ToLookup(others.Contains);
        return new(
            list,
            state.Owner,
            route.RouteTableId,
            StatusOf(list, route, isSuppressed: blocks[true].Any()),
            [.. blocks[false]],
            [.. blocks[true]]);
    }

    private static PrefixListAssociationStatus StatusOf(PrefixList list, RouteEntry route, bool isSuppressed) =>
        (route.Status, list.Status) switch
        {
            (RouteEntryStatus.Pending, _) => PrefixListAssociationStatus.Creating,
            (RouteEntryStatus.Deleting, _) => PrefixListAssociationStatus.Deleting,
            (RouteEntryStatus.Modifying, _) or (_, PrefixListStatus.Modifying) =>
                PrefixListAssociationStatus.Modifying,
            _ => isSuppressed ? PrefixListAssociationStatus.ModifyFailed : PrefixListAssociationStatus.Created,
        };
}
