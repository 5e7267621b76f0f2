using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

internal static class DescribeVpcs
{
    private const int MaxIds = 20;

    private static readonly Parameter<ImmutableArray<VpcId>> VpcId = Declare.CommaList(
        "VpcId",
        ReadIds,
        $"The IDs of up to {MaxIds} VPCs, separated by commas. The list leaves out those that do not exist.");

    private static readonly Parameter<string?> VpcName = Declare.Text("VpcName", "The exact name of the VPCs.");

    private static readonly Parameter<bool?> IsDefault = Declare.Boolean(
        "IsDefault", "Whether the VPCs are default VPCs.");

    private static readonly Parameter<bool?> EnableIpv6 = Declare.Boolean("EnableIpv6", "Whether IPv6 is enabled.");

    private static readonly Shape<ListedVpc> Row = new Shape<ListedVpc>()
        .Include(listed => listed, VpcShape.Common)
        .Text("CenStatus", "The CEN status; always empty.", _ => "")
        .TextList("NatGatewayIds", "NatGatewayIds", "The NAT gateways; always empty.", _ => [])
        .TextList("RouterTableIds", "RouterTableIds", "The route tables.", listed => [listed.Vpc.RouteTable.Id]);

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
        Run = Run,
    };

    private static Plan<Page<ListedVpc>> Run(CallContext call)
    {
        var state = call.State;
        var region = state.RequireKnownRegion(call.Get(VpcParameters.RequiredRegionId)).Id;
        var ids = call.Get(VpcId);
        var name = call.Get(VpcName);
        var isDefault = call.Get(IsDefault);
        var ipv6 = call.Get(EnableIpv6);
        var group = call.Get(VpcParameters.ResourceGroupId);
        var tags = call.Get(VpcParameters.TagFilter);
        var matching = Pager.Candidates(state.Vpcs, ids).Where(vpc =>
            vpc.RegionId == region
            && (name is null || name == vpc.Name)
            && (isDefault is null || isDefault == vpc.IsDefault)
            && (ipv6 is null || ipv6 == vpc.Ipv6CidrBlock is not null)
            && (group is null || group == state.ResourceGroupOf(vpc.ResourceGroupId))
            && tags.All(tag => vpc.Tags.Any(tag.Matches)));
        var page = Pager.Cut(matching, vpc => state.Vpcs.RowOf(vpc.Id), VpcParameters.Pages.Read(call));
        return new Page<ListedVpc>(
            [.. page.Items.Select(vpc => ListedVpc.Of(state, vpc))], page.TotalCount, page.NextRow, page.Paging);
    }

    private static ImmutableArray<VpcId> ReadIds(string name, string text)
    {
        var ids = text.Split(',').Select(id => Values.Id<VpcId>(name, id.Trim())).ToImmutableArray();
        return ids.Length <= MaxIds
            ? ids
            : throw ApiException.InvalidParameter(name, $"It has more than {MaxIds} elements.");
    }
}
