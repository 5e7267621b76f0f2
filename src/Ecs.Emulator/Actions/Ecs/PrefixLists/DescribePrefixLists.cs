using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.PrefixLists;

internal static class DescribePrefixLists
{
    private const int MaxIds = 100;

    private static readonly Parameter<ImmutableArray<PrefixListId>> PrefixListId = Declare.IdList<PrefixListId>(
        "PrefixListId", "The IDs of the prefix lists. The list leaves out IDs that do not exist.", "pl-mylist", MaxIds);

    private static readonly Parameter<string?> PrefixListName = Declare.Text(
        "PrefixListName", "The name of the prefix lists.");

    private static readonly Parameter<IpFamily?> AddressFamily = Declare.OneOf<IpFamily>(
        "AddressFamily", "The address family of the prefix lists. Default: either.");

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The resource group of the prefix lists.");

    private static readonly TokenPageParameters Pages = new(PrefixListShape.DefaultResults, PrefixListShape.MaxResults);

    public static readonly ApiAction Action = new ApiAction<Page<ListedPrefixList>>
    {
        Product = Product.Ecs,
        Name = "DescribePrefixLists",
        Summary = "Queries the prefix lists of a region.",
        Description =
            "A prefix list must match all filters. Continue a list with the NextToken of each response, until it is "
            + "empty.",
        Parameters =
        [
            EcsParameters.RegionId, PrefixListId, PrefixListName, AddressFamily, ResourceGroupId,
            EcsParameters.TagFilter, .. Pages.All,
        ],
        Response = new Shape<Page<ListedPrefixList>>()
            .NextToken()
            .ObjectList("PrefixLists", "PrefixList", "The lists.", page => page.Items, PrefixListShape.Row),
        Errors = [.. EcsErrorSets.InRegion, TagErrors.KeyMalformed],
        Run = call => PrefixListListing.List(
            call.State,
            PrefixListProduct.Ecs,
            call.Get(EcsParameters.RegionId),
            new PrefixListFilter
            {
                Ids = call.Get(PrefixListId),
                Name = call.Get(PrefixListName),
                AddressFamily = call.Get(AddressFamily),
                ResourceGroupId = call.Get(ResourceGroupId),
                Tags = call.Get(EcsParameters.TagFilter),
            },
            Pages.Read(call)),
    };
}
