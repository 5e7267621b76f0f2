using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteTables;

internal static class DescribeVRouters
{
    private static readonly Parameter<string?> VRouterId = Declare.Text("VRouterId", "The ID of the VRouter.");

    private static readonly Shape<Domain.Resources.Vpcs.Vpc> Row = new Shape<Domain.Resources.Vpcs.Vpc>()
        .Text("VRouterId", "The ID.", vpc => vpc.VRouterId)
        .Text("VRouterName", "The name; always empty.", _ => "")
        .Text("Description", "The description; always empty.", _ => "")
        .Text("RegionId", "The region.", vpc => vpc.RegionId.Value)
        .Text("VpcId", "The VPC.", vpc => vpc.Id.Value)
        .Text("CreationTime", "The time of creation, UTC.", vpc => EcsShapes.Time(vpc.CreationTime))
        .TextList("RouteTableIds", "RouteTableId", "The route tables.", vpc => [vpc.RouteTable.Id]);

    public static readonly ApiAction Action = new ApiAction<Page<Domain.Resources.Vpcs.Vpc>>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DescribeVRouters",
        Summary = "Queries the routers of VPCs.",
        Description = "Every VPC has one VRouter with the system route table of the VPC.",
        Parameters = [VpcParameters.RequiredRegionId, VRouterId, .. VpcParameters.Pages.All],
        Resource = VRouterId,
        Response = new Shape<Page<Domain.Resources.Vpcs.Vpc>>()
            .PageNumbers()
            .ObjectList("VRouters", "VRouter", "The routers.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = Run,
    };

    private static Plan<Page<Domain.Resources.Vpcs.Vpc>> Run(CallContext call)
    {
        var state = call.State;
        var region = state.RequireKnownRegion(call.Get(VpcParameters.RequiredRegionId)).Id;
        var id = call.Get(VRouterId);
        var matching = state.Vpcs.Where(vpc => vpc.RegionId == region && (id is null || id == vpc.VRouterId));
        return Pager.Cut(matching, vpc => state.Vpcs.RowOf(vpc.Id), VpcParameters.Pages.Read(call));
    }
}
