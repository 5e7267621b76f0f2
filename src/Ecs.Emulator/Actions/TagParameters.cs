using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions;

internal static class TagParameters
{
    private const int MaxLength = 128;

    private static readonly Parameter<ImmutableArray<Tag>> EveryTag = Declare.ListOf(
        "Tag",
        ["Key", "Value"],
        Read,
        "The tags to add. A key has 1 to 128 characters and must not begin with aliyun or acs:; a value has up to "
        + "128 characters. Neither may contain http:// or https://. Keys must be unique.",
        "owner",
        Limits.TagsPerResource);

    public static readonly Parameter<ImmutableArray<Tag>> AtCreation = WithDifferentKeys(EveryTag);

    public static readonly IReadOnlyList<ErrorDefinition> Errors =
        [TagErrors.KeyMalformed, TagErrors.ValueMalformed, TagErrors.DuplicateKey];

    /// <summary>For actions that have their own errors for a missing tag and for too many tags.</summary>
    public static Parameter<ImmutableArray<Tag>> Required(ErrorDefinition missing, ErrorDefinition tooMany) =>
        WithDifferentKeys(Declare.ListOf(
            EveryTag.Name, EveryTag.Members, Read, EveryTag.Description, "owner", Limits.TagsPerResource, tooMany)) with
        {
            Required = true,
            Missing = missing,
            Example = EveryTag.Illustration,
        };

    public static bool IsKey(string text) =>
        text.Length is > 0 and <= MaxLength
        && !text.StartsWith("aliyun", StringComparison.OrdinalIgnoreCase)
        && !text.StartsWith("acs:", StringComparison.OrdinalIgnoreCase)
        && !ContainsAddress(text);

    private static Tag Read(ListElement element)
    {
        var key = element.Find("Key") ?? "";
        var value = element.Find("Value") ?? "";
        if (!IsKey(key))
        {
            throw new ApiException(TagErrors.KeyMalformed);
        }

        return value.Length <= MaxLength && !ContainsAddress(value)
            ? new Tag(key, value)
            : throw new ApiException(TagErrors.ValueMalformed);
    }

    private static bool ContainsAddress(string text) =>
        text.Contains("http://", StringComparison.OrdinalIgnoreCase)
        || text.Contains("https://", StringComparison.OrdinalIgnoreCase);

    private static Parameter<ImmutableArray<Tag>> WithDifferentKeys(Parameter<ImmutableArray<Tag>> tags) => tags with
    {
        Reader = (parameters, name) =>
        {
            var read = tags.Reader(parameters, name);
            return read.Select(tag => tag.Key).Distinct().Count() == read.Length
                ? read
                : throw new ApiException(TagErrors.DuplicateKey);
        },
    };
}
