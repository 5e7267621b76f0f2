namespace Ecs.Emulator.Domain.Accounts;

/// <summary>A cache of the provisional accounts that were opened last. Not thread-safe.</summary>
internal sealed class ProvisionalAccounts
{
    /// <summary>The maximum number of accounts, exceeded only while requests run in them.</summary>
    private const int MaxAccounts = 32;

    /// <summary>The maximum number of resources of all accounts together, unless a single account has more.</summary>
    private const int MaxResources = 10_000;

    private readonly OrderedDictionary<AccountId, Account> accounts = [];

    public Account? Find(AccountId id) => accounts.GetValueOrDefault(id);

    public bool Contains(Account account) => Find(account.Id) == account;

    /// <summary>Adds an account, and removes the oldest accounts beyond the limits.</summary>
    public Account Add(Account account)
    {
        var capacity = Math.Clamp(MaxResources / Math.Max(1, account.ResourceCount), 1, MaxAccounts);
        for (var i = 0; i < accounts.Count && accounts.Count >= capacity;)
        {
            if (accounts.GetAt(i).Value.TryRemove())
            {
                accounts.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }

        accounts.Add(account.Id, account);
        return account;
    }

    /// <summary>Removes an account from the cache without removing the account itself.</summary>
    public void Release(Account account) => accounts.Remove(account.Id);

    public void Remove(AccountId id)
    {
        if (accounts.Remove(id, out var account))
        {
            account.Remove();
        }
    }

    public void Clear()
    {
        foreach (var account in accounts.Values)
        {
            account.Remove();
        }

        accounts.Clear();
    }
}
