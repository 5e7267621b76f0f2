using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.PrefixLists;

internal static class DescribePrefixListAttributes
{
    private static readonly Shape<PrefixListEntry> Entry = new Shape<PrefixListEntry>()
        .Text("Cidr", "The block.", entry => entry.Block.ToString())
        .Text("Description", "The description.", entry => entry.Description);

    public static readonly ApiAction Action = new ApiAction<PrefixList>
    {
        Product = Product.Ecs,
        Name = "DescribePrefixListAttributes",
        Summary = "Queries one prefix list and its entries.",
        Description = "The response contains all entries.",
        Parameters = [EcsParameters.RegionId, PrefixListParameters.PrefixListId],
        Resource = PrefixListParameters.PrefixListId,
        Response = new Shape<PrefixList>()
            .Include(list => list, PrefixListShape.List)
            .ObjectList("Entries", "Entry", "The entries.", list => list.Entries, Entry),
        Errors = [.. EcsErrorSets.InRegion, PrefixListErrors.NotFound],
        Run = call => PrefixListListing.Get(
            call.State,
            PrefixListProduct.Ecs,
            call.Get(EcsParameters.RegionId),
            call.Get(PrefixListParameters.PrefixListId)),
    };
}
