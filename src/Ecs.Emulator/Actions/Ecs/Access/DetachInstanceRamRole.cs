using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Access;

internal static class DetachInstanceRamRole
{
    private static readonly Parameter<string?> RamRoleName = Declare.Text(
        "RamRoleName", "The RAM role. Default: the role that each instance has.", 64);

    private static readonly IReadOnlyList<ErrorDefinition> Errors =
        [.. RamRoleParameters.Errors, InstanceErrors.RamRoleNotFound];

    private static readonly Shape<InstanceOutcome> RamRoleSet = new Shape<InstanceOutcome>()
        .Text("InstanceId", "The instance.", outcome => outcome.InstanceId)
        .Text("RamRoleName", "The RAM role after the call: always empty.", _ => "");

    public static readonly ApiAction Action = new ApiAction<InstanceResults>
    {
        Product = Product.Ecs,
        Name = "DetachInstanceRamRole",
        Summary = "Detaches a RAM role from one or multiple instances.",
        Description =
            "An instance without a role does not change. An instance that has another "
            + "role is not changed, and the response contains its error. "
            + "If no instance can be changed, the request fails with the error of the first.",
        Parameters = [EcsParameters.RegionId, RamRoleName, RamRoleParameters.InstanceIds],
        Response = RamRoleParameters.Response(
            "DetachInstanceRamRoleResults",
            "DetachInstanceRamRoleResult",
            RamRoleParameters.Result().ObjectList(
                "InstanceRamRoleSets",
                "InstanceRamRoleSet",
                "The ID of the instance, if it was changed.",
                outcome => outcome.Success ? [outcome] : [],
                RamRoleSet)),
        Errors = Errors,
        Run = call =>
        {
            var role = call.Get(RamRoleName);
            var ids = call.Get(RamRoleParameters.InstanceIds);
            return CredentialAttachment.DetachRamRole(call.State, call.Get(EcsParameters.RegionId), ids, role)
                .Select(results => new InstanceResults(role ?? "", results, Errors));
        },
    };
}
