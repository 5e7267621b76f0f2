using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class AssociateNetworkAcl
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "AssociateNetworkAcl",
        Summary = "Associates VSwitches with a network ACL.",
        Description =
            "A VSwitch has at most one network ACL, of its own VPC. The network ACL is Modifying until the transition "
            + "delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NetworkAclParameters.Id, NetworkAclParameters.Resources,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = NetworkAclParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, NetworkAclErrors.NotFound, NetworkAclErrors.StateNotAllowed,
            NetworkAclErrors.ResourcesMissing, NetworkAclErrors.ResourceTypeIllegal, NetworkAclErrors.VSwitchNotFound,
            NetworkAclErrors.VpcMismatch, NetworkAclErrors.VSwitchStateNotAllowed, NetworkAclErrors.AlreadyBound,
        ],
        Run = call => Done.After(NetworkAclAssociation.Associate(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(NetworkAclParameters.Id),
            call.Get(NetworkAclParameters.Resources))),
    };
}
