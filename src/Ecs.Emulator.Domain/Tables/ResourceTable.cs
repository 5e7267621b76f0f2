using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>A table of any kind, for rules that apply to several kinds.</summary>
internal abstract class ResourceTable
{
    public abstract ResourceKind Kind { get; }

    /// <summary>The rows in the order in which they were added.</summary>
    public abstract IEnumerable<object> Rows { get; }

    /// <summary>The resource with this id; null if the region does not have it. Any region, if none is given.</summary>
    public abstract AnyResource? FindAny(RegionId? region, string id);

    /// <summary>The resources of a region.</summary>
    public abstract IEnumerable<AnyResource> AllIn(RegionId region);
}

/// <summary>
/// The resources of one kind in the order of their creation. Each row has a unique number, beginning with 1, so that a
/// list can be continued after changes. Rows are immutable; only a <see cref="ChangeSet"/> changes the table.
/// </summary>
internal sealed class ResourceTable<TId, TRow>(ResourceKind<TId, TRow> kind) : ResourceTable, IReadOnlyCollection<TRow>
    where TId : struct, IIdentifier<TId>
    where TRow : class
{
    /// <summary>Gaps in smaller tables are not removed.</summary>
    private const int SmallTable = 32;

    private readonly Dictionary<TId, int> indices = [];
    private readonly List<TableRow<TRow>> rows = [];
    private IRowObserver<TRow>[] observers = [];
    private int lastNumber;

    public override ResourceKind<TId, TRow> Kind => kind;

    public override IEnumerable<object> Rows => this;

    public int Count => indices.Count;

    public TRow? Find(TId id) => indices.TryGetValue(id, out var index) ? rows[index].Resource : null;

    /// <summary>The resource with this id; null if the region does not have it.</summary>
    public TRow? Find(RegionId region, TId id) =>
        Find(id) is { } row && kind.RegionOf!(row) == region ? row : null;

    /// <summary>The resource with this id; null if the region does not have it. Any region, if none is given.</summary>
    public TRow? Find(RegionId? region, TId id) => region is { } known ? Find(known, id) : Find(id);

    public override AnyResource? FindAny(RegionId? region, string id) =>
        FindNamed(region, id) is { } row && kind.HasType?.Invoke(row) != false ? new AnyRow(this, row) : null;

    public override IEnumerable<AnyResource> AllIn(RegionId region) =>
        this.Where(row => kind.RegionOf!(row) == region && kind.HasType?.Invoke(row) != false)
            .Select(row => new AnyRow(this, row));

    public bool Contains(TId id) => indices.ContainsKey(id);

    public int RowOf(TId id) => rows[indices[id]].Number;

    public int RowOf(TRow row) => RowOf(kind.IdOf(row));

    /// <summary>The resource with this row number, which must exist.</summary>
    public TRow AtRow(int number)
    {
        var span = CollectionsMarshal.AsSpan(rows);
        return span[span.BinarySearch(new TableRow<TRow>(number, null))].Resource!;
    }

    /// <summary>Adds an observer of all later changes.</summary>
    public void Subscribe(IRowObserver<TRow> observer) => observers = [.. observers, observer];

    public IEnumerator<TRow> GetEnumerator()
    {
        foreach (var row in rows)
        {
            if (row.Resource is { } resource)
            {
                yield return resource;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Applies a change. Only a <see cref="Change"/> calls it.</summary>
    internal void Apply(TRow? before, TRow? after)
    {
        var number = (before, after) switch
        {
            (null, { } added) => Add(added),
            ({ } removed, null) => Remove(removed),
            ({ } old, { } replacement) => Replace(old, replacement),
            _ => throw new InvalidOperationException("A change has a row before or after it."),
        };
        foreach (var observer in observers)
        {
            observer.OnChanged(before, after, number);
        }
    }

    /// <summary>
    /// Finds a row as requests about tags and resource groups do: by its name, if the kind has names.
    /// </summary>
    private TRow? FindNamed(RegionId? region, string text) => kind.NameOf is { } nameOf
        ? this.FirstOrDefault(row => (region is null || kind.RegionOf!(row) == region) && nameOf(row) == text)
        : Find(region, TId.Create(text));

    private int Add(TRow row)
    {
        indices.Add(kind.IdOf(row), rows.Count);
        rows.Add(new TableRow<TRow>(++lastNumber, row));
        return lastNumber;
    }

    private int Replace(TRow before, TRow after)
    {
        ref var row = ref CollectionsMarshal.AsSpan(rows)[indices[kind.IdOf(after)]];
        RequireCurrent(row, before);
        row = row with { Resource = after };
        return row.Number;
    }

    private int Remove(TRow before)
    {
        var id = kind.IdOf(before);
        ref var row = ref CollectionsMarshal.AsSpan(rows)[indices[id]];
        RequireCurrent(row, before);
        indices.Remove(id);
        var number = row.Number;
        row = row with { Resource = null };
        if (rows.Count > SmallTable && indices.Count < rows.Count / 2)
        {
            RemoveGaps();
        }

        return number;
    }

    /// <summary>A change must begin with the current row. Otherwise it would undo an earlier change.</summary>
    private void RequireCurrent(TableRow<TRow> row, TRow before)
    {
        if (!ReferenceEquals(row.Resource, before))
        {
            throw new InvalidOperationException($"{kind.Name}: the row {kind.IdOf(before)} has changed meanwhile.");
        }
    }

    private void RemoveGaps()
    {
        rows.RemoveAll(row => row.Resource is null);
        for (var index = 0; index < rows.Count; index++)
        {
            indices[kind.IdOf(rows[index].Resource!)] = index;
        }
    }

    private sealed class AnyRow(ResourceTable<TId, TRow> table, TRow row)
        : AnyResource(
            table.Kind.NameOf?.Invoke(row) ?? table.Kind.IdOf(row).ToString()!, table.Kind.Tags?.Get(row) ?? [])
    {
        public override void ReplaceTags(ChangeSet changes, ImmutableArray<Tag> tags) =>
            changes.Replace(table, row, table.Kind.RequiredTags.With(row, tags));

        public override void MoveToGroup(ChangeSet changes, string group) =>
            changes.Replace(table, row, table.Kind.RequiredResourceGroup.With(row, group));
    }
}

/// <summary>
/// A row of a table. Its resource is null after it was removed. The type of ids is not a type argument, so that all
/// tables use the same machine code.
/// </summary>
internal readonly record struct TableRow<TRow>(int Number, TRow? Resource) : IComparable<TableRow<TRow>>
    where TRow : class
{
    public int CompareTo(TableRow<TRow> other) => Number.CompareTo(other.Number);
}
