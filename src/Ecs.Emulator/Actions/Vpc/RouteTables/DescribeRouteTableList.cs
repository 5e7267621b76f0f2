using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class DescribeRouteTableList
{
    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>(
        "VpcId", "The VPC of the route tables.");

    private static readonly Parameter<string?> RouteTableId = Declare.Text(
        "RouteTableId", "The ID of the route table.");

    private static readonly Parameter<string?> RouteTableName = Declare.Text("RouteTableName", "The exact name.");

    private static readonly Parameter<string?> RouterId = Declare.Text("RouterId", "The router of the route tables.");

    private static readonly Parameter<string?> RouterType = Declare.OneOf(
        "RouterType", "The type of the routers. All existing routers are VRouters.", "VRouter", "VBR");

    private static readonly Shape<ListedRouteTable> Row = new Shape<ListedRouteTable>()
        .Text("RouteTableId", "The ID.", listed => listed.RouteTable.Id)
        .Text("RouteTableName", "The name.", listed => listed.RouteTable.Name)
        .Integer("OwnerId", "The account.", listed => listed.Vpc.OwnerId.Number)
        .Text("RouteTableType", "Always System.", _ => "System")
        .Text("RouterId", "The VRouter.", listed => listed.Vpc.Vpc.VRouterId)
        .Text("RouterType", "The type of the router.", _ => "VRouter")
        .Text("VpcId", "The VPC.", listed => listed.Vpc.Vpc.Id.Value)
        .Text("Description", "The description.", listed => listed.RouteTable.Description)
        .Text("ResourceGroupId", "The resource group of the VPC.", listed => listed.Vpc.ResourceGroupId)
        .Text("Status", "The state.", _ => "Available")
        .Text("CreationTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.Vpc.Vpc.CreationTime))
        .Text("AssociateType", "The category of the type.", _ => "VSwitch")
        .Boolean("RoutePropagationEnable", "Whether route propagation is enabled.", _ => true)
        .TextList(
            "VSwitchIds",
            "VSwitchId",
            "The VSwitches.",
            listed => listed.Vpc.VSwitches.Select(vSwitch => vSwitch.Id.Value))
        .TextList("GatewayIds", "GatewayIds", "The gateways; always empty.", _ => [])
        .ObjectList("Tags", "Tag", "The tags; always empty.", _ => Array.Empty<Tag>(), VpcShape.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<ListedRouteTable>>
    {
        Product = Product.Vpc,
        Name = "DescribeRouteTableList",
        Summary = "Queries route tables.",
        Description = "Every VPC has one route table, its system route table.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcId, RouteTableId, RouteTableName, RouterId, RouterType,
            VpcParameters.ResourceGroupId, .. VpcParameters.Pages.All,
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
        Id = call.Get(RouteTableId),
        Name = call.Get(RouteTableName),
        RouterIds = call.Get(RouterId) is { } router ? [router] : [],
        InVRouter = call.Get(RouterType) is null or "VRouter",
        ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
    };
}
