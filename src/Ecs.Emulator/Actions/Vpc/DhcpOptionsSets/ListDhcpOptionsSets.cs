using System.Collections.Immutable;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;

internal static class ListDhcpOptionsSets
{
    private const int MaxIds = 20;

    private static readonly Parameter<ImmutableArray<DhcpOptionsSetId>> Ids = Declare.IdList<DhcpOptionsSetId>(
        "DhcpOptionsSetId", "The IDs of the sets. The list leaves out IDs that do not exist.", "dopt-myset", MaxIds);

    private static readonly Parameter<string?> Name = Declare.Text("DhcpOptionsSetName", "The exact name.");

    private static readonly Parameter<string?> DomainName = Declare.Text("DomainName", "The suffix of host names.");

    private static readonly TokenPageParameters Pages = new(
        defaultResults: 10,
        Declare.Integer("MaxResults", "The maximum number of entries. Default: 10.", minimum: 1, maximum: 100));

    private static readonly Shape<ListedDhcpOptionsSet> Row = new Shape<ListedDhcpOptionsSet>()
        .Include(listed => listed, DhcpOptionsSetShape.Common)
        .Integer("AssociateVpcCount", "The number of VPCs with the set.", listed => listed.Vpcs.Length);

    public static readonly ApiAction Action = new ApiAction<Page<ListedDhcpOptionsSet>>
    {
        Product = Product.Vpc,
        Name = "ListDhcpOptionsSets",
        Summary = "Queries the DHCP options sets of a region.",
        Description = "An entry must match all filters. Request the next page by NextToken until it is empty.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Ids, Name, DomainName, VpcParameters.ResourceGroupId,
            VpcParameters.TagsFilter, .. Pages.All,
        ],
        Response = new Shape<Page<ListedDhcpOptionsSet>>()
            .Text("TotalCount", "The total number of entries.", page => PageShape.TextOf(page.TotalCount))
            .NextToken()
            .ObjectArray("DhcpOptionsSets", "The sets.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = call => DhcpOptionsSetListing.List(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new DhcpOptionsSetFilter
            {
                Ids = call.Get(Ids),
                Name = call.Get(Name),
                DomainName = call.Get(DomainName),
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
                Tags = call.Get(VpcParameters.TagsFilter),
            },
            Pages.Read(call)),
    };
}
