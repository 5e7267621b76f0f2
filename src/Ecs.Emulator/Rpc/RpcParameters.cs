using System.Collections;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Rpc;

/// <summary>
/// The decoded parameters of query and form in the order of the request. A parameter of the form replaces one of the
/// query. Calls have about a dozen parameters, so a linear search in an array is faster than a dictionary.
/// </summary>
internal sealed class RpcParameters : IReadOnlyList<KeyValuePair<string, string>>
{
    /// <summary>A limit on the work that one call can cause. Actions have fewer parameters.</summary>
    public const int MaxCount = 1_000;

    private const int InitialCapacity = 8;

    private KeyValuePair<string, string>[] entries = new KeyValuePair<string, string>[InitialCapacity];
    private int queryCount;

    public int Count { get; private set; }

    public ReadOnlySpan<KeyValuePair<string, string>> Entries => new(entries, 0, Count);

    public KeyValuePair<string, string> this[int index] => Entries[index];

    /// <summary>The value of a parameter; null if it is absent or empty.</summary>
    public string? Find(string name)
    {
        foreach (ref readonly var entry in Entries)
        {
            // Most names differ in length.
            if (entry.Key.Length == name.Length && entry.Key == name)
            {
                return entry.Value.Length == 0 ? null : entry.Value;
            }
        }

        return null;
    }

    /// <exception cref="ApiException">The query has the parameter twice, or there are too many parameters.</exception>
    public void AddFromQuery(string name, string value)
    {
        Append(name, value, 0);
        queryCount = Count;
    }

    /// <exception cref="ApiException">The form has the parameter twice, or there are too many parameters.</exception>
    public void AddFromForm(string name, string value)
    {
        for (var i = 0; i < queryCount; i++)
        {
            if (entries[i].Key == name)
            {
                entries.AsSpan((i + 1)..Count).CopyTo(entries.AsSpan(i));
                queryCount--;
                Count--;
                break;
            }
        }

        Append(name, value, queryCount);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return entries[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Append(string name, string value, int firstOfSource)
    {
        foreach (ref readonly var entry in Entries[firstOfSource..])
        {
            if (entry.Key == name)
            {
                throw ApiException.InvalidParameter(name, "It is specified more than once.");
            }
        }

        if (Count == MaxCount)
        {
            throw ApiException.InvalidParameter(name, $"There are more than {MaxCount} parameters.");
        }

        if (Count == entries.Length)
        {
            Array.Resize(ref entries, 2 * Count);
        }

        entries[Count++] = new KeyValuePair<string, string>(name, value);
    }
}
