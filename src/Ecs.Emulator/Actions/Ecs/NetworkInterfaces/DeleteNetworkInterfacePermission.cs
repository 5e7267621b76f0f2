using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.NetworkInterfaces;

internal static class DeleteNetworkInterfacePermission
{
    private static readonly Parameter<NetworkInterfacePermissionId> Id = Declare.Id<NetworkInterfacePermissionId>(
        "NetworkInterfacePermissionId",
        "The ID of the permission.",
        "eni-perm-mypermission");

    private static readonly Parameter<bool?> Force = Declare.Boolean(
        "Force",
        "Whether to revoke the permission while the account has the ENI "
        + "attached, which does not happen in the emulator. Default: false.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "DeleteNetworkInterfacePermission",
        Summary = "Revokes the permission of another account on an ENI.",
        Description = "The permission is deleted immediately. It is also deleted with its ENI.",
        Parameters = [EcsParameters.RegionId, Id, Force],
        Resource = Id,
        Response = Done.Shape,
        Errors = [.. EcsErrorSets.InNetworkInterfaceRegion, NetworkInterfaceErrors.PermissionNotFound],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        call.Validate(Force);
        return Done.After(NetworkInterfacePermissionDeletion.Delete(
            call.State, call.Get(EcsParameters.RegionId), call.Get(Id)));
    }
}
