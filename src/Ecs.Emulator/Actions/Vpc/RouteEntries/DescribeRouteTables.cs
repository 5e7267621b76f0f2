using Ecs.Emulator.Actions.Vpc.RouteTables;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

internal static class DescribeRouteTables
{
    private static readonly Parameter<string?> VRouterId = Declare.Text("VRouterId", "The router of the route tables.");
    private static readonly Parameter<string?> RouterId = Declare.Text("RouterId", "The same as VRouterId.");

    private static readonly Parameter<RouteEntryType?> Type = Declare.OneOf(
        "Type",
        "The type of the route entries. The emulator has only custom and system entries. Default: all.",
        RouteEntryParameters.Types);

    private static readonly Shape<object> NextHop = new();

    /// <summary>A system entry does not have the members of a custom entry.</summary>
    private static readonly Shape<ListedRouteEntry> Entry = new Shape<ListedRouteEntry>()
        .Text("RouteTableId", "The route table.", entry => entry.RouteTableId.Value)
        .OptionalText("RouteEntryId", "The ID of a custom entry.", entry => entry.Custom?.Id.Value)
        .OptionalText("RouteEntryName", "The name of a custom entry.", entry => entry.Custom?.Name)
        .OptionalText("Description", "The description of a custom entry.", entry => entry.Custom?.Description)
        .Text("DestinationCidrBlock", "The destination CIDR block.", entry => entry.Destination.ToString())
        .Text(
            "NextHopType",
            "local: a VSwitch; service: a cloud service; otherwise the type of the resource.",
            entry => entry.NextHopType)
        .Text("InstanceId", "The next hop; empty for a system entry.", entry => entry.Custom?.NextHop.Id ?? "")
        .Text("Type", "System or Custom.", RouteEntryShape.TypeOf)
        .Text("Status", "The state.", RouteEntryShape.StatusOf)
        .ObjectList(
            "NextHops",
            "NextHop",
            "The next hops of an ECMP entry; always empty.",
            _ => Array.Empty<object>(),
            NextHop);

    private static readonly Shape<RouteTableWithEntries> Row = new Shape<RouteTableWithEntries>()
        .Text("RouteTableId", "The ID.", listed => listed.Table.RouteTable.Id.Value)
        .Text("RouteTableType", "System or Custom.", listed => RouteTableShape.TypeOf(listed.Table.RouteTable))
        .Text("VRouterId", "The VRouter.", listed => listed.Table.Vpc.Vpc.VRouterId)
        .Text("ResourceGroupId", "The resource group of the VPC.", listed => listed.Table.Vpc.ResourceGroupId)
        .Text("Status", "The state.", listed => listed.Table.RouteTable.Status.ToString())
        .Text(
            "CreationTime",
            "The time of creation, UTC.",
            listed => CommonShapes.Time(listed.Table.RouteTable.CreationTime))
        .TextList(
            "VSwitchIds",
            "VSwitchId",
            "The VSwitches that are associated with the route table.",
            listed => listed.Table.VSwitches.Select(vSwitch => vSwitch.Id.Value))
        .ObjectList("RouteEntrys", "RouteEntry", "The entries.", listed => listed.Entries, Entry);

    public static readonly ApiAction Action = new ApiAction<Page<RouteTableWithEntries>>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DescribeRouteTables",
        Summary = "Queries route tables with their entries.",
        Description = "The older version of DescribeRouteTableList. A route table must match all filters.",
        Parameters =
        [
            VpcParameters.RegionId, RouteTableParameters.FilterId, RouteTableParameters.FilterName, VRouterId, RouterId,
            RouteTableParameters.RouterType, Type, VpcParameters.ResourceGroupId, .. VpcParameters.Pages.All,
        ],
        Resource = RouteTableParameters.FilterId,
        Response = new Shape<Page<RouteTableWithEntries>>()
            .PageNumbers()
            .ObjectList("RouteTables", "RouteTable", "The route tables.", page => page.Items, Row),
        Errors = [.. VpcErrorSets.OfEveryAction.Except([VpcErrors.MissingParameter])],
        Run = call => RouteEntryListing.List(
            call.State,
            call.Get(VpcParameters.RegionId),
            Filter(call),
            new RouteEntryFilter { Type = call.Get(Type) },
            VpcParameters.Pages.Read(call)),
    };

    private static RouteTableFilter Filter(CallContext call) => new()
    {
        Id = call.Get(RouteTableParameters.FilterId),
        Name = call.Get(RouteTableParameters.FilterName),
        RouterIds = [.. new[] { call.Get(VRouterId), call.Get(RouterId) }.OfType<string>()],
        InVRouter = call.Get(RouteTableParameters.RouterType) is null or "VRouter",
        ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
    };
}
