using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class DeleteRouteTable
{
    private static readonly Parameter<RouteTableId> RouteTableId =
        RouteTableParameters.Id with { Missing = RouteTableErrors.MissingId, Example = "vtb-myunused" };

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteRouteTable",
        Summary = "Deletes a custom route table.",
        Description =
            "The route table must have no custom entries, and no VSwitch may be associated with it. It is Deleting "
            + "until the transition delay has passed.",
        Parameters = [VpcParameters.RegionId, RouteTableId],
        Resource = RouteTableId,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction.Except([VpcErrors.MissingParameter]), RouteTableErrors.MissingId,
            RouteTableErrors.NotFound, RouteTableErrors.IsSystem, RouteTableErrors.DeletionStateNotAllowed,
            RouteTableErrors.HasEntries, RouteTableErrors.InUse,
        ],
        Run = call => Done.After(RouteTableDeletion.Delete(
            call.State, call.Get(VpcParameters.RegionId), call.Get(RouteTableId))),
    };
}
