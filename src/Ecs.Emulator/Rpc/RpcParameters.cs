using System.Runtime.InteropServices;
using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Rpc;

/// <summary>
/// The parameters of a call, decoded: those of the query and those of the form in one set, the form winning. A call has a
/// dozen, so they are a list that is searched, not a dictionary that is built.
/// </summary>
internal sealed class RpcParameters
{
    /// <summary>More parameters than any action has; a bound on what one call can make us do.</summary>
    public const int MaxCount = 1_000;

    private readonly List<KeyValuePair<string, string>> entries = new(8);
    private int queryCount;

    /// <summary>The parameters, each name once, in the order in which they came.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All => entries;

    /// <summary>The same, to be gone through where each call does: valid until one is added.</summary>
    public ReadOnlySpan<KeyValuePair<string, string>> Entries => CollectionsMarshal.AsSpan(entries);

    /// <summary>The value of this parameter; null where it is absent or empty, which is the same to every action.</summary>
    public string? Find(string name)
    {
        foreach (ref readonly var entry in Entries)
        {
            // Most names differ in length already.
            if (entry.Key.Length == name.Length && entry.Key == name)
            {
                return entry.Value.Length == 0 ? null : entry.Value;
            }
        }

        return null;
    }

    /// <summary>Adds a parameter of the query.</summary>
    /// <exception cref="ApiException">The query has it already, or there are too many.</exception>
    public void AddFromQuery(string name, string value)
    {
        Append(name, value, 0);
        queryCount = entries.Count;
    }

    /// <summary>Adds a parameter of the form; it takes the place of the query's of the same name.</summary>
    /// <exception cref="ApiException">The form has it already, or there are too many.</exception>
    public void AddFromForm(string name, string value)
    {
        for (var i = 0; i < queryCount; i++)
        {
            if (entries[i].Key == name)
            {
                entries.RemoveAt(i);
                queryCount--;
                break;
            }
        }

        Append(name, value, queryCount);
    }

    private void Append(string name, string value, int firstOfSource)
    {
        for (var i = firstOfSource; i < entries.Count; i++)
        {
            if (entries[i].Key == name)
            {
                throw ApiException.InvalidParameter(name, "It is given more than once.");
            }
        }

        if (entries.Count == MaxCount)
        {
            throw ApiException.InvalidParameter(name, $"There are more than {MaxCount} parameters.");
        }

        entries.Add(new KeyValuePair<string, string>(name, value));
    }
}
