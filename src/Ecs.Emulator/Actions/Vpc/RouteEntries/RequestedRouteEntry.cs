using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

/// <summary>An entry of a request for several entries. Texts that the request does not contain are empty.</summary>
/// <param name="Destination">The destination, as responses show it.</param>
/// <param name="Valid">What the rule needs; null if the entry is invalid.</param>
/// <param name="Invalid">The error of an invalid entry.</param>
/// <param name="Id">The id of the entry.</param>
internal sealed record RequestedRouteEntry<T>(
    string Destination, string NextHopId, T? Valid, ErrorDefinition? Invalid, string Id = "")
    where T : class
{
    public FailedRouteEntry Failed(string code, string message) => new(Id, Destination, NextHopId, code, message);

    /// <param name="reason">The reason of the rejection.</param>
    /// <param name="codes">The codes that differ from those of the action for one entry.</param>
    /// <param name="errors">The errors of the action for one entry.</param>
    public FailedRouteEntry Failed(
        RefusedException reason, IReadOnlyDictionary<Refusal, string> codes, IReadOnlyList<ErrorDefinition> errors)
    {
        var error = ErrorCatalogue.Of(reason.Refusal, errors);
        var message = reason.Refusal == Refusal.RouteEntryExists
            ? $"{error.Template.TrimEnd('.')}, entry.cidrBlock={Destination}"
            : error.Message(reason.Arguments);
        return Failed(codes.GetValueOrDefault(reason.Refusal, error.Code), message);
    }
}
