using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class AssociateRouteTable
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "AssociateRouteTable",
        Summary = "Associates a VSwitch with a custom route table.",
        Description =
            "The VSwitch must be in the VPC of the route table and have the system route table. It is Pending until "
            + "the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, RouteTableParameters.Id, RouteTableParameters.VSwitchId,
            VpcParameters.ClientToken,
        ],
        Resource = RouteTableParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, RouteTableErrors.AssociatedNotFound, RouteTableErrors.VSwitchNotFound,
            RouteTableErrors.VpcMismatch, RouteTableErrors.SystemNotAssociable, RouteTableErrors.ForGateways,
            RouteTableErrors.StateNotAllowed, RouteTableErrors.VSwitchAssociated,
            RouteTableErrors.VSwitchStateNotAllowed,
        ],
        Run = call => Done.After(RouteTableAssociation.Associate(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(RouteTableParameters.Id),
            call.Get(RouteTableParameters.VSwitchId))),
    };
}
