using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class UnassociateRouteTable
{
    private static readonly Parameter<VSwitchId> VSwitchId =
        RouteTableParameters.VSwitchId with { Example = "vsw-myrouted" };

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "UnassociateRouteTable",
        Summary = "Associates a VSwitch with the system route table again.",
        Description =
            "The VSwitch must be associated with the custom route table. It is Pending until the transition delay has "
            + "passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, RouteTableParameters.Id, VSwitchId, VpcParameters.ClientToken,
        ],
        Resource = RouteTableParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, RouteTableErrors.NotFound, RouteTableErrors.VSwitchNotFound,
            RouteTableErrors.NotAssociated, RouteTableErrors.VSwitchStateNotAllowed,
        ],
        Run = call => Done.After(RouteTableAssociation.Unassociate(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(RouteTableParameters.Id),
            call.Get(VSwitchId))),
    };
}
