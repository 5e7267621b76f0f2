using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class ModifyRouteTableAttributes
{
    private static readonly Parameter<RouteTableId> RouteTableId =
        RouteTableParameters.Id with { Example = "vtb-myvpc" };

    private static readonly Parameter<string?> RouteTableName = VpcParameters.Name(
        "RouteTableName", "the route table", RouteTableErrors.TextInvalid);

    private static readonly Parameter<string?> Description = VpcParameters.Description(
        "Description", "the route table", RouteTableErrors.TextInvalid);

    private static readonly Parameter<bool?> RoutePropagationEnable = Declare.Boolean(
        "RoutePropagationEnable", "Whether the route table receives dynamic routes. The emulator has none.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyRouteTableAttributes",
        Summary = "Modifies the name and description of a system or custom route table.",
        Description = "Attributes that are not specified do not change.",
        Parameters =
        [
            VpcParameters.RegionId, RouteTableId, RouteTableName, Description, RoutePropagationEnable,
        ],
        Resource = RouteTableId,
        Response = Done.Shape,
        Errors = [.. VpcErrorSets.OfEveryAction, RouteTableErrors.NotFound],
        Run = call => Done.After(RouteTableModification.Modify(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(RouteTableId),
            new RouteTableChanges
            {
                Name = call.Get(RouteTableName),
                Description = call.Get(Description),
                RoutePropagationEnabled = call.Get(RoutePropagationEnable),
            })),
    };
}
