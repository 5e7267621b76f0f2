using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;
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

    private static Shape<RouteEntryResults> Counts() => new Shape<RouteEntryResults>()
        .Integer("SuccessCount", "The number of successful entries.", results => results.Succeeded.Count)
        .Integer("FailedCount", "The number of failed entries.", results => results.Failed.Count);
}

/// <summary>An entry of a request that failed. Texts that the request does not contain are empty.</summary>
/// <param name="Id">The id of the entry.</param>
/// <param name="Message">The error message.</param>
internal sealed record FailedRouteEntry(string Id, string Destination, string NextHopId, string Code, string Message)
{
    public FailedRouteEntry(string id, string destination, string nextHopId, ErrorDefinition error)
        : this(id, destination, nextHopId, error.Code, error.Template)
    {
    }

    /// <param name="id">The id of the entry.</param>
    /// <param name="codes">The codes that differ from those of the action for one entry.</param>
    /// <param name="errors">The errors of the action for one entry.</param>
    public static FailedRouteEntry Of(
        string id,
        string destination,
        string nextHopId,
        RefusedException reason,
        IReadOnlyDictionary<Refusal, string> codes,
        IReadOnlyList<ErrorDefinition> errors)
    {
        var error = ErrorCatalogue.Of(reason.Refusal, errors);
        var message = reason.Refusal == Refusal.RouteEntryExists
            ? $"{error.Template.TrimEnd('.')}, entry.cidrBlock={destination}"
            : error.Message(reason.Arguments);
        return new(id, destination, nextHopId, codes.GetValueOrDefault(reason.Refusal, error.Code), message);
    }
}
