using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Access;

internal static class RamRoleParameters
{
    public static readonly Parameter<ImmutableArray<InstanceId>> InstanceIds =
        InstanceResults.InstanceIds(InstanceParameters.MaxInstances);

    public static readonly IReadOnlyList<ErrorDefinition> Errors = InstanceErrorSets.StateErrorsInRegion;

    public static Shape<InstanceOutcome> Result() => new Shape<InstanceOutcome>()
        .Text("InstanceId", "The instance.", outcome => outcome.InstanceId)
        .Boolean("Success", "Whether the instance was changed.", outcome => outcome.Success)
        .Text("Code", "200, or the code of the error.", outcome => outcome.Code)
        .Text("Message", "The message for Code.", outcome => outcome.MessageOr("success"));

    public static Shape<InstanceResults> Response(string list, string item, Shape<InstanceOutcome> result) =>
        new Shape<InstanceResults>()
            .Text("RamRoleName", "The RAM role.", results => results.Name)
            .Integer("TotalCount", "The number of instances.", results => results.Results.Length)
            .Integer("FailCount", "The number of instances that were not changed.", results => results.FailCount)
            .ObjectList(list, item, "The result for each instance.", results => results.Outcomes, result);
}
