using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;

internal static class DeleteDhcpOptionsSet
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteDhcpOptionsSet",
        Summary = "Deletes a DHCP options set.",
        Description = "No VPC may have the set. It is Pending until the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, DhcpOptionsSetParameters.Id,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = DhcpOptionsSetParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, DhcpOptionsSetErrors.NotFound, DhcpOptionsSetErrors.InUse,
            DhcpOptionsSetErrors.StateNotAllowed,
        ],
        Run = call => Done.After(DhcpOptionsSetDeletion.Delete(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(DhcpOptionsSetParameters.Id))),
    };
}
