using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.PrefixLists;

internal static class VpcPrefixListParameters
{
    public const string Example = "pl-myvpclist";

    public static readonly Parameter<PrefixListId> Id = Declare.Id<PrefixListId>(
        "PrefixListId", "The ID of the prefix list.", Example);

    public static readonly Parameter<string?> Name = VpcParameters.Name(
        "PrefixListName", "the prefix list", VpcPrefixListErrors.NameIllegal);

    public static readonly Parameter<string?> Description = VpcParameters.Description(
        "PrefixListDescription", "the prefix list", VpcPrefixListErrors.DescriptionIllegal);

    /// <summary>The errors of the attributes and entries of new and existing lists.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> Errors =
    [
        VpcPrefixListErrors.NameIllegal, VpcPrefixListErrors.DescriptionIllegal, VpcPrefixListErrors.BlockIllegal,
        VpcPrefixListErrors.BlockDuplicated, VpcPrefixListErrors.EntryDescriptionIllegal, VpcPrefixListErrors.Full,
    ];

    public static Parameter<int?> MaxEntries(string description, ErrorDefinition exceeded) => Declare.Optional(
        "MaxEntries",
        (name, text) => Values.Integer(name, text, 1, int.MaxValue) is var number and <= Limits.EntriesPerVpcPrefixList
            ? number
            : throw new ApiException(exceeded),
        description) with
    {
        Type = ParameterType.Integer,
        Minimum = 1,
        Maximum = Limits.EntriesPerVpcPrefixList,
    };

    public static Parameter<ImmutableArray<PrefixListEntry>> Entries(
        string name, string description, int maxDescriptionLength, ErrorDefinition tooMany) =>
        EntriesWith(tooMany).Entries(
            name,
            description,
            text => VpcParameters.IsText(text, maxDescriptionLength));

    public static Parameter<ImmutableArray<IpBlock>> Blocks(string name, string description, ErrorDefinition tooMany) =>
        EntriesWith(tooMany).Blocks(name, description, "Description");

    public static TokenPageParameters Pages() => new(
        defaultResults: 20,
        Declare.Integer("MaxResults", "The maximum number of rows. Default: 20.", minimum: 1, maximum: 100));

    private static PrefixListEntryParameters EntriesWith(ErrorDefinition tooMany) => new(
        Limits.EntriesPerVpcPrefixList,
        tooMany,
        VpcPrefixListErrors.BlockIllegal,
        VpcPrefixListErrors.EntryDescriptionIllegal);
}
