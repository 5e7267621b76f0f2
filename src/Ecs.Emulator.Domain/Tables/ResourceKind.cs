using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// The common properties of all resources of a kind. Id generation, tags, resource groups and tables use them.
/// </summary>
/// <param name="name">The name of its table, which is its member of the state document.</param>
/// <param name="idPrefix">The beginning of every generated id, such as <c>vpc-</c>.</param>
/// <param name="idLength">The number of characters after the prefix, including the region code.</param>
internal abstract class ResourceKind(string name, string idPrefix, int idLength)
{
    public string Name => name;

    public string IdPrefix => idPrefix;

    public int IdLength => idLength;

    /// <summary>The type in requests about tags and resource groups; null for a kind without a type.</summary>
    public ResourceTypeName? Type { get; init; }

    public abstract bool HasTags { get; }

    public abstract bool HasResourceGroup { get; }

    /// <summary>The resource group id of a row, which can be empty; null for a kind without resource groups.</summary>
    public abstract string? ResourceGroupOf(object row);
}

/// <summary>The name of a type of resources.</summary>
/// <param name="Product">The product, such as <c>ecs</c>.</param>
/// <param name="Name">The name in lower case, such as <c>eni</c>.</param>
internal sealed record ResourceTypeName(string Product, string Name);

internal sealed class ResourceKind<TId, TRow>(string name, string idPrefix, int idLength)
    : ResourceKind(name, idPrefix, idLength)
    where TId : struct, IEquatable<TId>
    where TRow : class
{
    public required Func<TRow, TId> IdOf { get; init; }

    public required Func<string, TId> ToId { get; init; }

    /// <summary>The region of a row; null for a kind that belongs to the account as a whole.</summary>
    public Func<TRow, RegionId>? RegionOf { get; init; }

    /// <summary>The tags of a row; null for a kind without tags.</summary>
    public RowMember<TRow, ImmutableArray<Tag>>? Tags { get; init; }

    /// <summary>The resource group id of a row, which can be empty; null for a kind without resource groups.</summary>
    public RowMember<TRow, string>? ResourceGroup { get; init; }

    public override bool HasTags => Tags is not null;

    public override bool HasResourceGroup => ResourceGroup is not null;

    public override string? ResourceGroupOf(object row) => ResourceGroup?.Get((TRow)row);
}

/// <summary>A member of the rows of a kind, for rules that apply to several kinds.</summary>
/// <param name="Get">Returns the value.</param>
/// <param name="With">Returns the row with another value.</param>
internal sealed record RowMember<TRow, TValue>(Func<TRow, TValue> Get, Func<TRow, TValue, TRow> With)
    where TRow : class;
