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

    private static readonly Parameter<ImmutableArray<RequestedEntry>> Entries = Declare.ListOf(
        "RouteEntries",
        ["RouteEntryId", "RouteTableId", "DstCidrBlock", "NextHop"],
        Read,
        "The entries to delete. Without RouteEntryId, RouteTableId, DstCidrBlock and NextHop are required.",
        "rte-myentry",
        RouteEntryParameters.MaxEntries) with
    {
        Required = true,
        Missing = RouteEntryErrors.MissingTableId,
        Example = "rte-myentry",
    };

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
        var batch = RouteEntryDeletion.Delete(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            [.. entries.Select(entry => entry.Key).OfType<RouteEntryKey>()]);
        return batch.Select(result => new RouteEntryResults(
            [.. result.Succeeded.Select(entry => entry.Id.Value)],
            [
                .. entries.Where(entry => entry.Invalid is not null).Select(
                    entry => new FailedRouteEntry(entry.Id, entry.Destination, entry.NextHopId, entry.Invalid!)),
                .. result.Failed.Select(failed => Failed(
                    entries.First(entry => entry.Key == failed.Item), failed.Reason)),
            ]));
    }

    private static FailedRouteEntry Failed(RequestedEntry entry, RefusedException reason) => FailedRouteEntry.Of(
        entry.Id, entry.Destination, entry.NextHopId, reason, FailedCodes, DeleteRouteEntry.Action.Errors);

    private static RequestedEntry Read(ListElement element)
    {
        var id = element.Optional("RouteEntryId", Values.Id<RouteEntryId>);
        var table = element.Optional("RouteTableId", Values.Id<RouteTableId>);
        var block = element.Find("DstCidrBlock") ?? "";
        var nextHop = element.Find("NextHop") ?? "";
        if (id is { } known)
        {
            return new(known.Value, block, nextHop, RouteEntryKey.Of(known), Invalid: null);
        }

        if (table is null)
        {
            throw new ApiException(RouteEntryErrors.MissingTableId);
        }

        var invalid = !RouteDestination.TryParse(block, out var destination) ? RouteEntryErrors.DestinationMalformed
            : nextHop.Length == 0 ? RouteEntryErrors.DeletedNextHopMissing
            : null;
        return invalid is not null
            ? new("", block, nextHop, Key: null, invalid)
            : new("", block, nextHop, RouteEntryKey.Of(table.Value, destination, nextHop), Invalid: null);
    }

    /// <param name="Id">The id as in the request; empty for none.</param>
    /// <param name="Destination">The destination as in the request; empty for none.</param>
    /// <param name="NextHopId">The next hop as in the request; empty for none.</param>
    /// <param name="Key">The identity of the entry; null if it is invalid.</param>
    /// <param name="Invalid">The error of an invalid entry.</param>
    private sealed record RequestedEntry(
        string Id, string Destination, string NextHopId, RouteEntryKey? Key, ErrorDefinition? Invalid);
}
