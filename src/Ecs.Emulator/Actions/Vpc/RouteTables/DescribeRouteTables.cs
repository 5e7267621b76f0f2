using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class DescribeRouteTables
{
    private static readonly Parameter<string?> RouteTableId = Declare.Text(
        "RouteTableId", "The ID of the route table.");
    private static readonly Parameter<string?> RouteTableName = Declare.Text("RouteTableName", "The exact name.");
    private static readonly Parameter<string?> VRouterId = Declare.Text("VRouterId", "The router of the route tables.");
    private static readonly Parameter<string?> RouterId = Declare.Text("RouterId", "The same.");

    private static readonly Parameter<string?> RouterType = Declare.OneOf(
        "RouterType", "The type of the routers. The emulator has only VRouters.", "VRouter", "VBR");

    private static readonly Parameter<string?> Type = Declare.OneOf(
        "Type", "The type of the route entries. The emulator has only system entries. Default: all.", "Custom",
        "System", "BGP", "CEN", "ECR");

    private static readonly Shape<object> NextHop = new();

    private static readonly Shape<RouteEntry> Entry = new Shape<RouteEntry>()
        .Text("RouteTableId", "The route table.", entry => entry.RouteTableId)
        .Text("DestinationCidrBlock", "The destination CIDR block.", entry => entry.DestinationCidrBlock)
        .Text("NextHopType", "local: a VSwitch; service: a cloud service.", entry => entry.NextHopType)
        .Text("InstanceId", "The next hop; empty for a system entry.", _ => "")
        .Text("Type", "Always System.", _ => "System")
        .Text("Status", "Always Available.", _ => "Available")
        .ObjectList(
            "NextHops",
            "NextHop",
            "The next hops of an ECMP entry; always empty.",
            _ => Array.Empty<object>(),
            NextHop);

    private static readonly Shape<ListedRouteTable> Row = new Shape<ListedRouteTable>()
        .Text("RouteTableId", "The ID.", listed => listed.RouteTable.Id)
        .Text("RouteTableType", "Always System.", _ => "System")
        .Text("VRouterId", "The VRouter.", listed => listed.Vpc.Vpc.VRouterId)
        .Text("ResourceGroupId", "The resource group of the VPC.", listed => listed.Vpc.ResourceGroupId)
        .Text("Status", "Always Available.", _ => "Available")
        .Text("CreationTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.Vpc.Vpc.CreationTime))
        .TextList(
            "VSwitchIds",
            "VSwitchId",
            "The VSwitches.",
            listed => listed.Vpc.VSwitches.Select(vSwitch => vSwitch.Id.Value))
        .ObjectList("RouteEntrys", "RouteEntry", "The entries.", listed => listed.Entries, Entry);

    public static readonly ApiAction Action = new ApiAction<Page<ListedRouteTable>>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DescribeRouteTables",
        Summary = "Queries route tables with their entries.",
        Description = "The older version of DescribeRouteTableList. A route table must match all filters.",
        Parameters =
        [
            VpcParameters.RegionId, RouteTableId, RouteTableName, VRouterId, RouterId, RouterType, Type,
            VpcParameters.ResourceGroupId, .. VpcParameters.Pages.All,
        ],
        Resource = RouteTableId,
        Response = new Shape<Page<ListedRouteTable>>()
            .PageNumbers()
            .ObjectList("RouteTables", "RouteTable", "The route tables.", page => page.Items, Row),
        Errors = [.. VpcErrorSets.OfEveryAction.Except([VpcErrors.MissingParameter])],
        Run = call => RouteTableListing.List(
            call.State, call.Get(VpcParameters.RegionId), Filter(call), VpcParameters.Pages.Read(call)),
    };

    private static RouteTableFilter Filter(CallContext call) => new()
    {
        Id = call.Get(RouteTableId),
        Name = call.Get(RouteTableName),
        RouterIds = [.. new[] { call.Get(VRouterId), call.Get(RouterId) }.OfType<string>()],
        InVRouter = call.Get(RouterType) is null or "VRouter",
        SystemEntries = call.Get(Type) is null or "System",
        ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
    };
}
