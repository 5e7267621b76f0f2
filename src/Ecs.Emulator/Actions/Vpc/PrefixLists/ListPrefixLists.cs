using System.Collections.Immutable;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.PrefixLists;

internal static class ListPrefixLists
{
    private const int MaxIds = 100;

    private static readonly Parameter<ImmutableArray<PrefixListId>> PrefixListIds = Declare.IdList<PrefixListId>(
        "PrefixListIds",
        "The IDs of the prefix lists. The list leaves out IDs that do not exist.",
        VpcPrefixListParameters.Example,
        MaxIds);

    private static readonly Parameter<string?> PrefixListName = Declare.Text("PrefixListName", "The exact name.");

    private static readonly TokenPageParameters Pages = VpcPrefixListParameters.Pages();

    private static readonly Shape<ListedPrefixList> Row = new Shape<ListedPrefixList>()
        .Text("PrefixListId", "The ID.", listed => listed.List.Id.Value)
        .Text("PrefixListName", "The name.", listed => listed.List.Name)
        .Text("PrefixListDescription", "The description.", listed => listed.List.Description)
        .Text("Status", "Created or Modifying.", listed => listed.List.Status.ToString())
        .Text("PrefixListStatus", "The Status.", listed => listed.List.Status.ToString())
        .Text("PrefixListType", "The type.", _ => "Custom")
        .Text("ShareType", "Empty: the list is not shared.", _ => "")
        .Text("IpVersion", "IPV4 or IPV6.", listed => listed.List.AddressFamily.ToString().ToUpperInvariant())
        .Integer("MaxEntries", "The maximum number of entries.", listed => listed.List.MaxEntries)
        .TextArray("CidrBlocks", "The blocks.", listed => listed.List.Entries.Select(entry => entry.Block.ToString()))
        .Text("CreationTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.List.CreationTime))
        .Text("OwnerId", "The account.", listed => listed.Owner.Value)
        .Text("RegionId", "The region.", listed => listed.List.RegionId.Value)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .ObjectArray("Tags", "The tags.", listed => listed.List.Tags, VpcShape.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<ListedPrefixList>>
    {
        Product = Product.Vpc,
        Name = "ListPrefixLists",
        Summary = "Queries the prefix lists of VPC in a region.",
        Description = "An entry must match all filters. Request the next page by NextToken until it is empty.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, PrefixListIds, PrefixListName, VpcParameters.ResourceGroupId,
            VpcParameters.TagsFilter, .. Pages.All,
        ],
        Response = new Shape<Page<ListedPrefixList>>()
            .Integer("TotalCount", "The total number of prefix lists.", page => page.TotalCount)
            .Integer("MaxResults", "The page size.", page => ((ContinuedPage)page.Paging).MaxResults)
            .NextToken()
            .ObjectArray("PrefixLists", "The prefix lists.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = call => PrefixListListing.List(
            call.State,
            PrefixListProduct.Vpc,
            call.Get(VpcParameters.RequiredRegionId),
            new PrefixListFilter
            {
                Ids = call.Get(PrefixListIds),
                Name = call.Get(PrefixListName),
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
                Tags = call.Get(VpcParameters.TagsFilter),
            },
            Pages.Read(call)),
    };
}
