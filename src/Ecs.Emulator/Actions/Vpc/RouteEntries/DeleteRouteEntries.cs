using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

internal static class DeleteRouteEntries
{
    /// <summary>The spelling of the code is that of the service.</summary>
    private static readonly Dictionary<Refusal, string> FailedCodes = new()
    {
        [Refusal.RouteEntryNotFound] = "VPC_ROUTER_ENTRY_NOT_EXIST",
        [Refusal.RouteEntryStateNotAllowed] = "VPC_ROUTE_ENTRY_STATUS_ERROR",
    };

    private static readonly Parameter<ImmutableArray<RequestedRouteEntry<RouteEntryKey>>> Entries =
        RouteEntryParameters.Entries(
            ["RouteEntryId", "RouteTableId", "DstCidrBlock", "NextHop"],
            Read,
            "The entries to delete. Without RouteEntryId, RouteTableId, DstCidrBlock and NextHop are required.",
            "rte-myentry");

    public static readonly ApiAction Action = new ApiAction<RouteEntryResults>
    {
        Product = Product.Vpc,
        Name = "DeleteRouteEntries",
        Summary = "Deletes custom entries of route tables.",
        Description = "Works like DeleteRouteEntry for each entry. The response lists the entries that failed.",
        Parameters = [VpcParameters.RequiredRegionId, Entries, VpcParameters.DryRun],
        DryRun = VpcParameters.DryRun,
        Response = RouteEntryResults.DeletionShape,
        Errors = [.. VpcErrorSets.OfChanges, RouteEntryErrors.MissingTableId],
        Run = Run,
    };

    private static Plan<RouteEntryResults> Run(CallContext call)
    {
        var entries = call.Get(Entries);
        return RouteEntryDeletion.Delete(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            [.. entries.Select(entry => entry.Valid).OfType<RouteEntryKey>()])
            .Select(batch => RouteEntryResults.Of(entries, batch, FailedCodes, DeleteRouteEntry.Action.Errors));
    }

    private static RequestedRouteEntry<RouteEntryKey> Read(ListElement element)
    {
        var id = element.Optional("RouteEntryId", Values.Id<RouteEntryId>);
        var table = element.Optional("RouteTableId", Values.Id<RouteTableId>);
        var block = element.Find("DstCidrBlock") ?? "";
        var nextHop = element.Find("NextHop") ?? "";
        if (id is { } known)
        {
            return new(block, nextHop, RouteEntryKey.Of(known), Invalid: null, known.Value);
        }

        if (table is null)
        {
            throw new ApiException(RouteEntryErrors.MissingTableId);
        }

        var invalid = !RouteDestination.TryParse(block, out var destination) ? RouteEntryErrors.DestinationMalformed
            : nextHop.Length == 0 ? RouteEntryErrors.DeletedNextHopMissing
            : null;
        return invalid is not null
            ? new(block, nextHop, Valid: null, invalid)
            : new(block, nextHop, RouteEntryKey.Of(table.Value, destination, nextHop), Invalid: null);
    }
}
