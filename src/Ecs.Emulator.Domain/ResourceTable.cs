using System.Collections;
using System.Runtime.InteropServices;

namespace Ecs.Emulator.Domain;

/// <summary>
/// The resources of one kind, found by id and listed in the order in which they came. Each has a row number, from 1 on,
/// that no other resource ever has; so a listing can go on where an earlier one ended, whatever came and went meanwhile.
/// </summary>
/// <typeparam name="TId">The resource's id.</typeparam>
/// <typeparam name="TResource">The resource.</typeparam>
internal sealed class ResourceTable<TId, TResource> : IReadOnlyCollection<TResource>
    where TId : struct, IEquatable<TId>
    where TResource : class
{
    /// <summary>Below this many rows gaps are not worth closing.</summary>
    private const int SmallTable = 32;

    private readonly Func<TResource, TId> idOf;
    private readonly Dictionary<TId, int> indices = [];
    private readonly List<Row> rows = [];
    private int lastRow;

    internal ResourceTable(Func<TResource, TId> idOf) => this.idOf = idOf;

    /// <inheritdoc/>
    public int Count => indices.Count;

    /// <summary>The resource of this id; null where there is none.</summary>
    public TResource? Find(TId id) => indices.TryGetValue(id, out var index) ? rows[index].Resource : null;

    /// <summary>Whether there is a resource of this id.</summary>
    public bool Contains(TId id) => indices.ContainsKey(id);

    /// <summary>The row number of this resource.</summary>
    public int RowOf(TId id) => rows[indices[id]].Number;

    /// <summary>The row number of this resource.</summary>
    internal int RowOf(TResource resource) => RowOf(idOf(resource));

    /// <summary>The resource with this row number, which must be there.</summary>
    internal TResource AtRow(int number)
    {
        var span = CollectionsMarshal.AsSpan(rows);
        return span[span.BinarySearch(new RowNumber(number))].Resource!;
    }

    /// <inheritdoc/>
    public IEnumerator<TResource> GetEnumerator()
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

    /// <summary>Adds a resource; false, with nothing changed, where its id is taken.</summary>
    internal bool TryAdd(TResource resource)
    {
        if (!indices.TryAdd(idOf(resource), rows.Count))
        {
            return false;
        }

        rows.Add(new Row(++lastRow, resource));
        return true;
    }

    /// <summary>Puts the resource in the place of the one of its id.</summary>
    internal void Replace(TResource resource)
    {
        ref var row = ref CollectionsMarshal.AsSpan(rows)[indices[idOf(resource)]];
        row = row with { Resource = resource };
    }

    /// <summary>Takes the resource of this id out.</summary>
    internal void Remove(TId id)
    {
        indices.Remove(id, out var index);
        ref var row = ref CollectionsMarshal.AsSpan(rows)[index];
        row = row with { Resource = null };
        if (rows.Count > SmallTable && indices.Count < rows.Count / 2)
        {
            CloseGaps();
        }
    }

    private void CloseGaps()
    {
        rows.RemoveAll(row => row.Resource is null);
        for (var index = 0; index < rows.Count; index++)
        {
            indices[idOf(rows[index].Resource!)] = index;
        }
    }

    /// <summary>A place in the table: a gap, where its resource was taken out.</summary>
    private readonly record struct Row(int Number, TResource? Resource);

    /// <summary>Finds a row by its number: rows are in the order of their numbers.</summary>
    private readonly struct RowNumber(int number) : IComparable<Row>
    {
        public int CompareTo(Row other) => number.CompareTo(other.Number);
    }
}
