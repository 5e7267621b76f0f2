using System.Collections.Concurrent;

namespace Ecs.Emulator.Domain;

/// <summary>The cloud: its accounts, each with a world of its own, made from the seed at first use.</summary>
/// <param name="seed">Makes an account's first world.</param>
public sealed class Cloud(Func<AccountId, World> seed)
{
    /// <summary>The account to which every caller belongs who names no other.</summary>
    public static readonly AccountId DefaultAccountId = new("1000000000000000");

    private readonly ConcurrentDictionary<AccountId, Account> accounts = new();

    /// <summary>The account of this id.</summary>
    public Account Account(AccountId id) => accounts.GetOrAdd(id, static (id, seed) => new Account(id, seed), seed);

    /// <summary>Returns every account to the world with which it began.</summary>
    public void Reset()
    {
        foreach (var account in accounts.Values)
        {
            account.Reset();
        }
    }
}
