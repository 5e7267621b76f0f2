using System.Globalization;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.InstanceAttributes;

internal static class DescribeInstanceMaintenanceAttributes
{
    private static readonly PageParameters Pages = new(maxPageSize: 100);

    private static readonly Shape<InstanceMaintenance> ActionOnMaintenance = new Shape<InstanceMaintenance>()
        .Text("Value", "The action.", maintenance => maintenance.Action.ToString())
        .Text("DefaultValue", "The default action.", _ => InstanceMaintenance.Default.Action.ToString())
        .TextList(
            "SupportedValues", "SupportedValue", "The supported actions.", _ => Enum.GetNames<MaintenanceAction>());

    private static readonly Shape<WindowTimes> MaintenanceWindow = new Shape<WindowTimes>()
        .Text("StartTime", "The start of the maintenance window.", window => window.StartTime)
        .Text("EndTime", "The end of the maintenance window.", window => window.EndTime);

    private static readonly Shape<ListedInstance> MaintenanceAttribute = new Shape<ListedInstance>()
        .Text("InstanceId", "The instance.", listed => listed.Instance.Id.Value)
        .Boolean(
            "NotifyOnMaintenance",
            "Whether the owner is notified in advance.",
            listed => listed.Instance.Maintenance.Notify)
        .ObjectList(
            "MaintenanceWindows", "MaintenanceWindow", "The maintenance windows.", Windows, MaintenanceWindow)
        .Object(
            "ActionOnMaintenance",
            "The maintenance action of the instance.",
            listed => listed.Instance.Maintenance,
            ActionOnMaintenance);

    public static readonly ApiAction Action = new ApiAction<Page<ListedInstance>>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceMaintenanceAttributes",
        Summary = "Queries the maintenance attributes of instances.",
        Description =
            "The emulator performs no maintenance. The attributes are "
            + "those that ModifyInstanceMaintenanceAttributes has set.",
        Parameters = [EcsParameters.RegionId, InstanceParameters.InstanceIdList, .. Pages.All],
        Response = new Shape<Page<ListedInstance>>()
            .PageNumbers()
            .ObjectList(
                "MaintenanceAttributes",
                "MaintenanceAttribute",
                "The attributes.",
                page => page.Items,
                MaintenanceAttribute),
        Errors = EcsErrorSets.InNetworkInterfaceRegion,
        Run = call =>
        {
            var ids = call.Get(InstanceParameters.InstanceIdList);
            return InstanceListing.List(
                call.State,
                call.Get(EcsParameters.RegionId),
                new InstanceFilter { Ids = ids.IsEmpty ? null : ids },
                Pages.Read(call));
        },
    };

    private static WindowTimes[] Windows(ListedInstance listed) =>
        listed.Instance.Maintenance.Window is { } window ? [new WindowTimes(window)] : [];

    private sealed record WindowTimes(MaintenanceWindow Window)
    {
        public string StartTime => Time(Window.StartHour);

        public string EndTime => Time(Window.EndHour);

        private static string Time(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00:00");
    }
}
