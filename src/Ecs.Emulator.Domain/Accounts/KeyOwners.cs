using System.Collections.Concurrent;
using Ecs.Emulator.Domain.Resources.Access;

namespace Ecs.Emulator.Domain.Accounts;

/// <summary>
/// Which account each access key belongs to. Every account's seed lists the same keys, so the first account to list one
/// keeps it: an import into one account never takes a caller from another. When the owner no longer lists the key, it
/// belongs to the account that listed it next. Only <see cref="Find"/> may run at the same time as another method.
/// </summary>
internal sealed class KeyOwners
{
    private readonly ConcurrentDictionary<string, AccountId> owners = new(StringComparer.Ordinal);

    /// <summary>
    /// The keys of each account as they were noted last. The account itself may have others by now, which are noted
    /// next.
    /// </summary>
    private readonly Dictionary<AccountId, AccessControl> listed = [];

    /// <summary>
    /// The accounts that list a key, in the order in which they began to, of the keys that more than one lists.
    /// </summary>
    private readonly Dictionary<string, List<AccountId>> claims = new(StringComparer.Ordinal);

    /// <summary>The owner of each key that more than one account lists.</summary>
    public IReadOnlyList<(string Key, AccountId Owner)> Shared =>
        [.. claims.Select(claim => (claim.Key, claim.Value[0])).OrderBy(shared => shared.Key, StringComparer.Ordinal)];

    /// <summary>The account that the key belongs to; null where none lists it. Every call asks, so it takes no lock.</summary>
    public AccountId? Find(string accessKeyId) => owners.TryGetValue(accessKeyId, out var owner) ? owner : null;

    /// <summary>Notes that an account lists other keys than before.</summary>
    /// <param name="account">The account.</param>
    /// <param name="after">The keys that it lists; null for none.</param>
    public void Update(AccountId account, AccessControl? after)
    {
        listed.Remove(account, out var before);
        if (after is not null)
        {
            listed.Add(account, after);
        }

        // A key that stays listed keeps its owner throughout, for calls look it up meanwhile.
        foreach (var key in before?.AccessKeys ?? [])
        {
            if (after?.Lists(key.Id) is not true)
            {
                Withdraw(key.Id, account);
            }
        }

        foreach (var key in after?.AccessKeys ?? [])
        {
            if (before?.Lists(key.Id) is not true)
            {
                Claim(key.Id, account);
            }
        }
    }

    /// <summary>Makes an account the owner of a key that it lists among others.</summary>
    public void Prefer(string key, AccountId account)
    {
        if (claims.TryGetValue(key, out var accounts) && accounts.Remove(account))
        {
            accounts.Insert(0, account);
            owners[key] = account;
        }
    }

    private void Claim(string key, AccountId account)
    {
        if (owners.TryAdd(key, account))
        {
            return;
        }

        if (!claims.TryGetValue(key, out var accounts))
        {
            claims.Add(key, accounts = [owners[key]]);
        }

        accounts.Add(account);
    }

    private void Withdraw(string key, AccountId account)
    {
        if (!claims.TryGetValue(key, out var accounts))
        {
            owners.TryRemove(key, out _);
            return;
        }

        accounts.Remove(account);
        owners[key] = accounts[0];
        if (accounts.Count == 1)
        {
            claims.Remove(key);
        }
    }
}
