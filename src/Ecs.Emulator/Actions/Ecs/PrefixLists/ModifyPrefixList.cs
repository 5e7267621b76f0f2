using System.Collections.Immutable;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.PrefixLists;

internal static class ModifyPrefixList
{
    private static readonly Parameter<ImmutableArray<PrefixListEntry>> AddEntry = PrefixListParameters.Entries(
        "AddEntry", "The entries to add. An entry with the block of an existing entry replaces its description.");

    private static readonly Parameter<ImmutableArray<IpBlock>> RemoveEntry = PrefixListParameters.Blocks(
        "RemoveEntry", "The blocks of the entries to remove. Blocks that the list does not have are ignored.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "ModifyPrefixList",
        Summary = "Modifies the name, the description or the entries of a prefix list.",
        Description = "Attributes that are not specified do not change. A block must not occur twice in a request.",
        Parameters =
        [
            EcsParameters.RegionId, PrefixListParameters.PrefixListId, PrefixListParameters.PrefixListName,
            PrefixListParameters.Description, AddEntry, RemoveEntry,
        ],
        Resource = PrefixListParameters.PrefixListId,
        Response = Done.Shape,
        Errors =
        [
            .. EcsErrorSets.InRegion, PrefixListErrors.NotFound, PrefixListErrors.NameInvalid,
            PrefixListErrors.DescriptionMalformed, PrefixListErrors.CidrMalformed, PrefixListErrors.CidrDuplicated,
            PrefixListErrors.TooManyEntries, PrefixListErrors.Full,
        ],
        Run = call => Done.After(PrefixListModification.Modify(
            call.State,
            PrefixListProduct.Ecs,
            call.Get(EcsParameters.RegionId),
            call.Get(PrefixListParameters.PrefixListId),
            new PrefixListChanges
            {
                Name = call.Get(PrefixListParameters.PrefixListName),
                Description = call.Get(PrefixListParameters.Description),
                AddedEntries = call.Get(AddEntry),
                RemovedBlocks = call.Get(RemoveEntry),
            })),
    };
}
