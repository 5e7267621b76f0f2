using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;

internal static class AttachDhcpOptionsSetToVpc
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "AttachDhcpOptionsSetToVpc",
        Summary = "Attaches a DHCP options set to a VPC.",
        Description =
            "A VPC has at most one set. The set is Pending until the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, DhcpOptionsSetParameters.Id, VpcParameters.VpcId,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = DhcpOptionsSetParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, DhcpOptionsSetErrors.NotFound, DhcpOptionsSetErrors.VpcNotFound,
            VpcErrors.StateNotAllowed, DhcpOptionsSetErrors.AlreadyAttached, DhcpOptionsSetErrors.Full,
            DhcpOptionsSetErrors.StateNotAllowed,
        ],
        Run = call => Done.After(DhcpOptionsSetAttachment.Attach(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(DhcpOptionsSetParameters.Id),
            call.Get(VpcParameters.VpcId))),
    };
}
