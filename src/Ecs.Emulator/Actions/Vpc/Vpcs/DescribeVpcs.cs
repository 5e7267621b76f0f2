using System.Collections.Immutable;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

internal static class DescribeVpcs
{
    private const int MaxIds = 20;

    private static readonly Parameter<ImmutableArray<VpcId>> VpcId = Declare.CommaList(
        "VpcId",
        Values.CommaList(Values.Id<VpcId>, MaxIds),
        $"The IDs of up to {MaxIds} VPCs, separated by commas. The list leaves out those that do not exist.");

    private static readonly Parameter<string?> VpcName = Declare.Text("VpcName", "The exact name of the VPCs.");

    private static readonly Parameter<bool?> IsDefault = Declare.Boolean(
        "IsDefault", "Whether the VPCs are default VPCs.");

    private static readonly Parameter<bool?> EnableIpv6 = Declare.Boolean("EnableIpv6", "Whether IPv6 is enabled.");

    private static readonly Shape<ListedVpc> Row = new Shape<ListedVpc>()
        .Include(listed => listed, VpcShape.Common)
        .Text("CenStatus", "The CEN status; always empty.", _ => "")
        .TextList(
            "NatGatewayIds",
            "NatGatewayIds",
            "The NAT gateways.",
            listed => listed.NatGatewayIds.Select(gateway => gateway.Value))
        .TextList(
            "RouterTableIds",
            "RouterTableIds",
            "The route tables.",
            listed => listed.RouteTableIds.Select(table => table.Value));

    public static readonly ApiAction Action = new ApiAction<Page<ListedVpc>>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DescribeVpcs",
        Summary = "Queries the VPCs of a region.",
        Description = "An entry must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcId, VpcName, IsDefault, EnableIpv6, VpcParameters.ResourceGroupId,
            VpcParameters.TagFilter, .. VpcParameters.Pages.All, VpcParameters.DryRun,
        ],
        DryRun = VpcParameters.DryRun,
        Response = new Shape<Page<ListedVpc>>()
            .PageNumbers()
            .ObjectList("Vpcs", "Vpc", "The VPCs.", page => page.Items, Row),
        Errors = VpcErrorSets.OfChanges,
        Run = call => VpcListing.List(
            call.State, call.Get(VpcParameters.RequiredRegionId), Filter(call), VpcParameters.Pages.Read(call)),
    };

    private static VpcFilter Filter(CallContext call) => new()
    {
        Ids = call.Get(VpcId),
        Name = call.Get(VpcName),
        IsDefault = call.Get(IsDefault),
        Ipv6Enabled = call.Get(EnableIpv6),
        ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
        Tags = call.Get(VpcParameters.TagFilter),
    };
}
