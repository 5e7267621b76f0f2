using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Access;

/// <summary>
/// The result of an action that attaches a RAM role or a key pair to several instances, or detaches it.
/// </summary>
internal sealed record InstanceResults(
    string Name, ImmutableArray<InstanceResult> Results, IReadOnlyList<ErrorDefinition> Errors)
{
    public int FailCount => Results.Count(result => result.Refusal is not null);

    public IEnumerable<InstanceOutcome> Outcomes => Results.Select(result => new InstanceOutcome(result, Errors));

    public static Parameter<ImmutableArray<InstanceId>> InstanceIds(int maxElements, ErrorDefinition? invalid = null) =>
        Declare.RequiredJsonList(
            "InstanceIds",
            Values.Id<InstanceId>,
            "The IDs of the instances.",
            maxElements,
            """["i-myinstance"]""",
            invalid);
}

internal sealed record InstanceOutcome(InstanceResult Result, IReadOnlyList<ErrorDefinition> Errors)
{
    public string InstanceId => Result.Instance.Value;

    public bool Success => Result.Refusal is null;

    public string Code => Error?.Code ?? "200";

    private ErrorDefinition? Error => Result.Refusal is { } refused ? ErrorCatalogue.Of(refused.Refusal, Errors) : null;

    public string MessageOr(string success) => Error?.Message(Result.Refusal!.Arguments) ?? success;
}
