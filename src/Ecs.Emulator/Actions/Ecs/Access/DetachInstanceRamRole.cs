using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Access;

/// <summary>DetachInstanceRamRole: takes the RAM role from instances.</summary>
internal static class DetachInstanceRamRole
{
    private static readonly Parameter<string?> RamRoleName = Declare.Text(
        "RamRoleName", "The RAM role. Default: whichever the instances have.", 64);

    private static readonly IReadOnlyList<ErrorDefinition> Errors =
        [.. RamRoleParameters.Errors, InstanceErrors.RamRoleNotFound];

    private static readonly Shape<InstanceOutcome> RamRoleSet = new Shape<InstanceOutcome>()
        .Text("InstanceId", "The instance.", outcome => outcome.InstanceId)
        .Text("RamRoleName", "Its RAM role now: empty.", _ => "");

    public static readonly ApiAction Action = new ApiAction<InstanceResults>
    {
        Product = Product.Ecs,
        Name = "DetachInstanceRamRole",
        Summary = "Detaches a RAM role from one or multiple instances.",
        Description =
            "An instance without a role stays as it is; one with another role is not changed, and the response says "
            + "so. When no instance can be changed, the request fails with the error of the first.",
        Parameters = [EcsParameters.RegionId, RamRoleName, RamRoleParameters.InstanceIds],
        Response = RamRoleParameters.Response(
            "DetachInstanceRamRoleResults",
            "DetachInstanceRamRoleResult",
            RamRoleParameters.Result().ObjectList(
                "InstanceRamRoleSets",
                "InstanceRamRoleSet",
                "The instance where it was changed.",
                outcome => outcome.Success ? [outcome] : [],
                RamRoleSet)),
        Errors = Errors,
        Run = call =>
        {
            var role = call.Get(RamRoleName);
            var ids = call.Get(RamRoleParameters.InstanceIds);
            return InstanceCredentials.DetachRamRole(call.State, call.Get(EcsParameters.RegionId), ids, role)
                .Select(results => new InstanceResults(role ?? "", results, Errors));
        },
    };
}
