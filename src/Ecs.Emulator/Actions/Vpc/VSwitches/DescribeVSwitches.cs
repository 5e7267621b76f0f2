using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
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

    private static readonly Parameter<RouteTableId?> RouteTableId = Declare.OptionalId<RouteTableId>(
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
        var filter = new VSwitchFilter
        {
            Id = call.Get(VSwitchId),
            VpcId = call.Get(VpcId),
            Name = call.Get(VSwitchName),
            ZoneId = call.Get(ZoneId),
            IsDefault = call.Get(IsDefault),
            RouteTableId = call.Get(RouteTableId),
            Ipv6Enabled = call.Get(EnableIpv6),
            ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
            Tags = call.Get(VpcParameters.TagFilter),
        };
        var page = VpcParameters.Pages.Read(call);
        return region is null && filter is { VpcId: null, Id: null }
            ? throw new ApiException(VpcErrors.MissingParameter)
            : VSwitchListing.List(call.State, region, filter, page);
    }
}
