using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>What the actions have in common that change the state of several instances.</summary>
internal static class InstanceBatch
{
    private static readonly Shape<PowerResult> InstanceResponse = new Shape<PowerResult>()
        .Text("InstanceId", "The instance.", result => result.InstanceId.Value)
        .Text("Code", "200, or why it was refused.", result => ErrorOf(result)?.Code ?? "200")
        .Text("Message", "The same in words.", MessageOf)
        .Text("PreviousStatus", "The state it was in.", result => result.Previous?.ToString() ?? "")
        .Text("CurrentStatus", "The state it is in now.", result => result.Current?.ToString() ?? "");

    /// <summary>An action of this kind.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="description">What it may be used for and when.</param>
    /// <param name="example">The instance of the sample call.</param>
    /// <param name="parameters">Its parameters beside those that all have.</param>
    /// <param name="errors">Its errors beside those that all have.</param>
    /// <param name="change">Changes the instances: each that can be where the last argument is true, else all or none.</param>
    public static ApiAction Action(
        string name,
        string summary,
        string description,
        string example,
        IReadOnlyList<Parameter> parameters,
        IReadOnlyList<ErrorDefinition> errors,
        Func<CallContext, ImmutableArray<InstanceId>, bool, Plan<ImmutableArray<PowerResult>>> change) =>
        new ApiAction<IReadOnlyList<PowerResult>>
        {
            Product = Product.Ecs,
            Name = name,
            Summary = summary,
            Description = description,
            Parameters =
            [
                EcsParameters.RegionId, InstanceParameters.InstanceIdList with { Example = example },
                InstanceParameters.BatchOptimization, .. parameters, InstanceParameters.DryRun,
            ],
            DryRun = InstanceParameters.DryRun,
            Response = new Shape<IReadOnlyList<PowerResult>>().ObjectList(
                "InstanceResponses", "InstanceResponse", "What came of each.", results => results, InstanceResponse),
            Errors = [.. InstanceErrorSets.BatchPowerErrors, .. errors],
            Run = call =>
            {
                var ids = Instances(call);
                return change(call, ids, call.Get(InstanceParameters.BatchOptimization) ?? false)
                    .Select<IReadOnlyList<PowerResult>>(results => results);
            },
        };

    /// <summary>The instances that a call names.</summary>
    /// <exception cref="ApiException">It names none.</exception>
    /// <exception cref="RefusedException">The region is unknown or offers no ENIs.</exception>
    public static ImmutableArray<InstanceId> Instances(CallContext call)
    {
        var region = call.Get(EcsParameters.RegionId);
        var ids = call.Get(InstanceParameters.InstanceIdList);
        if (ids.IsEmpty)
        {
            throw new ApiException(RequestErrors.MissingParameter400, "InstanceId.N");
        }

        call.State.RequireRegion(region);
        return ids;
    }

    private static ErrorDefinition? ErrorOf(PowerResult result) =>
        result.Refusal is { } refused ? ErrorCatalogue.Of(refused.Refusal, InstanceErrorSets.BatchPowerErrors) : null;

    private static string MessageOf(PowerResult result) =>
        result.Refusal is { } refused ? ErrorOf(result)!.Message(refused.Arguments) : "success";
}
