using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class DescribeRouteTableList
{
    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>(
        "VpcId", "The VPC of the route tables.");

    private static readonly Parameter<string?> RouterId = Declare.Text("RouterId", "The router of the route tables.");

    private static readonly Parameter<bool?> RouteTableType = Declare.OneOf<bool>(
        "RouteTableType", "The type of the route tables.", ("System", true), ("Custom", false));

    private static readonly Shape<ListedRouteTable> Row = new Shape<ListedRouteTable>()
        .Text("RouteTableId", "The ID.", listed => listed.RouteTable.Id.Value)
        .Text("RouteTableName", "The name.", listed => listed.RouteTable.Name)
        .Integer("OwnerId", "The account.", listed => listed.Vpc.OwnerId.Number)
        .Text("RouteTableType", "System or Custom.", listed => RouteTableShape.TypeOf(listed.RouteTable))
        .Text("RouterId", "The VRouter.", listed => listed.Vpc.Vpc.VRouterId)
        .Text("RouterType", "The type of the router.", _ => "VRouter")
        .Text("VpcId", "The VPC.", listed => listed.Vpc.Vpc.Id.Value)
        .Text("Description", "The description.", listed => listed.RouteTable.Description)
        .Text("ResourceGroupId", "The resource group of the VPC.", listed => listed.Vpc.ResourceGroupId)
        .Text("Status", "The state.", listed => listed.RouteTable.Status.ToString())
        .Text("CreationTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.RouteTable.CreationTime))
        .Text(
            "AssociateType",
            "The kind of resources that the route table is for.",
            listed => listed.RouteTable.AssociateType.ToString())
        .Boolean(
            "RoutePropagationEnable",
            "Whether route propagation is enabled.",
            listed => listed.RouteTable.RoutePropagationEnabled)
        .TextList(
            "VSwitchIds",
            "VSwitchId",
            "The VSwitches that are associated with the route table.",
            listed => listed.VSwitches.Select(vSwitch => vSwitch.Id.Value))
        .TextList("GatewayIds", "GatewayIds", "The gateways; always empty.", _ => [])
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.RouteTable.Tags, VpcShape.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<ListedRouteTable>>
    {
        Product = Product.Vpc,
        Name = "DescribeRouteTableList",
        Summary = "Queries route tables.",
        Description =
          "Every VPC has a system route table, and can have custom route tables. An entry must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcId, RouteTableParameters.FilterId, RouteTableParameters.FilterName,
            RouterId, RouteTableParameters.RouterType, RouteTableType, VpcParameters.ResourceGroupId,
            VpcParameters.TagFilter,
            .. VpcParameters.Pages.All,
        ],
        Resource = VpcId,
        Response = new Shape<Page<ListedRouteTable>>()
            .PageNumbers()
            .ObjectList("RouterTableList", "RouterTableListType", "The route tables.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = call => RouteTableListing.List(
            call.State, call.Get(VpcParameters.RequiredRegionId), Filter(call), VpcParameters.Pages.Read(call)),
    };

    private static RouteTableFilter Filter(CallContext call) => new()
    {
        VpcId = call.Get(VpcId),
        Id = call.Get(RouteTableParameters.FilterId),
        Name = call.Get(RouteTableParameters.FilterName),
        RouterIds = call.Get(RouterId) is { } router ? [router] : [],
        InVRouter = call.Get(RouteTableParameters.RouterType) is null or "VRouter",
        IsSystem = call.Get(RouteTableType),
        ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
        Tags = call.Get(VpcParameters.TagFilter),
    };
}
