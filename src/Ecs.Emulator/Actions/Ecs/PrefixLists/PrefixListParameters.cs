using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.PrefixLists;

internal static class PrefixListParameters
{
    private const int MinLength = 2;
    private const int MaxNameLength = 128;
    private const int MaxDescriptionLength = 256;
    private const int MaxEntryDescriptionLength = 32;

    private static readonly string[] ReservedBeginnings =
        ["http://", "https://", "com.aliyun", "com.alibabacloud"];

    public static readonly Parameter<PrefixListId> PrefixListId = Declare.Id<PrefixListId>(
        "PrefixListId", "The ID of the prefix list.", "pl-mylist");

    public static readonly Parameter<string?> PrefixListName = Declare.Text(
        "PrefixListName",
        "The name: 2 to 128 letters, digits, colons, underscores, periods and hyphens. It begins with a letter, but "
        + "not with http://, https://, com.aliyun or com.alibabacloud.",
        text => IsName(text) ? null : PrefixListErrors.NameInvalid);

    public static readonly Parameter<string?> Description = Declare.Text(
        "Description",
        "The description: 2 to 256 characters, not beginning with http:// or https://.",
        text => IsDescription(text, MaxDescriptionLength) ? null : PrefixListErrors.DescriptionMalformed);

    /// <summary>The name of a new list.</summary>
    public static Parameter<string> RequiredName { get; } = Declare.Required(
        PrefixListName.Name,
        (_, text) => IsName(text) ? text : throw new ApiException(PrefixListErrors.NameInvalid),
        PrefixListName.Description,
        "mynewlist");

    private static readonly PrefixListEntryParameters Entry = new(
        Limits.EntriesPerPrefixList,
        PrefixListErrors.TooManyEntries,
        PrefixListErrors.CidrMalformed,
        PrefixListErrors.DescriptionMalformed)
    {
        MissingBlock = RequestErrors.MissingParameter400,
    };

    /// <summary>A list of entries.</summary>
    public static Parameter<ImmutableArray<PrefixListEntry>> Entries(string name, string description) =>
        Entry.Entries(name, description, text => IsDescription(text, MaxEntryDescriptionLength));

    /// <summary>A list of the blocks of entries.</summary>
    public static Parameter<ImmutableArray<IpBlock>> Blocks(string name, string description) =>
        Entry.Blocks(name, description);

    private static bool IsName(string text) =>
        text.Length is >= MinLength and <= MaxNameLength
        && char.IsLetter(text[0])
        && text.All(character => char.IsLetterOrDigit(character) || character is ':' or '_' or '.' or '-')
        && !Array.Exists(ReservedBeginnings, text.StartsWith);

    private static bool IsDescription(string text, int maxLength) =>
        text.Length >= MinLength
        && text.Length <= maxLength
        && !Values.IsLink(text, StringComparison.OrdinalIgnoreCase);
}
