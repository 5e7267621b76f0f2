using Ecs.Emulator.Actions.Location;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class LocationActions
{
    public static readonly IReadOnlyList<ApiAction> All = [DescribeEndpoints.Action];
}
