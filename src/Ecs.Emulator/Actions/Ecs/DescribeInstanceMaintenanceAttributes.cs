using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs;

/// <summary>DescribeInstanceMaintenanceAttributes: shows what happens to instances when their hosts are maintained.</summary>
internal static class DescribeInstanceMaintenanceAttributes
{
    private const string Usual = "AutoRecover";

    private static readonly PageParameters Pages = new(largestPage: 100);

    private static readonly Shape<ListedInstance> ActionOnMaintenance = new Shape<ListedInstance>()
        .Text("Value", "What is done.", _ => Usual)
        .Text("DefaultValue", "What is done by default.", _ => Usual)
        .TextList("SupportedValues", "SupportedValue", "What could be done.", _ => ["Stop", Usual, "AutoRedeploy"]);

    private static readonly Shape<string> MaintenanceWindow = new Shape<string>()
        .Text("StartTime", "When it begins.", _ => "")
        .Text("EndTime", "When it ends.", _ => "");

    private static readonly Shape<ListedInstance> MaintenanceAttribute = new Shape<ListedInstance>()
        .Text("InstanceId", "The instance.", listed => listed.Instance.Id.Value)
        .Boolean("NotifyOnMaintenance", "Always false.", _ => false)
        .ObjectList("MaintenanceWindows", "MaintenanceWindow", "Always empty.", _ => [], MaintenanceWindow)
        .Object("ActionOnMaintenance", "What is done with it.", listed => listed, ActionOnMaintenance);

    /// <summary>The action.</summary>
    public static readonly ApiAction Action = new ApiAction<Page<ListedInstance>>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceMaintenanceAttributes",
        Summary = "Queries the maintenance attributes of instances.",
        Description = "Nothing is ever maintained here: every instance has the attributes that a new one has.",
        Parameters = [EcsParameters.RegionId, InstanceParameters.InstanceIdList, .. Pages.All],
        Response = new Shape<Page<ListedInstance>>()
            .PageNumbers()
            .ObjectList(
                "MaintenanceAttributes", "MaintenanceAttribute", "The attributes.", page => page.Items, MaintenanceAttribute),
        Errors = EcsErrors.OfEveryAction,
        Run = call =>
        {
            var ids = call.Get(InstanceParameters.InstanceIdList);
            return InstanceListing.List(
                call.World,
                call.Get(EcsParameters.RegionId),
                new InstanceFilter { Ids = ids.IsEmpty ? null : ids },
                Pages.Read(call));
        },
    };
}
