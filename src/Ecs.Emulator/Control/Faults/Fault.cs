using System.Text.Json;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Control.Faults;

/// <summary>What a fault does to a call.</summary>
internal enum FaultKind
{
    /// <summary>It is refused with a code.</summary>
    Error,

    /// <summary>
    /// It is done, but later, or answered later. While it waits to be done, its ENI has a task in progress.
    /// </summary>
    Delay,

    /// <summary>Its connection is dropped without an answer.</summary>
    Reset,

    /// <summary>It is answered with nothing.</summary>
    Empty,

    /// <summary>It is answered with what no client can read.</summary>
    Garbage,

    /// <summary>It is done, and then its connection is dropped without an answer.</summary>
    Lost,
}

/// <summary>Something that goes wrong on demand: with the calls of an action, or of an action on a resource, after some and so often.</summary>
internal sealed class Fault
{
    /// <summary>What stands for every action.</summary>
    public const string AnyAction = "*";

    /// <summary>
    /// Its name among the faults of its account; null until it is one of them and where it was given none.
    /// </summary>
    public string? Id { get; set; }

    /// <summary>The action whose calls it meets; <c>*</c> for every action.</summary>
    public required string Action { get; init; }

    /// <summary>The resource whose calls it meets; null for any.</summary>
    public string? Resource { get; init; }

    /// <summary>How many calls it lets pass first.</summary>
    public int Skip { get; init; }

    /// <summary>How many calls it meets then; null for all of them.</summary>
    public int? Times { get; init; }

    /// <summary>What it does.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>The error of a fault that refuses; null for the other kinds.</summary>
    public ErrorDefinition? Error { get; init; }

    /// <summary>When the refusal says that the call may be tried again; null for no advice.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the call waits before that.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>
    /// How long the answer waits, or for <see cref="FaultKind.Lost"/> the end of the connection, once the call is done.
    /// </summary>
    public TimeSpan DelayAfter { get; init; }

    /// <summary>Whether the calls that it meets are done.</summary>
    public bool LetsThrough => CanWaitAfter(Kind);

    /// <summary>How many calls it has seen: those that it let pass and those that it met.</summary>
    public int Seen { get; private set; }

    /// <summary>How many calls it has met.</summary>
    public int Fired { get; private set; }

    /// <summary>What the header of an answer says that it made.</summary>
    public string Label => Error?.Code ?? NameOf(Kind);

    /// <summary>
    /// Whether calls that meet a fault of this kind are done, so that something can wait until after that.
    /// </summary>
    public static bool CanWaitAfter(FaultKind kind) => kind is FaultKind.Delay or FaultKind.Lost;

    /// <summary>A kind as documents write it.</summary>
    public static string NameOf(FaultKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>Whether it meets this call, of the action and on one of the resources; counts the call.</summary>
    public bool Meets(string action, IEnumerable<string> resources)
    {
        if ((Action != AnyAction && Action != action) || (Resource is not null && !resources.Contains(Resource)))
        {
            return false;
        }

        Seen++;
        if (Seen <= Skip || Fired >= (Times ?? int.MaxValue))
        {
            return false;
        }

        Fired++;
        return true;
    }
}
