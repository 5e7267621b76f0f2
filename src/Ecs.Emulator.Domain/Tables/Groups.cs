using System.Runtime.InteropServices;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>The values of each key. A key without values needs no memory.</summary>
internal sealed class Groups<TKey, TValue>
    where TKey : struct
{
    private readonly Dictionary<TKey, List<TValue>> groups = [];

    public IReadOnlyList<TValue> Of(TKey key) => groups.GetValueOrDefault(key, []);

    /// <summary>Adds a value after the others of its key.</summary>
    public void Append(TKey key, TValue value) => ListOf(key).Add(value);

    /// <summary>Adds a value to the others of its key, which are in ascending order.</summary>
    public void Insert(TKey key, TValue value)
    {
        var values = ListOf(key);

        // A new row has the highest row number.
        var isLast = values.Count == 0 || Comparer<TValue>.Default.Compare(values[^1], value) < 0;
        values.Insert(isLast ? values.Count : ~values.BinarySearch(value), value);
    }

    public void Remove(TKey key, TValue value)
    {
        var values = groups[key];
        values.Remove(value);
        if (values.Count == 0)
        {
            groups.Remove(key);
        }
    }

    private List<TValue> ListOf(TKey key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _) ??= [];
}
