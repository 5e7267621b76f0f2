using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NatGateways;

internal static class DeleteNatGateway
{
    private static readonly Parameter<bool?> Force = Declare.Boolean(
        "Force", "Whether to unassociate the EIPs of the gateway, and to delete its entries and the route entries to "
            + "it.") with
    { Example = "true" };

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteNatGateway",
        Summary = "Deletes a NAT gateway.",
        Description =
            "The gateway is Deleting until the transition delay has passed. Its ENI and the entry 0.0.0.0/0 of the "
            + "system route table are deleted with it.",
        Parameters = [VpcParameters.RequiredRegionId, NatGatewayParameters.Id, Force],
        Resource = NatGatewayParameters.Id,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, NatGatewayErrors.NotFound, NatGatewayErrors.DeletionStateNotAllowed,
            NatGatewayErrors.DeletionProtected, NatGatewayErrors.HasEips,
            NatEntryErrors.GatewayHasSnatEntries, NatEntryErrors.GatewayHasForwardEntries,
            NatGatewayErrors.HasRouteEntries,
        ],
        Run = call => Done.After(NatGatewayDeletion.Delete(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(NatGatewayParameters.Id),
            call.Get(Force) == true)),
    };
}
