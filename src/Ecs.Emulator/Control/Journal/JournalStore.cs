using System.Threading.Channels;

namespace Ecs.Emulator.Control.Journal;

/// <summary>
/// The entries of the journal and their subscribers. The number of entries per account and the memory of all entries
/// are limited. Accounts that do not exist share the limit of one account, because clients can use any number of
/// account ids.
/// </summary>
/// <param name="size">The maximum number of entries of an account.</param>
/// <param name="limit">The maximum memory of all entries, in bytes. Above it, the oldest entries are removed.</param>
internal sealed class JournalStore(int size, long limit)
{
    private readonly Lock gate = new();
    private readonly Dictionary<AccountId, Queue<JournalEntry>> byAccount = [];
    private readonly Queue<JournalEntry> unowned = new();
    private readonly Dictionary<AccountId, List<ChannelWriter<JournalEntry>>> subscribers = [];
    private long lastId;
    private long bytes;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return unowned.Count + byAccount.Values.Sum(entries => entries.Count);
            }
        }
    }

    /// <summary>Adds an entry and assigns its id.</summary>
    public void Add(JournalEntry entry, bool accountExists)
    {
        lock (gate)
        {
            // Inside the lock, so that ids are in the order of the entries.
            entry.Id = ++lastId;
            var entries = accountExists ? EntriesOf(entry.Account) : unowned;
            if (entries.Count == size)
            {
                RemoveOldest(entries);
            }

            entries.Enqueue(entry);
            bytes += entry.Bytes;
            if (bytes > limit)
            {
                RemoveOldest();
            }

            if (subscribers.Count > 0 && subscribers.TryGetValue(entry.Account, out var writers))
            {
                foreach (var writer in writers)
                {
                    writer.TryWrite(entry);
                }
            }
        }
    }

    /// <summary>The entries of an account, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> Of(AccountId account)
    {
        lock (gate)
        {
            // Entries from before the creation of the account usually come first, but one could have been added later.
            var before = unowned.Where(entry => entry.Account == account);
            var since = byAccount.GetValueOrDefault(account) ?? [];
            return [.. before.Concat(since).OrderBy(entry => entry.Id)];
        }
    }

    public void Clear(AccountId account)
    {
        lock (gate)
        {
            if (byAccount.Remove(account, out var entries))
            {
                bytes -= entries.Sum(entry => entry.Bytes);
            }

            for (var left = unowned.Count; left > 0; left--)
            {
                var entry = unowned.Dequeue();
                if (entry.Account == account)
                {
                    bytes -= entry.Bytes;
                }
                else
                {
                    unowned.Enqueue(entry);
                }
            }
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            byAccount.Clear();
            unowned.Clear();
            bytes = 0;
        }
    }

    /// <summary>Writes new entries of an account to a channel.</summary>
    public void Subscribe(AccountId account, ChannelWriter<JournalEntry> subscriber)
    {
        lock (gate)
        {
            if (!subscribers.TryGetValue(account, out var writers))
            {
                subscribers.Add(account, writers = []);
            }

            writers.Add(subscriber);
        }
    }

    public void Unsubscribe(AccountId account, ChannelWriter<JournalEntry> subscriber)
    {
        lock (gate)
        {
            if (subscribers.TryGetValue(account, out var writers) && writers.Remove(subscriber) && writers.Count == 0)
            {
                subscribers.Remove(account);
            }
        }
    }

    private Queue<JournalEntry> EntriesOf(AccountId account)
    {
        if (!byAccount.TryGetValue(account, out var entries))
        {
            byAccount.Add(account, entries = new Queue<JournalEntry>());
        }

        return entries;
    }

    private void RemoveOldest(Queue<JournalEntry> entries) => bytes -= entries.Dequeue().Bytes;

    /// <summary>Removes the oldest tenth, so that not every new entry causes a search in all accounts.</summary>
    private void RemoveOldest()
    {
        var byAge = new PriorityQueue<Queue<JournalEntry>, long>();
        foreach (var entries in byAccount.Values.Append(unowned).Where(entries => entries.Count > 0))
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

        foreach (var (account, _) in byAccount.Where(pair => pair.Value.Count == 0).ToList())
        {
            byAccount.Remove(account);
        }
    }
}
