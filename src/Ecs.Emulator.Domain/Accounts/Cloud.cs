using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Access;

namespace Ecs.Emulator.Domain.Accounts;

/// <summary>
/// The accounts of the cloud, each with its own state. The first successful request of an account, or a document for
/// it, creates the account. Before that, the account is provisional: requests see its initial state, and the cloud
/// caches only a few such accounts, which limits the memory that rejected requests can use.
/// </summary>
internal sealed class Cloud
{
    /// <summary>The account of requests that do not select another one.</summary>
    public static readonly AccountId DefaultAccountId = new("1000000000000000");

    private const int AccountIdLength = 16;

    private readonly Func<AccountId, AccountState> seed;
    private readonly int maxAccounts;

    /// <summary>
    /// Held while an account is created or removed, or its keys change. Code that holds the lock of an account may
    /// acquire this lock, but not the reverse.
    /// </summary>
    private readonly Lock gate = new();
    private readonly ProvisionalAccounts provisional = new();
    private volatile ExistingAccounts existing;

    /// <summary>Creates a cloud with its default account.</summary>
    /// <param name="seed">Creates the initial state of an account.</param>
    public Cloud(Func<AccountId, AccountState> seed, int maxAccounts = int.MaxValue)
    {
        this.seed = seed;
        this.maxAccounts = maxAccounts;
        existing = new ExistingAccounts(NewAccount(DefaultAccountId));
    }

    /// <summary>Reports every change of an account that exists.</summary>
    public ChangeStream Changes { get; } = new();

    /// <summary>The existing accounts in the order of their ids.</summary>
    public IReadOnlyList<Account> Accounts =>
        [.. existing.ById.Values.OrderBy(account => account.Id.Value, StringComparer.Ordinal)];

    /// <summary>Whether the text is an account's id: 16 digits.</summary>
    public static bool IsAccountId(string text) => text.Length == AccountIdLength && text.All(char.IsAsciiDigit);

    /// <summary>The account of this id; null if it does not exist.</summary>
    public Account? Find(AccountId id) => existing.ById.GetValueOrDefault(id);

    /// <summary>The account of this id, existing or provisional.</summary>
    public Account Open(AccountId id) => Find(id) ?? OpenProvisional(id);

    /// <summary>
    /// The account of a caller with this key. A key of 16 digits is the id of the account, so parallel tests can use
    /// separate accounts. Any other key belongs to the first account that lists it, and a temporary key to the account
    /// of its role. Unknown keys, and requests without a key, belong to the default account.
    /// </summary>
    public AccountId AccountIdOf(string? accessKeyId)
    {
        if (accessKeyId is null)
        {
            return DefaultAccountId;
        }

        return IsAccountId(accessKeyId)
            ? new AccountId(accessKeyId)
            : existing.KeyOwners.Find(accessKeyId) ?? TemporaryKeyId.AccountOf(accessKeyId) ?? DefaultAccountId;
    }

    /// <summary>The account of a caller with this key, existing or provisional.</summary>
    public Account AccountOf(string? accessKeyId)
    {
        var id = AccountIdOf(accessKeyId);
        return id == DefaultAccountId ? existing.Default : Open(id);
    }

    /// <summary>
    /// Runs work on the state of an account inside its lock. A success creates a provisional account.
    /// </summary>
    /// <param name="account">The account; if it was removed after it was opened, the new account with its id.</param>
    /// <param name="argument">The argument of <paramref name="work"/>, which avoids a closure.</param>
    /// <param name="hasSucceeded">Whether a result is a success.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.TooManyAccounts"/>; nothing changed.</exception>
    public TResult Enter<TArgument, TResult>(
        Account account,
        TArgument argument,
        Func<AccountState, TArgument, TResult> work,
        Func<TResult, bool> hasSucceeded)
    {
        TResult? result;
        while (!account.TryEnter(argument, work, hasSucceeded, out result))
        {
            account = Open(account.Id);
        }

        return result!;
    }

    /// <summary>Reads the state of an account, existing or provisional, inside its lock.</summary>
    public TResult Read<TResult>(AccountId id, Func<AccountState, TResult> read) =>
        Enter(Open(id), read, static (state, read) => read(state), static _ => false);

    /// <summary>
    /// Replaces the state of an account by the result of <paramref name="change"/> inside its lock, and creates the
    /// account. If <paramref name="change"/> throws, nothing changes.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.TooManyAccounts"/>.</exception>
    public void Exchange(AccountId id, Func<AccountState, AccountState> change)
    {
        while (!Open(id).TryExchange(change))
        {
            // The account was removed in between.
        }
    }

    /// <summary>The owner of each access key that more than one account lists.</summary>
    public IReadOnlyList<(string AccessKeyId, AccountId Owner)> SharedKeyOwners
    {
        get
        {
            lock (gate)
            {
                return existing.KeyOwners.Shared;
            }
        }
    }

    /// <summary>
    /// Makes an account the owner of an access key that it lists, ahead of the other accounts that list the key.
    /// </summary>
    public void SetKeyOwner(string accessKeyId, AccountId account)
    {
        lock (gate)
        {
            existing.KeyOwners.SetOwner(accessKeyId, account);
        }
    }

    /// <summary>Creates an account, if it does not exist.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.TooManyAccounts"/>.</exception>
    public void Create(AccountId id)
    {
        if (Find(id) is null)
        {
            Enter(Open(id), 0, static (_, _) => true, static created => created);
        }
    }

    /// <summary>
    /// Returns an account to its initial state: removes it; the next use creates it again. The method does not wait for
    /// a running request of the account, whose changes are lost.
    /// </summary>
    public void Reset(AccountId id)
    {
        var initial = id == DefaultAccountId ? NewAccount(id) : null;
        Account? removed;
        lock (gate)
        {
            provisional.Remove(id);
            removed = Find(id);
            existing.Replace(id, initial);
        }

        if (removed is not null)
        {
            Changes.ReportReplaced(id, removed.State, initial?.State);
        }
    }

    /// <summary>Returns every account to its initial state.</summary>
    public void Reset()
    {
        var initial = new ExistingAccounts(NewAccount(DefaultAccountId));
        IReadOnlyList<Account> removed;
        lock (gate)
        {
            removed = Accounts;
            provisional.Clear();
            existing.RemoveAll();
            existing = initial;
        }

        foreach (var account in removed)
        {
            Changes.ReportReplaced(account.Id, account.State, initial.ById.GetValueOrDefault(account.Id)?.State);
        }
    }

    private Account OpenProvisional(AccountId id)
    {
        lock (gate)
        {
            if (Find(id) is { } created)
            {
                return created;
            }

            if (provisional.Find(id) is { } known)
            {
                return known;
            }
        }

        // Creating a state can take long, so it happens outside the lock.
        var account = NewAccount(id);
        lock (gate)
        {
            return Find(id) ?? provisional.Find(id) ?? provisional.Add(account);
        }
    }

    private Account NewAccount(AccountId id) => new(id, seed, OnAccountChanged, Changes);

    /// <summary>
    /// Handles a replaced state, or the first successful request of a provisional account, which creates the account.
    /// </summary>
    /// <param name="account">The account. Nothing happens if it was removed in the meantime.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.TooManyAccounts"/>: the account is removed with its changes.
    /// </exception>
    private void OnAccountChanged(Account account)
    {
        lock (gate)
        {
            if (existing.Contains(account))
            {
                existing.KeyOwners.Update(account.Id, account.Access);
            }
            else if (provisional.Contains(account))
            {
                provisional.Release(account);
                if (existing.ById.Count >= maxAccounts)
                {
                    account.Remove();
                    throw new RefusedException(Refusal.TooManyAccounts, $"{maxAccounts}");
                }

                existing.Add(account);
            }
        }
    }
}
