using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;

internal static class DetachDhcpOptionsSetFromVpc
{
    private static readonly Parameter<DhcpOptionsSetId> Id =
        DhcpOptionsSetParameters.Id with { Example = "dopt-myattached" };

    private static readonly Parameter<VpcId> VpcId = VpcParameters.VpcId with { Example = "vpc-myipv6" };

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DetachDhcpOptionsSetFromVpc",
        Summary = "Detaches a DHCP options set from a VPC.",
        Description =
            "The VPC then has the default options. The set is Pending until the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Id, VpcId,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, DhcpOptionsSetErrors.DetachedNotFound, DhcpOptionsSetErrors.VpcNotFound,
            VpcErrors.StateNotAllowed, DhcpOptionsSetErrors.NotAttached, DhcpOptionsSetErrors.Mismatch,
            DhcpOptionsSetErrors.StateNotAllowed,
        ],
        Run = call => Done.After(DhcpOptionsSetAttachment.Detach(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(Id), call.Get(VpcId))),
    };
}
