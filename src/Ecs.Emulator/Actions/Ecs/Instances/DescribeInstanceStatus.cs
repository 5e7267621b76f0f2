using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Instances;

internal static class DescribeInstanceStatus
{
    private static readonly Parameter<ZoneId?> ZoneId = Declare.OptionalId<ZoneId>(
        "ZoneId", "The zone of the instances.");

    private static readonly PageParameters Pages = new(maxPageSize: 50);

    private static readonly Shape<ListedInstance> InstanceStatus = new Shape<ListedInstance>()
        .Text("InstanceId", "The ID.", listed => listed.Instance.Id.Value)
        .Text("Status", "The state.", listed => listed.Instance.Status.ToString());

    public static readonly ApiAction Action = new ApiAction<Page<ListedInstance>>
    {
        Product = Product.Ecs,
        Name = "DescribeInstanceStatus",
        Summary = "Queries the states of one or multiple instances.",
        Description = "The list leaves out instances that do not exist.",
        Parameters = [EcsParameters.RegionId, InstanceParameters.InstanceIdList, ZoneId, .. Pages.All],
        Response = new Shape<Page<ListedInstance>>()
            .PageNumbers()
            .ObjectList("InstanceStatuses", "InstanceStatus", "The states.", page => page.Items, InstanceStatus),
        Errors = [.. EcsErrorSets.InNetworkInterfaceRegion, PlaceErrors.ZoneNotInRecords],
        Run = call => InstanceListing.ListInExistingZone(
            call.State, call.Get(EcsParameters.RegionId), Filter(call), Pages.Read(call)),
    };

    private static InstanceFilter Filter(CallContext call) => new()
    {
        ZoneId = call.Get(ZoneId),
        Ids = call.Get(InstanceParameters.InstanceIdList) is { IsEmpty: false } ids ? ids : null,
    };
}
