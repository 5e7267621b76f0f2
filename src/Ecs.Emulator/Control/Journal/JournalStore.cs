using System.Threading.Channels;

namespace Ecs.Emulator.Control.Journal;

/// <summary>
/// The entries of the journal and who follows them. It is bounded twice: each account has so many entries, and all of
/// them together take so much memory. Accounts that do not exist share the room of one, since callers can make up any
/// number of them.
/// </summary>
/// <param name="size">How many entries an account has.</param>
/// <param name="limit">
/// How much memory all entries may take, in bytes. Beyond it the oldest entries of all accounts are removed first.
/// </param>
internal sealed class JournalStore(int size, long limit)
{
    private readonly Lock gate = new();
    private readonly Dictionary<AccountId, Queue<JournalEntry>> ofAccounts = [];
    private readonly Queue<JournalEntry> ofOthers = new();
    private readonly Dictionary<AccountId, List<ChannelWriter<JournalEntry>>> followers = [];
    private long lastId;
    private long bytes;

    /// <summary>How many entries there are.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return ofOthers.Count + ofAccounts.Values.Sum(entries => entries.Count);
            }
        }
    }

    /// <summary>Adds an entry and numbers it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="accountExists">Whether its account exists.</param>
    public void Add(JournalEntry entry, bool accountExists)
    {
        lock (gate)
        {
            // Numbered here, so that numbers grow in the order in which readers meet the entries.
            entry.Id = ++lastId;
            var entries = accountExists ? EntriesOf(entry.Account) : ofOthers;
            if (entries.Count == size)
            {
                RemoveOldest(entries);
            }

            entries.Enqueue(entry);
            bytes += entry.Bytes;
            if (bytes > limit)
            {
                MakeRoom();
            }

            if (followers.Count > 0 && followers.TryGetValue(entry.Account, out var writers))
            {
                writers.ForEach(writer => writer.TryWrite(entry));
            }
        }
    }

    /// <summary>The entries of an account, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> Of(AccountId account)
    {
        lock (gate)
        {
            // Those from before the account was created come first, but for one that was on its way meanwhile.
            var before = ofOthers.Where(entry => entry.Account == account);
            var since = ofAccounts.GetValueOrDefault(account) ?? [];
            return [.. before.Concat(since).OrderBy(entry => entry.Id)];
        }
    }

    /// <summary>Removes the entries of an account.</summary>
    public void Clear(AccountId account)
    {
        lock (gate)
        {
            if (ofAccounts.Remove(account, out var entries))
            {
                bytes -= entries.Sum(entry => entry.Bytes);
            }

            for (var left = ofOthers.Count; left > 0; left--)
            {
                var entry = ofOthers.Dequeue();
                if (entry.Account == account)
                {
                    bytes -= entry.Bytes;
                }
                else
                {
                    ofOthers.Enqueue(entry);
                }
            }
        }
    }

    /// <summary>Removes all entries.</summary>
    public void Clear()
    {
        lock (gate)
        {
            ofAccounts.Clear();
            ofOthers.Clear();
            bytes = 0;
        }
    }

    /// <summary>Sends the entries of an account that come from now on to a channel too.</summary>
    public void Follow(AccountId account, ChannelWriter<JournalEntry> follower)
    {
        lock (gate)
        {
            if (!followers.TryGetValue(account, out var writers))
            {
                followers.Add(account, writers = []);
            }

            writers.Add(follower);
        }
    }

    /// <summary>Sends no more entries to the channel.</summary>
    public void Unfollow(AccountId account, ChannelWriter<JournalEntry> follower)
    {
        lock (gate)
        {
            if (followers.TryGetValue(account, out var writers) && writers.Remove(follower) && writers.Count == 0)
            {
                followers.Remove(account);
            }
        }
    }

    private Queue<JournalEntry> EntriesOf(AccountId account)
    {
        if (!ofAccounts.TryGetValue(account, out var entries))
        {
            ofAccounts.Add(account, entries = new Queue<JournalEntry>());
        }

        return entries;
    }

    private void RemoveOldest(Queue<JournalEntry> entries) => bytes -= entries.Dequeue().Bytes;

    /// <summary>
    /// Removes the oldest tenth at once: so it takes a look at all accounts now and then, not for each entry.
    /// </summary>
    private void MakeRoom()
    {
        var byAge = new PriorityQueue<Queue<JournalEntry>, long>();
        foreach (var entries in ofAccounts.Values.Append(ofOthers).Where(entries => entries.Count > 0))
        {
            byAge.Enqueue(entries, entries.Peek().Id);
        }

        while (bytes > limit - (limit / 10) && byAge.TryDequeue(out var entries, out _))
        {
            RemoveOldest(entries);
            if (entries.TryPeek(out var next))
            {
                byAge.Enqueue(entries, next.Id);
            }
        }

        foreach (var (account, _) in ofAccounts.Where(pair => pair.Value.Count == 0).ToList())
        {
            ofAccounts.Remove(account);
        }
    }
}
