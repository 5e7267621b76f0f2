using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions;

/// <summary>Parameters with entries of prefix lists. Each product has its own limits and errors.</summary>
/// <param name="maxElements">The maximum number of entries of a request.</param>
/// <param name="tooMany">The error of a request with more entries.</param>
/// <param name="invalidBlock">The error of a text that is not a block. Its argument is the text.</param>
/// <param name="invalidDescription">The error of an invalid description.</param>
internal sealed class PrefixListEntryParameters(
    int maxElements, ErrorDefinition tooMany, ErrorDefinition invalidBlock, ErrorDefinition invalidDescription)
{
    private const string Block = "Cidr";

    /// <summary>
    /// The error of an entry without a block. Its argument is the parameter. Default: an invalid block.
    /// </summary>
    public ErrorDefinition? MissingBlock { get; init; }

    /// <summary>A list of entries.</summary>
    public Parameter<ImmutableArray<PrefixListEntry>> Entries(
        string name, string description, Func<string, bool> isDescription) => Declare.ListOf(
        name,
        [Block, "Description"],
        element => new PrefixListEntry(BlockOf(element), DescriptionOf(element, isDescription)),
        description,
        "192.168.1.0/24",
        maxElements,
        tooMany);

    /// <summary>A list of the blocks of entries.</summary>
    public Parameter<ImmutableArray<IpBlock>> Blocks(
        string name, string description, params IReadOnlyList<string> ignoredMembers) => Declare.ListOf(
        name, [Block, .. ignoredMembers], BlockOf, description, "192.168.1.0/24", maxElements, tooMany);

    /// <summary>The block of an entry. An address becomes a block of one address.</summary>
    private IpBlock BlockOf(ListElement element)
    {
        var text = element.Find(Block);
        if (text is null && MissingBlock is not null)
        {
            throw new ApiException(MissingBlock, element.NameOf(Block));
        }

        return IpBlock.Parse(text, out var block) == CidrSyntax.Valid
            ? block.WithMask()
            : throw new ApiException(invalidBlock, ApiException.Echo(text ?? ""));
    }

    private string DescriptionOf(ListElement element, Func<string, bool> isDescription) =>
        element.Find("Description") switch
        {
            null => "",
            { } text when isDescription(text) => text,
            _ => throw new ApiException(invalidDescription),
        };
}
