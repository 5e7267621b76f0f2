namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// Indexes in which each key has one row. A change set can give the key of one row to another row before the first row
/// loses it, as when a state document exchanges the keys of two rows.
/// </summary>
internal static class UniqueKeys
{
    /// <summary>Removes a key, unless another row has it by now.</summary>
    public static void RemoveOwn<TKey, TValue>(this Dictionary<TKey, TValue> index, TKey key, TValue own)
        where TKey : notnull
    {
        if (index.TryGetValue(key, out var present) && EqualityComparer<TValue>.Default.Equals(present, own))
        {
            index.Remove(key);
        }
    }
}
