using System.Text.Json;
using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Control.Faults;

/// <summary>The effect of a fault on a call.</summary>
internal enum FaultKind
{
    /// <summary>Returns an error.</summary>
    Error,

    /// <summary>Delays the execution or the response. Until the execution, the ENI has a task in progress.</summary>
    Delay,

    /// <summary>Drops the connection without executing the call.</summary>
    Reset,

    /// <summary>Responds with an empty body.</summary>
    Empty,

    /// <summary>Responds with a body that no client can parse.</summary>
    Garbage,

    /// <summary>Executes the call, then drops the connection without a response.</summary>
    Lost,
}

/// <summary>A fault that is injected into calls of an action, or of an action on a resource.</summary>
internal sealed class Fault
{
    /// <summary>Matches every action.</summary>
    public const string AnyAction = "*";

    /// <summary>Unique among the faults of an account; null until the fault plan assigns one.</summary>
    public string? Id { get; set; }

    /// <summary>The name of the action; <c>*</c> for every action.</summary>
    public required string Action { get; init; }

    /// <summary>The product of the action; null for any. Products have actions of the same name.</summary>
    public Product? Product { get; init; }

    /// <summary>The id of the resource; null for any.</summary>
    public string? Resource { get; init; }

    /// <summary>The number of matching calls without the fault before it fires.</summary>
    public int Skip { get; init; }

    /// <summary>The number of times that the fault fires; null for no limit.</summary>
    public int? Times { get; init; }

    public FaultKind Kind { get; init; }

    /// <summary>The error of a fault of kind <see cref="FaultKind.Error"/>; null for other kinds.</summary>
    public ErrorDefinition? Error { get; init; }

    /// <summary>The delay that the error recommends before a retry; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The delay before the fault takes effect or the call is executed.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>
    /// The delay of the response after execution, or of the end of the connection for <see cref="FaultKind.Lost"/>.
    /// </summary>
    public TimeSpan DelayAfter { get; init; }

    /// <summary>Whether the call is executed.</summary>
    public bool ExecutesCall => CanDelayAfter(Kind);

    /// <summary>The number of matching calls, including those without the fault.</summary>
    public int Seen { get; private set; }

    public int Fired { get; private set; }

    /// <summary>The value of the response's fault header.</summary>
    public string Label => Error?.Code ?? NameOf(Kind);

    /// <summary>
    /// Whether a fault of this kind executes the call, so that a delay after the execution is possible.
    /// </summary>
    public static bool CanDelayAfter(FaultKind kind) => kind is FaultKind.Delay or FaultKind.Lost;

    /// <summary>The name of the kind in documents.</summary>
    public static string NameOf(FaultKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>Counts a matching call and returns whether the fault fires.</summary>
    /// <param name="action">The action of the call.</param>
    /// <param name="version">The version in the call; null for none.</param>
    /// <param name="resources">The resources in the call.</param>
    public bool Fires(ApiAction action, string? version, IEnumerable<string> resources)
    {
        if (!Matches(action, version, resources))
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

    /// <summary>Whether a fault for an action of this name and product matches the action.</summary>
    public static bool Matches(string name, Product? product, ApiAction action) =>
        (name == AnyAction || name == action.Name) && (product is null || IsOf(product, action));

    /// <summary>ECS has some actions of VPC too; calls with its version count as calls of both products.</summary>
    private static bool IsOf(Product product, ApiAction action) =>
        product == action.Product || action.HasVersion(product.Version);

    private bool Matches(ApiAction action, string? version, IEnumerable<string> resources) =>
        Matches(Action, Product, action)
        && (Product is null || Product == action.Product || Product.Version == version)
        && (Resource is null || resources.Contains(Resource));
}
