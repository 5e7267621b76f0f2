using System.Collections.Concurrent;
using Ecs.Emulator.Domain.Access;

namespace Ecs.Emulator.Domain;

/// <summary>The cloud: its accounts, each with a world of its own, made from the seed at first use.</summary>
public sealed class Cloud
{
    /// <summary>The account to which every caller belongs who names no other.</summary>
    public static readonly AccountId DefaultAccountId = new("1000000000000000");

    private const int AccountIdLength = 16;

    private readonly Func<AccountId, World> seed;
    private readonly ConcurrentDictionary<AccountId, Account> accounts = new();
    private readonly KeyOwners keyOwners = new();

    /// <summary>A cloud with its default account, which is the first to own the seed's keys.</summary>
    /// <param name="seed">Makes an account's first world.</param>
    public Cloud(Func<AccountId, World> seed)
    {
        this.seed = seed;
        Account(DefaultAccountId);
    }

    /// <summary>Is told after each change of any account's world: it must be quick, and must enter no account.</summary>
    public Action? Changed { get; set; }

    /// <summary>The accounts that were used so far, in the order of their ids.</summary>
    public IReadOnlyList<Account> Accounts => [.. accounts.Values.OrderBy(account => account.Id.Value, StringComparer.Ordinal)];

    /// <summary>Whether the text is an account's id: 16 digits.</summary>
    public static bool IsAccountId(string text) => text.Length == AccountIdLength && text.All(char.IsAsciiDigit);

    /// <summary>The account of this id.</summary>
    public Account Account(AccountId id) => accounts.GetOrAdd(
        id, static (id, cloud) => new Account(id, cloud.seed, cloud.keyOwners.Update) { Changed = () => cloud.Changed?.Invoke() }, this);

    /// <summary>
    /// The account to which a caller with this key belongs: 16 digits name the account itself, so that parallel tests keep
    /// apart by choosing a number each; any other key belongs to the account that was the first to list it; a key that none
    /// lists, or none at all, to the default account.
    /// </summary>
    public Account AccountOf(string? accessKeyId)
    {
        if (accessKeyId is null)
        {
            return Account(DefaultAccountId);
        }

        return IsAccountId(accessKeyId)
            ? Account(new AccountId(accessKeyId))
            : Account(keyOwners.Find(accessKeyId) ?? DefaultAccountId);
    }

    /// <summary>Returns every account to the world with which it began.</summary>
    public void Reset()
    {
        foreach (var account in accounts.Values)
        {
            account.Reset();
        }
    }
}
