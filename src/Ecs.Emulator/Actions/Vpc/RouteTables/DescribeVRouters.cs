using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class DescribeVRouters
{
    private static readonly Parameter<string?> VRouterId = Declare.Text("VRouterId", "The ID of the VRouter.");

    private static readonly Shape<ListedVpc> Row = new Shape<ListedVpc>()
        .Text("VRouterId", "The ID.", listed => listed.Vpc.VRouterId)
        .Text("VRouterName", "The name; always empty.", _ => "")
        .Text("Description", "The description; always empty.", _ => "")
        .Text("RegionId", "The region.", listed => listed.Vpc.RegionId.Value)
        .Text("VpcId", "The VPC.", listed => listed.Vpc.Id.Value)
        .Text("CreationTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.Vpc.CreationTime))
        .TextList(
            "RouteTableIds",
            "RouteTableId",
            "The route tables.",
            listed => listed.RouteTableIds.Select(table => table.Value));

    public static readonly ApiAction Action = new ApiAction<Page<ListedVpc>>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DescribeVRouters",
        Summary = "Queries the routers of VPCs.",
        Description = "Every VPC has one VRouter with the route tables of the VPC.",
        Parameters = [VpcParameters.RequiredRegionId, VRouterId, .. VpcParameters.Pages.All],
        Resource = VRouterId,
        Response = new Shape<Page<ListedVpc>>()
            .PageNumbers()
            .ObjectList("VRouters", "VRouter", "The routers.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = call => VpcListing.List(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new VpcFilter { VRouterId = call.Get(VRouterId) },
            VpcParameters.Pages.Read(call)),
    };
}
