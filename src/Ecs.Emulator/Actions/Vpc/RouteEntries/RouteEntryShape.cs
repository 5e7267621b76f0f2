namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

internal static class RouteEntryShape
{
    public static string TypeOf(ListedRouteEntry entry) => entry.Custom is null ? "System" : "Custom";

    public static string StatusOf(ListedRouteEntry entry) =>
        (entry.Custom?.Status ?? RouteEntryStatus.Available).ToString();
}
