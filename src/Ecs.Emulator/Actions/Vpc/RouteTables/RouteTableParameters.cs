using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class RouteTableParameters
{
    /// <summary>A custom route table, unless the action has another example.</summary>
    public static readonly Parameter<RouteTableId> Id = Declare.Id<RouteTableId>(
        "RouteTableId", "The ID of the route table.", "vtb-mytable");

    public static readonly Parameter<RouteTableId?> FilterId = Declare.OptionalId<RouteTableId>(
        "RouteTableId", "The ID of the route table.");

    public static readonly Parameter<string?> FilterName = Declare.Text("RouteTableName", "The exact name.");

    public static readonly Parameter<string?> RouterType = Declare.OneOf(
        "RouterType", "The type of the routers. All existing routers are VRouters.", "VRouter", "VBR");

    /// <summary>A VSwitch in the VPC of <see cref="Id"/>.</summary>
    public static readonly Parameter<VSwitchId> VSwitchId = VpcParameters.VSwitchId with { Example = "vsw-myipv6" };
}
