using System.Collections.Immutable;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NetworkAcls;

internal static class UnassociateNetworkAcl
{
    private static readonly Parameter<ImmutableArray<VSwitchId>> Resources =
        NetworkAclParameters.Resources with { Example = "vsw-myipv6" };

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "UnassociateNetworkAcl",
        Summary = "Disassociates VSwitches from a network ACL.",
        Description =
            "The network ACL is Modifying until the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NetworkAclParameters.Id, Resources,
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
            NetworkAclErrors.VpcMismatch, NetworkAclErrors.VSwitchStateNotAllowed, NetworkAclErrors.NotBound,
        ],
        Run = call => Done.After(NetworkAclAssociation.Unassociate(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(NetworkAclParameters.Id),
            call.Get(Resources))),
    };
}
