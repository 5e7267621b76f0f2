using System.Diagnostics.CodeAnalysis;
using Ecs.Emulator.Control.Requests;

namespace Ecs.Emulator.Control.Snapshots;

/// <summary>The snapshots of all accounts: named state documents. Their number and their memory are limited.</summary>
/// <param name="maxBytes">The maximum size of all documents together, in bytes.</param>
internal sealed class SnapshotStore(long maxBytes)
{
    private const int MaxPerAccount = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<AccountId, SortedDictionary<string, ReadOnlyMemory<byte>>> accounts = [];
    private long bytes;

    public IReadOnlyList<string> NamesOf(AccountId account)
    {
        lock (gate)
        {
            return accounts.TryGetValue(account, out var snapshots) ? [.. snapshots.Keys] : [];
        }
    }

    public bool TryGet(AccountId account, string name, [MaybeNullWhen(false)] out ReadOnlyMemory<byte> document)
    {
        lock (gate)
        {
            document = default;
            return accounts.TryGetValue(account, out var snapshots) && snapshots.TryGetValue(name, out document);
        }
    }

    /// <summary>Stores a snapshot, or replaces the one of that name.</summary>
    /// <param name="document">The state document.</param>
    /// <param name="createAccount">Creates the account. It is called only if there is room for the snapshot.</param>
    /// <exception cref="ControlRequestException">
    /// The snapshots are too many or too large. Nothing has changed.
    /// </exception>
    public void Set(AccountId account, string name, ReadOnlyMemory<byte> document, Action createAccount)
    {
        // The buffer can be larger than the document.
        ReadOnlyMemory<byte> exact = document.ToArray();
        lock (gate)
        {
            var snapshots = accounts.GetValueOrDefault(account)
                ?? new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
            var isNew = !snapshots.TryGetValue(name, out var before);
            if (isNew && snapshots.Count >= MaxPerAccount)
            {
                throw Rejected($"The account has {MaxPerAccount} snapshots already.");
            }

            if (bytes - before.Length + exact.Length > maxBytes)
            {
                throw Rejected(
                    $"All snapshots together can have at most {maxBytes / EcsEmulatorOptions.MiB} MiB. "
                    + "Delete some that are no longer needed.");
            }

            createAccount();
            accounts[account] = snapshots;
            bytes += exact.Length - before.Length;
            snapshots[name] = exact;
        }
    }

    /// <summary>Removes a snapshot. Returns false if it does not exist.</summary>
    public bool Remove(AccountId account, string name)
    {
        lock (gate)
        {
            if (!accounts.TryGetValue(account, out var snapshots) || !snapshots.Remove(name, out var document))
            {
                return false;
            }

            bytes -= document.Length;
            if (snapshots.Count == 0)
            {
                accounts.Remove(account);
            }

            return true;
        }
    }

    private static ControlRequestException Rejected(string message) => new("", message);
}
