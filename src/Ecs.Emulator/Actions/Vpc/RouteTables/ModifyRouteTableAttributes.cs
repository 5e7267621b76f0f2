using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class ModifyRouteTableAttributes
{
    private const int MaxNameLength = 128;

    private static readonly Parameter<string> RouteTableId = Declare.Required(
        "RouteTableId", Values.Text, "The ID of the route table.", "vtb-myvpc");

    private static readonly Parameter<string?> RouteTableName = VpcParameters.Named(
        "RouteTableName", "the route table", MaxNameLength, VpcErrors.RouteTableTextInvalid);

    private static readonly Parameter<string?> Description = VpcParameters.Named(
        "Description", "the route table", Values.MaxTextLength, VpcErrors.RouteTableTextInvalid);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyRouteTableAttributes",
        Summary = "Modifies the name and description of a route table.",
        Description = "Attributes that are not specified do not change.",
        Parameters =
        [
            VpcParameters.RegionId, RouteTableId, RouteTableName, Description,
        ],
        Resource = RouteTableId,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction.Except([VpcErrors.RegionNotFound]), VpcErrors.RouteTableNotFound,
        ],
        Run = call =>
        {
            return Done.After(RouteTableModification.Modify(
                call.State,
                call.Get(VpcParameters.RegionId),
                call.Get(RouteTableId),
                new RouteTableChanges
                {
                    Name = call.Get(RouteTableName),
                    Description = call.Get(Description),
                }));
        },
    };
}
