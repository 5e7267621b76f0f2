using System.Runtime.InteropServices;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>A count for each key. A count of 0 needs no memory.</summary>
internal sealed class Counts<TKey>
    where TKey : struct
{
    private readonly Dictionary<TKey, int> counts = [];

    /// <summary>The keys with a count other than 0, in the order in which they were first counted.</summary>
    public IReadOnlyCollection<TKey> Keys => counts.Keys;

    public int this[TKey key] => counts.GetValueOrDefault(key);

    public bool Contains(TKey key) => counts.ContainsKey(key);

    public void Add(TKey key, int added)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count += added;
        if (count == 0)
        {
            counts.Remove(key);
        }
    }
}
