using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// The documents of all accounts, each as it was written last. An account is written again only after a change; one
/// that cannot be written, or that a request does not leave, keeps its last document and keeps no other account
/// waiting.
/// </summary>
/// <param name="cloud">The accounts.</param>
/// <param name="write">Writes the document of a state.</param>
/// <param name="logger">Is told about accounts that keep their last document.</param>
internal sealed partial class AccountDocuments(Cloud cloud, Func<AccountState, ReadOnlyMemory<byte>> write, ILogger logger)
{
    private readonly SortedDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>The documents, in the order of the accounts' ids.</summary>
    public IEnumerable<(string Account, ReadOnlyMemory<byte> Document)> All =>
        entries.Where(entry => !entry.Value.Document.IsEmpty).Select(entry => (entry.Key, entry.Value.Document));

    /// <summary>Sets the document that an account has until it is written for the first time.</summary>
    public void Set(AccountId account, ReadOnlyMemory<byte> document) => EntryOf(account).Document = document;

    /// <summary>Writes the documents of the accounts that have changed.</summary>
    /// <param name="limit">How long it waits, in all, for accounts that are busy.</param>
    /// <returns>Whether every document is that of its account's present state.</returns>
    public bool Update(TimeSpan limit)
    {
        var accounts = cloud.Accounts;
        foreach (var gone in entries.Keys.Except(accounts.Select(account => account.Id.Value)).ToList())
        {
            entries.Remove(gone);
        }

        var outcomes = accounts
            .Select(account => (Account: account, Outcome: TryUpdate(account, TimeSpan.Zero)))
            .ToList();
        var deadline = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        foreach (var (account, _) in outcomes.Where(it => it.Outcome == Outcome.Busy))
        {
            var left = TimeSpan.FromMilliseconds(Math.Max(0, deadline - Environment.TickCount64));
            if (TryUpdate(account, left) == Outcome.Busy)
            {
                Keep(account, "A request is still in it.");
            }
        }

        return accounts.All(account => EntryOf(account.Id).Problem is null);
    }

    private Outcome TryUpdate(Account account, TimeSpan limit)
    {
        var entry = EntryOf(account.Id);
        try
        {
            if (!account.TryEnter(limit, entry.Update, out _))
            {
                return Outcome.Busy;
            }

            entry.Problem = null;
            return Outcome.Written;
        }
#pragma warning disable CA1031 // Whatever is wrong with one account must not keep the others from the file.
        catch (Exception failed)
#pragma warning restore CA1031
        {
            Keep(account, failed.Message);
            return Outcome.Failed;
        }
    }

    private Entry EntryOf(AccountId account)
    {
        if (!entries.TryGetValue(account.Value, out var entry))
        {
            entries.Add(account.Value, entry = new Entry(write));
        }

        return entry;
    }

    /// <summary>Notes that the account keeps its last document, once for each reason.</summary>
    private void Keep(Account account, string reason)
    {
        var entry = EntryOf(account.Id);
        if (entry.Problem != reason)
        {
            NotUpdated(logger, account.Id.Value, reason);
        }

        entry.Problem = reason;
    }

    [LoggerMessage(
        11,
        LogLevel.Error,
        "Account {Account} could not be written to the state file: {Reason} "
        + "The file keeps its last state, and the other accounts are written.")]
    private static partial void NotUpdated(ILogger logger, string account, string reason);

    private enum Outcome
    {
        Written,
        Busy,
        Failed,
    }

    private sealed class Entry(Func<AccountState, ReadOnlyMemory<byte>> write)
    {
        private AccountState? written;
        private long changes;

        /// <summary>The document; empty if there is none yet.</summary>
        public ReadOnlyMemory<byte> Document { get; set; }

        /// <summary>Why it is not up to date; null if it is.</summary>
        public string? Problem { get; set; }

        /// <summary>Writes the document, unless it is that of this very state.</summary>
        public bool Update(AccountState state)
        {
            if (written == state && changes == state.ChangeCount)
            {
                return false;
            }

            Document = write(state);
            (written, changes) = (state, state.ChangeCount);
            return true;
        }
    }
}
