using System.Collections;
using System.Runtime.InteropServices;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>A table of any kind, for rules that treat all kinds alike.</summary>
internal abstract class ResourceTable
{
    public abstract ResourceKind Kind { get; }

    /// <summary>The rows in the order in which they were added.</summary>
    public abstract IEnumerable<object> Rows { get; }

    /// <summary>The resource of this id, if it is in the region; else null.</summary>
    public abstract AnyResource? FindAny(RegionId region, string id);

    /// <summary>The resources of a region.</summary>
    public abstract IEnumerable<AnyResource> AllIn(RegionId region);
}

/// <summary>
/// The resources of one kind, found by id and listed in the order in which they were added. Each has a row number, from
/// 1 on, that no other row of the table ever gets, so a listing can continue after changes. Rows are immutable; the
/// table changes only by applying a <see cref="ChangeSet"/>.
/// </summary>
internal sealed class ResourceTable<TId, TRow>(ResourceKind<TId, TRow> kind) : ResourceTable, IReadOnlyCollection<TRow>
    where TId : struct, IEquatable<TId>
    where TRow : class
{
    /// <summary>Gaps in a table of fewer rows are not removed.</summary>
    private const int SmallTable = 32;

    private readonly Dictionary<TId, int> indices = [];
    private readonly List<Row> rows = [];
    private IRowObserver<TRow>[] observers = [];
    private int lastNumber;

    public override ResourceKind<TId, TRow> Kind => kind;

    public override IEnumerable<object> Rows => this;

    /// <inheritdoc/>
    public int Count => indices.Count;

    public TRow? Find(TId id) => indices.TryGetValue(id, out var index) ? rows[index].Resource : null;

    /// <summary>The resource of this id, if it is in the region; else null.</summary>
    public TRow? Find(RegionId region, TId id) =>
        Find(id) is { } row && kind.RegionOf!(row) == region ? row : null;

    public override AnyResource? FindAny(RegionId region, string id) =>
        Find(region, kind.ToId(id)) is { } row ? ToAny(row) : null;

    public override IEnumerable<AnyResource> AllIn(RegionId region) =>
        this.Where(row => kind.RegionOf!(row) == region).Select(ToAny);

    public bool Contains(TId id) => indices.ContainsKey(id);

    public int RowOf(TId id) => rows[indices[id]].Number;

    public int RowOf(TRow row) => RowOf(kind.IdOf(row));

    /// <summary>The resource with this row number, which must exist.</summary>
    public TRow AtRow(int number)
    {
        var span = CollectionsMarshal.AsSpan(rows);
        return span[span.BinarySearch(new RowNumber(number))].Resource!;
    }

    /// <summary>Tells an index of every later change. The table must be empty.</summary>
    public void Subscribe(IRowObserver<TRow> observer) => observers = [.. observers, observer];

    /// <inheritdoc/>
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

    /// <inheritdoc/>
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

    private AnyResource ToAny(TRow row) => new(
        kind.IdOf(row).ToString()!,
        kind.Tags!.Get(row),
        (changes, tags) => changes.Replace(this, row, kind.Tags.With(row, tags)),
        (changes, group) => changes.Replace(this, row, kind.ResourceGroup!.With(row, group)));

    private int Add(TRow row)
    {
        indices.Add(kind.IdOf(row), rows.Count);
        rows.Add(new Row(++lastNumber, row));
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
        indices.Remove(kind.IdOf(before), out var index);
        ref var row = ref CollectionsMarshal.AsSpan(rows)[index];
        RequireCurrent(row, before);
        var number = row.Number;
        row = row with { Resource = null };
        if (rows.Count > SmallTable && indices.Count < rows.Count / 2)
        {
            RemoveGaps();
        }

        return number;
    }

    /// <summary>
    /// Two changes of one row in a set must follow each other; a change of an outdated row would lose one.
    /// </summary>
    private void RequireCurrent(Row row, TRow before)
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

    /// <summary>A row; a gap after its resource was removed.</summary>
    private readonly record struct Row(int Number, TRow? Resource);

    /// <summary>Finds a row by its number: rows are in the order of their numbers.</summary>
    private readonly struct RowNumber(int number) : IComparable<Row>
    {
        public int CompareTo(Row other) => number.CompareTo(other.Number);
    }
}
