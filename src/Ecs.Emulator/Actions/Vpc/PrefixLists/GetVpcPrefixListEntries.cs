using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.PrefixLists;

internal static class GetVpcPrefixListEntries
{
    private static readonly TokenPageParameters Pages = VpcPrefixListParameters.Pages();

    private static readonly Shape<ListedPrefixListEntry> Row = new Shape<ListedPrefixListEntry>()
        .Text("Cidr", "The block.", listed => listed.Entry.Block.ToString())
        .Text("Description", "The description.", listed => listed.Entry.Description)
        .Text("PrefixListId", "The prefix list.", listed => listed.List.Id.Value)
        .Text("RegionId", "The region.", listed => listed.List.RegionId.Value);

    public static readonly ApiAction Action = new ApiAction<Page<ListedPrefixListEntry>>
    {
        Product = Product.Vpc,
        Name = "GetVpcPrefixListEntries",
        Summary = "Queries the entries of a prefix list of VPC.",
        Description = "Request the next page by NextToken until it is empty.",
        Parameters = [VpcParameters.RequiredRegionId, VpcPrefixListParameters.Id, .. Pages.All],
        Resource = VpcPrefixListParameters.Id,
        Response = new Shape<Page<ListedPrefixListEntry>>()
            .Integer("Count", "The number of entries of the page.", page => page.Items.Length)
            .Integer("TotalCount", "The total number of entries.", page => page.TotalCount)
            .NextToken()
            .ObjectArray("PrefixListEntry", "The entries.", page => page.Items, Row),
        Errors = [.. VpcErrorSets.OfEveryAction, VpcPrefixListErrors.NotFound],
        Run = call => PrefixListListing.ListEntries(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(VpcPrefixListParameters.Id),
            Pages.Read(call)),
    };
}
