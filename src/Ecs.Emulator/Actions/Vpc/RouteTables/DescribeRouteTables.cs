using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class DescribeRouteTables
{
    /// <summary>The CIDR block of cloud services, which every route table contains.</summary>
    private const string ServiceBlock = "100.64.0.0/10";

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
        .Text("DestinationCidrBlock", "The destination CIDR block.", entry => entry.Destination)
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

    private static readonly Shape<Listed> Row = new Shape<Listed>()
        .Text("RouteTableId", "The ID.", listed => listed.Vpc.Vpc.RouteTable.Id)
        .Text("RouteTableType", "Always System.", _ => "System")
        .Text("VRouterId", "The VRouter.", listed => listed.Vpc.Vpc.VRouterId)
        .Text("ResourceGroupId", "The resource group of the VPC.", listed => listed.Vpc.ResourceGroupId)
        .Text("Status", "Always Available.", _ => "Available")
        .Text("CreationTime", "The time of creation, UTC.", listed => EcsShapes.Time(listed.Vpc.Vpc.CreationTime))
        .TextList("VSwitchIds", "VSwitchId", "The VSwitches.", listed => listed.Vpc.VSwitchIds.Select(id => id.Value))
        .ObjectList("RouteEntrys", "RouteEntry", "The entries.", listed => listed.Entries, Entry);

    public static readonly ApiAction Action = new ApiAction<Page<Listed>>
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
        Response = new Shape<Page<Listed>>()
            .PageNumbers()
            .ObjectList("RouteTables", "RouteTable", "The route tables.", page => page.Items, Row),
        Errors = [.. VpcErrorSets.OfEveryAction.Except([VpcErrors.MissingParameter])],
        Run = Run,
    };

    private static Plan<Page<Listed>> Run(CallContext call)
    {
        var state = call.State;
        var region = call.Get(VpcParameters.RegionId);
        if (region is { } named)
        {
            state.RequireKnownRegion(named);
        }

        var id = call.Get(RouteTableId);
        var name = call.Get(RouteTableName);
        var vRouter = call.Get(VRouterId);
        var router = call.Get(RouterId);
        var routerType = call.Get(RouterType);
        var entryType = call.Get(Type);
        var group = call.Get(VpcParameters.ResourceGroupId);
        var matching = state.Vpcs.Where(vpc =>
            (region is null || region == vpc.RegionId)
            && (id is null || id == vpc.RouteTable.Id)
            && (name is null || name == vpc.RouteTable.Name)
            && (vRouter is null || vRouter == vpc.VRouterId)
            && (router is null || router == vpc.VRouterId)
            && routerType is null or "VRouter"
            && (group is null || group == state.ResourceGroupOf(vpc.ResourceGroupId)));
        var page = Pager.Cut(matching, vpc => state.Vpcs.RowOf(vpc.Id), VpcParameters.Pages.Read(call));
        return new Page<Listed>(
            [.. page.Items.Select(
                vpc => new Listed(ListedVpc.Of(state, vpc), entryType is null or "System" ? Entries(state, vpc) : []))],
            page.TotalCount,
            page.NextRow,
            page.Paging);
    }

    /// <summary>The system entries of a route table: one for each VSwitch, and one for cloud services.</summary>
    private static ImmutableArray<RouteEntry> Entries(AccountState state, Domain.Resources.Vpcs.Vpc vpc) =>
    [
        .. state.VSwitches.Where(vSwitch => vSwitch.VpcId == vpc.Id)
            .Select(vSwitch => new RouteEntry(vpc.RouteTable.Id, vSwitch.CidrBlock.ToString(), "local")),
        new RouteEntry(vpc.RouteTable.Id, ServiceBlock, "service"),
    ];

    internal sealed record Listed(ListedVpc Vpc, ImmutableArray<RouteEntry> Entries);

    internal sealed record RouteEntry(string RouteTableId, string Destination, string NextHopType);
}
