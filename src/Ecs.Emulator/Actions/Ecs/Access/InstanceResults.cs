using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Access;

/// <summary>
/// What the actions return that give several instances a RAM role or a key pair, or take it from them.
/// </summary>
/// <param name="Name">The name of the role or the key pair.</param>
/// <param name="Results">What happened to each instance.</param>
/// <param name="Errors">The errors that the action declares.</param>
internal sealed record InstanceResults(
    string Name, ImmutableArray<InstanceResult> Results, IReadOnlyList<ErrorDefinition> Errors)
{
    /// <summary>How many instances were not changed.</summary>
    public int FailCount => Results.Count(result => result.Refusal is not null);

    /// <summary>The instances with what happened to them.</summary>
    public IEnumerable<InstanceOutcome> Outcomes => Results.Select(result => new InstanceOutcome(result, Errors));

    /// <summary>The parameter that names the instances.</summary>
    public static Parameter<ImmutableArray<InstanceId>> InstanceIds(int maxElements) => Declare.RequiredJsonList(
        "InstanceIds",
        Values.Id<InstanceId>,
        "The IDs of the instances.",
        maxElements,
        """["i-myinstance"]""");
}

/// <summary>What happened to one of several instances.</summary>
/// <param name="Result">The instance, and why it was refused.</param>
/// <param name="Errors">The errors that the action declares.</param>
internal sealed record InstanceOutcome(InstanceResult Result, IReadOnlyList<ErrorDefinition> Errors)
{
    /// <summary>The ID of the instance.</summary>
    public string InstanceId => Result.Instance.Value;

    /// <summary>Whether it was changed.</summary>
    public bool Success => Result.Refusal is null;

    /// <summary>200, or the code of the error.</summary>
    public string Code => Error?.Code ?? "200";

    private ErrorDefinition? Error => Result.Refusal is { } refused ? ErrorCatalogue.Of(refused.Refusal, Errors) : null;

    /// <summary>The message of the error, or the one of a success.</summary>
    public string MessageOr(string success) => Error?.Message(Result.Refusal!.Arguments) ?? success;
}
