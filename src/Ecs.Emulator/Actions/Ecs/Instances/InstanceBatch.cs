using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Catalogue;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Instances;

/// <summary>The common part of the actions that change the status of several instances.</summary>
internal static class InstanceBatch
{
    private static readonly Shape<PowerResult> InstanceResponse = new Shape<PowerResult>()
        .Text("InstanceId", "The instance.", result => result.InstanceId.Value)
        .Text("Code", "200, or the code of the error.", result => ErrorOf(result)?.Code ?? "200")
        .Text("Message", "The message for Code.", MessageOf)
        .Text("PreviousStatus", "The status before the call.", result => result.Previous?.ToString() ?? "")
        .Text("CurrentStatus", "The status after the call.", result => result.Current?.ToString() ?? "");

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
            Resource = InstanceParameters.InstanceIdList,
            DryRun = InstanceParameters.DryRun,
            Response = new Shape<IReadOnlyList<PowerResult>>().ObjectList(
                "InstanceResponses",
                "InstanceResponse",
                "The result for each instance.",
                results => results,
                InstanceResponse),
            Errors = [.. InstanceErrorSets.BatchPowerErrors, .. errors],
            Run = call =>
            {
                var ids = Instances(call);
                return change(call, ids, call.Get(InstanceParameters.BatchOptimization) ?? false)
                    .Select<IReadOnlyList<PowerResult>>(results => results);
            },
        };

    public static ImmutableArray<InstanceId> Instances(CallContext call)
    {
        var ids = call.Get(InstanceParameters.InstanceIdList);
        return ids.IsEmpty ? throw new ApiException(RequestErrors.MissingParameter400, "InstanceId.N") : ids;
    }

    private static ErrorDefinition? ErrorOf(PowerResult result) =>
        result.Refusal is { } refused ? ErrorCatalogue.Of(refused.Refusal, InstanceErrorSets.BatchPowerErrors) : null;

    private static string MessageOf(PowerResult result) =>
        result.Refusal is { } refused ? ErrorOf(result)!.Message(refused.Arguments) : "success";
}
