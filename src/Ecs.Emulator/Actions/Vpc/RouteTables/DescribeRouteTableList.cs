using Ecs.Emulator.Actions.Ecs;
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

    private static readonly Shape<ListedVpc> Row = new Shape<ListedVpc>()
        .Text("RouteTableId", "The ID.", listed => listed.Vpc.RouteTable.Id)
        .Text("RouteTableName", "The name.", listed => listed.Vpc.RouteTable.Name)
        .Integer("OwnerId", "The account.", listed => listed.OwnerId.Number)
        .Text("RouteTableType", "Always System.", _ => "System")
        .Text("RouterId", "The VRouter.", listed => listed.Vpc.VRouterId)
        .Text("RouterType", "The type of the router.", _ => "VRouter")
        .Text("VpcId", "The VPC.", listed => listed.Vpc.Id.Value)
        .Text("Description", "The description.", listed => listed.Vpc.RouteTable.Description)
        .Text("ResourceGroupId", "The resource group of the VPC.", listed => listed.ResourceGroupId)
        .Text("Status", "The state.", _ => "Available")
        .Text("CreationTime", "The time of creation, UTC.", listed => EcsShapes.Time(listed.Vpc.CreationTime))
        .Text("AssociateType", "The category of the type.", _ => "VSwitch")
        .Boolean("RoutePropagationEnable", "Whether route propagation is enabled.", _ => true)
        .TextList("VSwitchIds", "VSwitchId", "The VSwitches.", listed => listed.VSwitchIds.Select(id => id.Value))
        .TextList("GatewayIds", "GatewayIds", "The gateways; always empty.", _ => [])
        .ObjectList("Tags", "Tag", "The tags; always empty.", _ => Array.Empty<Tag>(), VpcShape.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<ListedVpc>>
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
        Response = new Shape<Page<ListedVpc>>()
            .PageNumbers()
            .ObjectList("RouterTableList", "RouterTableListType", "The route tables.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = Run,
    };

    private static Plan<Page<ListedVpc>> Run(CallContext call)
    {
        var state = call.State;
        var region = state.RequireKnownRegion(call.Get(VpcParameters.RequiredRegionId)).Id;
        var vpcId = call.Get(VpcId);
        var id = call.Get(RouteTableId);
        var name = call.Get(RouteTableName);
        var router = call.Get(RouterId);
        var type = call.Get(RouterType);
        var group = call.Get(VpcParameters.ResourceGroupId);
        var matching = Pager.Candidates(state.Vpcs, vpcId is { } one ? [one] : []).Where(vpc =>
            vpc.RegionId == region
            && (id is null || id == vpc.RouteTable.Id)
            && (name is null || name == vpc.RouteTable.Name)
            && (router is null || router == vpc.VRouterId)
            && type is null or "VRouter"
            && (group is null || group == state.ResourceGroupOf(vpc.ResourceGroupId)));
        var page = Pager.Cut(matching, vpc => state.Vpcs.RowOf(vpc.Id), VpcParameters.Pages.Read(call));
        return new Page<ListedVpc>(
            [.. page.Items.Select(vpc => ListedVpc.Of(state, vpc))], page.TotalCount, page.NextRow, page.Paging);
    }
}
