using System.Collections.Concurrent;
using Ecs.Emulator.Domain.Resources.Access;

namespace Ecs.Emulator.Domain.Accounts;

/// <summary>
/// The owner of each access key: the first account that lists it. An import into one account therefore does not
/// redirect the callers of another one. When the owner removes the key, the next account that lists it becomes the
/// owner. Only <see cref="Find"/> can run concurrently with other methods.
/// </summary>
internal sealed class KeyOwners
{
    private readonly ConcurrentDictionary<string, AccountId> owners = new(StringComparer.Ordinal);

    /// <summary>The keys of each account at its last update.</summary>
    private readonly Dictionary<AccountId, AccessControl> listed = [];

    /// <summary>The accounts of each key that several accounts list, in the order in which they added it.</summary>
    private readonly Dictionary<string, List<AccountId>> accountsByKey = new(StringComparer.Ordinal);

    /// <summary>The owner of each key that more than one account lists.</summary>
    public IReadOnlyList<(string Key, AccountId Owner)> Shared =>
        [.. accountsByKey.Select(entry => (entry.Key, entry.Value[0])).OrderBy(
            shared => shared.Key, StringComparer.Ordinal)];

    /// <summary>The owner of the key; null for none. Every request calls this, so it takes no lock.</summary>
    public AccountId? Find(string accessKeyId) => owners.TryGetValue(accessKeyId, out var owner) ? owner : null;

    /// <summary>Updates the keys that an account lists.</summary>
    /// <param name="after">The keys that the account lists; null for none.</param>
    public void Update(AccountId account, AccessControl? after)
    {
        listed.Remove(account, out var before);
        if (after is not null)
        {
            listed.Add(account, after);
        }

        // An unchanged key keeps its owner at all times, because requests look it up concurrently.
        foreach (var key in before?.AccessKeys ?? [])
        {
            if (after?.Lists(key.Id) is not true)
            {
                Remove(key.Id, account);
            }
        }

        foreach (var key in after?.AccessKeys ?? [])
        {
            if (before?.Lists(key.Id) is not true)
            {
                Add(key.Id, account);
            }
        }
    }

    /// <summary>Makes an account the owner of a key that several accounts list.</summary>
    public void SetOwner(string key, AccountId account)
    {
        if (accountsByKey.TryGetValue(key, out var accounts) && accounts.Remove(account))
        {
            accounts.Insert(0, account);
            owners[key] = account;
        }
    }

    private void Add(string key, AccountId account)
    {
        if (owners.TryAdd(key, account))
        {
            return;
        }

        if (!accountsByKey.TryGetValue(key, out var accounts))
        {
            accountsByKey.Add(key, accounts = [owners[key]]);
        }

        accounts.Add(account);
    }

    private void Remove(string key, AccountId account)
    {
        if (!accountsByKey.TryGetValue(key, out var accounts))
        {
            owners.TryRemove(key, out _);
            return;
        }

        accounts.Remove(account);
        owners[key] = accounts[0];
        if (accounts.Count == 1)
        {
            accountsByKey.Remove(key);
        }
    }
}
