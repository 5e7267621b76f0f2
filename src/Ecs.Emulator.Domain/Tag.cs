namespace Ecs.Emulator.Domain;

/// <summary>A tag of a resource.</summary>
/// <param name="Key">1 to 128 characters.</param>
/// <param name="Value">0 to 128 characters.</param>
internal readonly record struct Tag(string Key, string Value)
{
    /// <summary>The most tags that a resource may have.</summary>
    public const int MaxPerResource = 20;
}

/// <summary>A tag that resources are looked for by.</summary>
/// <param name="Key">The tag's key.</param>
/// <param name="Value">The tag's value; null for any.</param>
internal readonly record struct TagFilter(string Key, string? Value)
{
    /// <summary>Whether the tag is such a one.</summary>
    public bool Matches(Tag tag) => tag.Key == Key && (Value is null || Value == tag.Value);
}
