using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

/// <summary>The response of an action on several entries, which succeed or fail independently.</summary>
/// <param name="Succeeded">The ids of the created or deleted entries.</param>
/// <param name="Failed">The other entries.</param>
internal sealed record RouteEntryResults(IReadOnlyList<string> Succeeded, IReadOnlyList<FailedRouteEntry> Failed)
{
    private static readonly Shape<FailedRouteEntry> CreationFailure = new Shape<FailedRouteEntry>()
        .Text("DstCidrBlock", "The destination.", failed => failed.Destination)
        .Text("NextHop", "The next hop.", failed => failed.NextHopId)
        .Text("FailedCode", "The error code.", failed => failed.Code)
        .Text("FailedMessage", "The error message.", failed => failed.Message);

    private static readonly Shape<FailedRouteEntry> DeletionFailure = new Shape<FailedRouteEntry>()
        .Text("RouteEntryId", "The ID of the entry.", failed => failed.Id)
        .Include(failed => failed, CreationFailure);

    public static readonly Shape<RouteEntryResults> CreationShape = Counts()
        .TextArray("RouteEntryIds", "The IDs of the new entries.", results => results.Succeeded)
        .ObjectArray(
            "FailedRouteEntries", "The entries that are not created.", results => results.Failed, CreationFailure);

    public static readonly Shape<RouteEntryResults> DeletionShape = Counts().ObjectArray(
        "FailedRouteEntries", "The entries that are not deleted.", results => results.Failed, DeletionFailure);

    /// <param name="requested">The entries of the request.</param>
    /// <param name="batch">The result for the valid entries.</param>
    /// <param name="codes">The codes that differ from those of the action for one entry.</param>
    /// <param name="errors">The errors of the action for one entry.</param>
    public static RouteEntryResults Of<T>(
        IReadOnlyList<RequestedRouteEntry<T>> requested,
        RouteEntryBatch<T> batch,
        IReadOnlyDictionary<Refusal, string> codes,
        IReadOnlyList<ErrorDefinition> errors)
        where T : class => new(
        [.. batch.Succeeded.Select(entry => entry.Id.Value)],
        [
            .. requested.Where(entry => entry.Invalid is not null)
                .Select(entry => entry.Failed(entry.Invalid!.Code, entry.Invalid.Template)),
            .. batch.Failed.Select(failed => requested.First(entry => Equals(entry.Valid, failed.Item))
                .Failed(failed.Reason, codes, errors)),
        ]);

    private static Shape<RouteEntryResults> Counts() => new Shape<RouteEntryResults>()
        .Integer("SuccessCount", "The number of successful entries.", results => results.Succeeded.Count)
        .Integer("FailedCount", "The number of failed entries.", results => results.Failed.Count);
}

/// <summary>An entry of a request that failed. Texts that the request does not contain are empty.</summary>
/// <param name="Id">The id of the entry.</param>
/// <param name="Message">The error message.</param>
internal sealed record FailedRouteEntry(string Id, string Destination, string NextHopId, string Code, string Message);
