using System.Collections.Concurrent;

namespace Ecs.Emulator.Domain.Accounts;

/// <summary>The existing accounts and the owners of keys.</summary>
internal sealed class ExistingAccounts
{
    public ExistingAccounts(Account first)
    {
        Default = first;
        Add(first);
    }

    public Account Default { get; private set; }

    public ConcurrentDictionary<AccountId, Account> ById { get; } = new();

    public KeyOwners KeyOwners { get; } = new();

    public bool Contains(Account account) => ById.GetValueOrDefault(account.Id) == account;

    public void Add(Account account)
    {
        account.IsProvisional = false;
        ById[account.Id] = account;
        KeyOwners.Update(account.Id, account.Access);
    }

    /// <summary>Removes an account, or replaces the default one.</summary>
    public void Replace(AccountId id, Account? next)
    {
        if (!ById.TryGetValue(id, out var account))
        {
            return;
        }

        account.Remove();
        if (next is null)
        {
            ById.TryRemove(id, out _);
        }
        else
        {
            next.IsProvisional = false;
            ById[id] = Default = next;
        }

        KeyOwners.Update(id, next?.Access);
    }

    public void RemoveAll()
    {
        foreach (var account in ById.Values)
        {
            account.Remove();
        }
    }
}
