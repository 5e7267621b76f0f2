using System.Collections.Immutable;
using System.Text;

namespace Ecs.Emulator.Metadata;

/// <summary>A directory or an item of the metadata of an instance.</summary>
internal abstract record MetadataNode(string Name)
{
    /// <summary>Whether the listing of the parent directory contains it.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Whether the JSON document of a parent directory contains it.</summary>
    public bool IsInDocument { get; init; } = true;

    /// <summary>The name in the listing of the parent directory.</summary>
    public abstract string ListedName { get; }
}

/// <summary>An item, whose content is text unless <see cref="IsBinary"/> is set.</summary>
internal sealed record MetadataItem(string Name, Func<byte[]> Read) : MetadataNode(Name)
{
    public bool IsBinary { get; init; }

    public override string ListedName => Name;

    /// <summary>An item with this text; null, so that the item does not exist, if the text is null.</summary>
    public static MetadataItem? Of(string name, string? text) =>
        text is null ? null : new MetadataItem(name, () => Encoding.UTF8.GetBytes(text));
}

/// <summary>A directory. Its children have unique names.</summary>
internal sealed record MetadataDirectory(string Name, ImmutableArray<MetadataNode> Children) : MetadataNode(Name)
{
    public const char Separator = '/';

    public override string ListedName => Name + Separator;

    /// <summary>The listing: a line for each child, sorted, without an end of the last line.</summary>
    public string Listing => string.Join(
        '\n',
        Children.Where(child => child.IsListed)
            .Select(child => child.ListedName)
            .Order(StringComparer.Ordinal));

    /// <summary>
    /// A directory with those children that exist, which are not null. A directory without children does not exist.
    /// Children whose names cannot be part of a path or of a listing are omitted: names of tags, for example, can be
    /// any text.
    /// </summary>
    public static MetadataDirectory? Of(string name, params IEnumerable<MetadataNode?> children)
    {
        ImmutableArray<MetadataNode> existing =
        [
            .. children.OfType<MetadataNode>().Where(child => IsUsable(child.Name)).DistinctBy(child => child.Name),
        ];
        return existing.IsEmpty ? null : new MetadataDirectory(name, existing);
    }

    /// <summary>
    /// Finds a node by its path; null if it does not exist. A path of an item has no slash at its end.
    /// </summary>
    /// <param name="path">The path below this directory, which begins with a slash; empty for the directory.</param>
    public MetadataNode? Find(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || path is [Separator])
        {
            return this;
        }

        path = path[1..];
        var end = path.IndexOf(Separator);
        var name = end < 0 ? path : path[..end];
        foreach (var child in Children)
        {
            if (name.SequenceEqual(child.Name))
            {
                var rest = end < 0 ? [] : path[end..];
                return child is MetadataDirectory directory ? directory.Find(rest) : rest.IsEmpty ? child : null;
            }
        }

        return null;
    }

    private static bool IsUsable(string name) =>
        name is not ("" or "." or "..")
        && !name.Contains(Separator, StringComparison.Ordinal)
        && !name.Any(char.IsControl);
}
