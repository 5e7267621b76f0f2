namespace Ecs.Emulator.Domain.Accounts;

/// <summary>
/// The accounts that were opened and not created yet, the last few of them: so one that is asked several times is the
/// same each time, and the rest takes no memory. For one caller at a time.
/// </summary>
internal sealed class ProvisionalAccounts
{
    /// <summary>How many there are at most. More are there only while requests are being handled in them.</summary>
    private const int MaxAccounts = 32;

    /// <summary>
    /// How many resources they have together, if that is more than one account has: a seed may be large.
    /// </summary>
    private const int MaxResources = 10_000;

    private readonly OrderedDictionary<AccountId, Account> accounts = [];

    public int Count => accounts.Count;

    public Account? Find(AccountId id) => accounts.GetValueOrDefault(id);

    public bool Contains(Account account) => Find(account.Id) == account;

    /// <summary>Adds an account, and removes those that were added first.</summary>
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

    /// <summary>Leaves an account to the caller.</summary>
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
