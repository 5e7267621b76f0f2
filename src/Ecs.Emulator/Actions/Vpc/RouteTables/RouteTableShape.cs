namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class RouteTableShape
{
    public static string TypeOf(RouteTable table) => table.IsSystem ? "System" : "Custom";
}
