using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.VSwitches;

internal static class DescribeVSwitches
{
    private static readonly Parameter<RegionId?> RegionId = Declare.OptionalId<RegionId>(
        "RegionId", "The region of the VSwitches. Either RegionId or VpcId is required.", "cn-hangzhou");

    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>(
        "VpcId", "The VPC of the VSwitches.");

    private static readonly Parameter<VSwitchId?> VSwitchId = Declare.OptionalId<VSwitchId>(
        "VSwitchId",
        "The ID of the VSwitch. The list is empty if it does not exist.");

    private static readonly Parameter<string?> VSwitchName = Declare.Text(
        "VSwitchName", "The exact name of the VSwitches.");

    private static readonly Parameter<ZoneId?> ZoneId = Declare.OptionalId<ZoneId>(
        "ZoneId", "The zone of the VSwitches.");

    private static readonly Parameter<bool?> IsDefault = Declare.Boolean(
        "IsDefault", "Whether the VSwitches are default VSwitches.");

    private static readonly Parameter<string?> RouteTableId = Declare.Text(
        "RouteTableId", "The route table of the VSwitches.");

    private static readonly Parameter<bool?> EnableIpv6 = Declare.Boolean("EnableIpv6", "Whether IPv6 is enabled.");

    public static readonly ApiAction Action = new ApiAction<Page<ListedVSwitch>>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DescribeVSwitches",
        Summary = "Queries the VSwitches of a region or of a VPC.",
        Description = "An entry must match all filters.",
        Parameters =
        [
            RegionId, VpcId, VSwitchId, VSwitchName, ZoneId, IsDefault, RouteTableId, EnableIpv6,
            VpcParameters.ResourceGroupId, VpcParameters.TagFilter, .. VpcParameters.Pages.All, VpcParameters.DryRun,
        ],
        Resource = VSwitchId,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<Page<ListedVSwitch>>()
            .PageNumbers()
            .ObjectList("VSwitches", "VSwitch", "The VSwitches.", page => page.Items, VSwitchShape.Row),
        Errors = VpcErrorSets.OfChanges,
        Run = Run,
    };

    private static Plan<Page<ListedVSwitch>> Run(CallContext call)
    {
        var region = call.Get(RegionId);
        var vpcId = call.Get(VpcId);
        var id = call.Get(VSwitchId);
        if (region is null && vpcId is null && id is null)
        {
            throw new ApiException(VpcErrors.MissingParameter);
        }

        if (region is { } named)
        {
            call.State.RequireKnownRegion(named);
        }

        var name = call.Get(VSwitchName);
        var zone = call.Get(ZoneId);
        var isDefault = call.Get(IsDefault);
        var routeTable = call.Get(RouteTableId);
        var ipv6 = call.Get(EnableIpv6);
        var group = call.Get(VpcParameters.ResourceGroupId);
        var tags = call.Get(VpcParameters.TagFilter);
        var state = call.State;
        var matching = Pager.Candidates(state.VSwitches, id is { } one ? [one] : []).Where(vSwitch =>
            (region is null || region == vSwitch.RegionId)
            && (vpcId is null || vpcId == vSwitch.VpcId)
            && (name is null || name == vSwitch.Name)
            && (zone is null || zone == vSwitch.ZoneId)
            && (isDefault is null || isDefault == vSwitch.IsDefault)
            && (routeTable is null || routeTable == state.Vpcs.Find(vSwitch.VpcId)?.RouteTable.Id)
            && (ipv6 is null || ipv6 == vSwitch.Ipv6CidrBlock is not null)
            && (group is null || group == state.ResourceGroupOf(vSwitch))
            && tags.All(tag => vSwitch.Tags.Any(tag.Matches)));
        var page = Pager.Cut(matching, vSwitch => state.VSwitches.RowOf(vSwitch.Id), VpcParameters.Pages.Read(call));
        return new Page<ListedVSwitch>(
            [.. page.Items.Select(
                vSwitch => ListedVSwitch.Of(state, vSwitch))], page.TotalCount, page.NextRow, page.Paging);
    }
}
