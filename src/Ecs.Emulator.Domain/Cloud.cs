using System.Collections.Concurrent;

namespace Ecs.Emulator.Domain;

/// <summary>The cloud: its accounts, each with a world of its own, made from the seed at first use.</summary>
/// <param name="seed">Makes an account's first world.</param>
public sealed class Cloud(Func<AccountId, World> seed)
{
    /// <summary>The account to which every caller belongs who names no other.</summary>
    public static readonly AccountId DefaultAccountId = new("1000000000000000");

    private const int AccountIdLength = 16;

    private readonly ConcurrentDictionary<AccountId, Account> accounts = new();

    /// <summary>The account of this id.</summary>
    public Account Account(AccountId id) => accounts.GetOrAdd(id, static (id, seed) => new Account(id, seed), seed);

    /// <summary>The accounts that were used so far, in the order of their ids.</summary>
    public IReadOnlyList<Account> Accounts => [.. accounts.Values.OrderBy(account => account.Id.Value, StringComparer.Ordinal)];

    /// <summary>
    /// The account to which a caller with this key belongs: 16 digits name the account itself, so that parallel tests keep
    /// apart by choosing a number each; any other key belongs to the account whose world lists it, the default account
    /// before the others; a key that none lists, or none at all, to the default account.
    /// </summary>
    public Account AccountOf(string? accessKeyId)
    {
        var byDefault = Account(DefaultAccountId);
        if (accessKeyId is null || byDefault.Access.FindAccessKey(accessKeyId) is not null)
        {
            return byDefault;
        }

        return IsAccountId(accessKeyId)
            ? Account(new AccountId(accessKeyId))
            : Accounts.FirstOrDefault(account => account.Access.FindAccessKey(accessKeyId) is not null) ?? byDefault;
    }

    /// <summary>Whether the text is an account's id: 16 digits.</summary>
    public static bool IsAccountId(string text) => text.Length == AccountIdLength && text.All(char.IsAsciiDigit);

    /// <summary>Returns every account to the world with which it began.</summary>
    public void Reset()
    {
        foreach (var account in accounts.Values)
        {
            account.Reset();
        }
    }
}
