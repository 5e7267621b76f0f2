using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Access;

/// <summary>What AttachInstanceRamRole and DetachInstanceRamRole have in common.</summary>
internal static class RamRoleParameters
{
    public static readonly Parameter<ImmutableArray<InstanceId>> InstanceIds =
        InstanceResults.InstanceIds(InstanceParameters.MaxInstances);

    /// <summary>What both can get.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors = InstanceErrorSets.StateErrorsInRegion;

    /// <summary>An instance with what happened to it.</summary>
    public static Shape<InstanceOutcome> Result() => new Shape<InstanceOutcome>()
        .Text("InstanceId", "The instance.", outcome => outcome.InstanceId)
        .Boolean("Success", "Whether it was changed.", outcome => outcome.Success)
        .Text("Code", "200, or why it was not changed.", outcome => outcome.Code)
        .Text("Message", "The same in words.", outcome => outcome.MessageOr("success"));

    /// <summary>The response, in which the instances are in a list of this name.</summary>
    public static Shape<InstanceResults> Response(string list, string item, Shape<InstanceOutcome> result) =>
        new Shape<InstanceResults>()
            .Text("RamRoleName", "The RAM role.", results => results.Name)
            .Integer("TotalCount", "The number of instances.", results => results.Results.Length)
            .Integer("FailCount", "The number of those that were not changed.", results => results.FailCount)
            .ObjectList(list, item, "What happened to each.", results => results.Outcomes, result);
}
