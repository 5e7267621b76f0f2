using System.Collections.Immutable;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.PrefixLists;

internal static class ModifyVpcPrefixList
{
    private const int MaxEntryDescriptionLength = 128;

    private static readonly Parameter<int?> MaxEntries = VpcPrefixListParameters.MaxEntries(
        "The maximum number of entries: 1 to 50.", VpcPrefixListErrors.MaxEntriesExceeded);

    private static readonly Parameter<ImmutableArray<PrefixListEntry>> AddPrefixListEntry =
        VpcPrefixListParameters.Entries(
            "AddPrefixListEntry",
            "The entries to add. An entry with the block of an existing entry replaces its description.",
            MaxEntryDescriptionLength,
            VpcPrefixListErrors.MaxEntriesExceeded);

    private static readonly Parameter<ImmutableArray<IpBlock>> RemovePrefixListEntry = VpcPrefixListParameters.Blocks(
        "RemovePrefixListEntry",
        "The entries to remove. Their descriptions, and blocks that the list does not have, are ignored.",
        VpcPrefixListErrors.MaxEntriesExceeded);

    public static readonly ApiAction Action = new ApiAction<PrefixList>
    {
        Product = Product.Vpc,
        Name = "ModifyVpcPrefixList",
        Summary = "Modifies a prefix list of VPC.",
        Description =
            "Attributes that are not specified do not change. The list is Modifying until the transition delay has "
            + "passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcPrefixListParameters.Id, VpcPrefixListParameters.Name,
            VpcPrefixListParameters.Description, MaxEntries, AddPrefixListEntry, RemovePrefixListEntry,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = VpcPrefixListParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<PrefixList>()
            .Text("PrefixListId", "The ID of the prefix list.", list => list.Id.Value),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. VpcPrefixListParameters.Errors, VpcPrefixListErrors.NotFound,
            VpcPrefixListErrors.StateNotAllowed, VpcPrefixListErrors.MaxEntriesExceeded,
            VpcPrefixListErrors.HasFewerEntries, VpcPrefixListErrors.RouteTableFull,
            SecurityGroupRuleErrors.QuotaExceededByModification,
        ],
        Run = call => PrefixListModification.Modify(
            call.State,
            PrefixListProduct.Vpc,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(VpcPrefixListParameters.Id),
            new PrefixListChanges
            {
                Name = call.Get(VpcPrefixListParameters.Name),
                Description = call.Get(VpcPrefixListParameters.Description),
                MaxEntries = call.Get(MaxEntries),
                AddedEntries = call.Get(AddPrefixListEntry),
                RemovedBlocks = call.Get(RemovePrefixListEntry),
            }),
    };
}
