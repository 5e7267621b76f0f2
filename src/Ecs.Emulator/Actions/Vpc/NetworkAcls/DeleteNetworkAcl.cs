using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class DeleteNetworkAcl
{
    private static readonly Parameter<NetworkAclId> NetworkAclId =
        NetworkAclParameters.Id with { Example = "nacl-myunused" };

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteNetworkAcl",
        Summary = "Deletes a network ACL.",
        Description =
            "No VSwitch may have the network ACL. It is Modifying until the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NetworkAclId, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = NetworkAclId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, NetworkAclErrors.NotFound, NetworkAclErrors.StateNotAllowed,
            NetworkAclErrors.InUse,
        ],
        Run = call => Done.After(NetworkAclDeletion.Delete(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(NetworkAclId))),
    };
}
