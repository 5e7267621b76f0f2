using Microsoft.Extensions.Logging;

namespace Ecs.Emulator.Control.StateFiles;

/// <summary>
/// The last document of each account. A document is written again only after a change. If an account cannot be written,
/// or is busy with a request, its last document stays and the other accounts are not delayed.
/// </summary>
internal sealed partial class AccountDocuments(
    Cloud cloud, Func<AccountState, ReadOnlyMemory<byte>> write, ILogger logger)
{
    private readonly SortedDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>All documents in the order of account ids.</summary>
    public IEnumerable<(string Account, ReadOnlyMemory<byte> Document)> All =>
        entries.Where(entry => !entry.Value.Document.IsEmpty).Select(entry => (entry.Key, entry.Value.Document));

    /// <summary>Sets the document of a loaded account.</summary>
    public void Set(AccountId account, ReadOnlyMemory<byte> document) => EntryOf(account).Document = document;

    /// <summary>Writes the documents of the accounts that have changed.</summary>
    /// <param name="limit">The time limit for all busy accounts together.</param>
    /// <returns>Whether every document is up to date.</returns>
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
                Keep(account, "It is busy with a request.");
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
#pragma warning disable CA1031 // A failure of one account must not affect the others.
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

    /// <summary>Records that the account keeps its last document, and logs it once for each reason.</summary>
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

        /// <summary>Empty if it was never written.</summary>
        public ReadOnlyMemory<byte> Document { get; set; }

        /// <summary>Why the document is not up to date; null if it is.</summary>
        public string? Problem { get; set; }

        /// <summary>Writes the document if the state has changed.</summary>
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
