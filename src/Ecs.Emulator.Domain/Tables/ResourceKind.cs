using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// The common properties of all resources of a kind. Id generation, tags, resource groups and tables use them.
/// </summary>
/// <param name="name">The name of its table, which is its member of the state document.</param>
/// <param name="generatedIds">The form of its ids; null if the emulator does not generate them.</param>
internal abstract class ResourceKind(string name, IdForm? generatedIds)
{
    public string Name => name;

    /// <exception cref="InvalidOperationException">The ids of the kind are not generated.</exception>
    public IdForm GeneratedIds => generatedIds ?? throw Lacks("generated ids");

    /// <summary>The type in requests about tags and resource groups; null for a kind without a type.</summary>
    public ResourceTypeName? Type { get; init; }

    public abstract bool HasTags { get; }

    public abstract bool HasResourceGroup { get; }

    /// <summary>The resource group id of a row, which can be empty; null for a kind without resource groups.</summary>
    public abstract string? ResourceGroupOf(object row);

    protected InvalidOperationException Lacks(string feature) => new($"The kind {name} has no {feature}.");
}

/// <summary>The form of generated ids.</summary>
/// <param name="Prefix">The beginning, such as <c>vpc-</c>.</param>
/// <param name="Length">The number of characters after the prefix, including the region code.</param>
internal sealed record IdForm(string Prefix, int Length)
{
    /// <summary>Returns an id without the prefix; any other text stays as it is.</summary>
    public string WithoutPrefix(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;
}

/// <summary>The name of a type of resources.</summary>
/// <param name="Product">The product, such as <c>ecs</c>.</param>
/// <param name="Name">The name in lower case, such as <c>eni</c>.</param>
internal sealed record ResourceTypeName(string Product, string Name);

internal sealed class ResourceKind<TId, TRow>(string name, IdForm? generatedIds = null)
    : ResourceKind(name, generatedIds)
    where TId : struct, IIdentifier<TId>
    where TRow : class
{
    public required Func<TRow, TId> IdOf { get; init; }

    /// <summary>
    /// The name of a row, unique in its region, which identifies it in requests about tags and resource groups; null
    /// for a kind with ids in such requests.
    /// </summary>
    public Func<TRow, string>? NameOf { get; init; }

    /// <summary>The region of a row; null for a kind that belongs to the account as a whole.</summary>
    public Func<TRow, RegionId>? RegionOf { get; init; }

    /// <summary>Whether a row is of the <see cref="ResourceKind.Type"/>; null if all are.</summary>
    public Func<TRow, bool>? HasType { get; init; }

    /// <summary>The tags of a row; null for a kind without tags.</summary>
    public RowMember<TRow, ImmutableArray<Tag>>? Tags { get; init; }

    /// <summary>The resource group id of a row, which can be empty; null for a kind without resource groups.</summary>
    public RowMember<TRow, string>? ResourceGroup { get; init; }

    /// <exception cref="InvalidOperationException">The kind has no tags.</exception>
    public RowMember<TRow, ImmutableArray<Tag>> RequiredTags => Tags ?? throw Lacks("tags");

    /// <exception cref="InvalidOperationException">The kind has no resource groups.</exception>
    public RowMember<TRow, string> RequiredResourceGroup => ResourceGroup ?? throw Lacks("resource groups");

    public override bool HasTags => Tags is not null;

    public override bool HasResourceGroup => ResourceGroup is not null;

    public override string? ResourceGroupOf(object row) => ResourceGroup?.Get((TRow)row);
}

/// <summary>A member of the rows of a kind, for rules that apply to several kinds.</summary>
/// <param name="Get">Returns the value.</param>
/// <param name="With">Returns the row with another value.</param>
internal sealed record RowMember<TRow, TValue>(Func<TRow, TValue> Get, Func<TRow, TValue, TRow> With)
    where TRow : class;
