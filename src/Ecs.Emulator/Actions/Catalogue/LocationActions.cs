using Ecs.Emulator.Actions.Location;

namespace Ecs.Emulator.Actions.Catalogue;

/// <summary>The actions of Location (2015-06-12).</summary>
internal static class LocationActions
{
    /// <summary>All of them, in the order in which documents list them.</summary>
    public static readonly IReadOnlyList<ApiAction> All = [DescribeEndpoints.Action];
}
