using System.Collections.Concurrent;
using Ecs.Emulator.Domain.Resources;

namespace Ecs.Emulator.Domain.Accounts;

/// <summary>
/// The cloud: its accounts, each with a state of its own that begins as the seed says. An account is created by the
/// first request that succeeds in it, or by a document that is written to it. Until then it is provisional: requests
/// and readers find it as it would begin, and only a few such accounts are kept in memory, so that rejected requests
/// cannot fill it.
/// </summary>
internal sealed class Cloud
{
    /// <summary>The account to which every caller belongs who names no other.</summary>
    public static readonly AccountId DefaultAccountId = new("1000000000000000");

    private const int AccountIdLength = 16;

    private readonly Func<AccountId, AccountState> seed;
    private readonly int maxAccounts;

    /// <summary>
    /// Taken whenever an account is created or removed, or lists other keys: inside an account's own lock, never around
    /// it.
    /// </summary>
    private readonly Lock gate = new();
    private readonly ProvisionalAccounts provisional = new();
    private volatile Members members;

    /// <summary>A cloud with its default account, which is the first to own the seed's keys.</summary>
    /// <param name="seed">Makes an account's first state.</param>
    /// <param name="maxAccounts">How many accounts there may be.</param>
    public Cloud(Func<AccountId, AccountState> seed, int maxAccounts = int.MaxValue)
    {
        this.seed = seed;
        this.maxAccounts = maxAccounts;
        members = new Members(NewAccount(DefaultAccountId));
    }

    /// <summary>Is told after each change of any account's state: it must be quick, and must enter no account.</summary>
    public Action? Changed { get; set; }

    /// <summary>The accounts that exist, in the order of their ids.</summary>
    public IReadOnlyList<Account> Accounts =>
        [.. members.ById.Values.OrderBy(account => account.Id.Value, StringComparer.Ordinal)];

    /// <summary>How many provisional accounts are kept in memory.</summary>
    public int ProvisionalCount
    {
        get
        {
            lock (gate)
            {
                return provisional.Count;
            }
        }
    }

    /// <summary>Whether the text is an account's id: 16 digits.</summary>
    public static bool IsAccountId(string text) => text.Length == AccountIdLength && text.All(char.IsAsciiDigit);

    /// <summary>The account of this id; null where it does not exist.</summary>
    public Account? Find(AccountId id) => members.ById.GetValueOrDefault(id);

    /// <summary>The account of this id: the one that exists, or else a provisional one.</summary>
    public Account Open(AccountId id) => Find(id) ?? OpenProvisional(id);

    /// <summary>
    /// The account to which a caller with this key belongs: 16 digits name the account itself, so that parallel tests keep
    /// apart by choosing a number each; any other key belongs to the account that was the first to list it; a key that none
    /// lists, or none at all, to the default account.
    /// </summary>
    public AccountId AccountIdOf(string? accessKeyId)
    {
        if (accessKeyId is null)
        {
            return DefaultAccountId;
        }

        return IsAccountId(accessKeyId)
            ? new AccountId(accessKeyId)
            : members.KeyOwners.Find(accessKeyId) ?? DefaultAccountId;
    }

    /// <summary>The account of a caller with this key, existing or provisional.</summary>
    public Account AccountOf(string? accessKeyId)
    {
        var id = AccountIdOf(accessKeyId);
        return id == DefaultAccountId ? members.Default : Open(id);
    }

    /// <summary>
    /// Does something in an account's state while no other request is in it. A success creates a provisional account.
    /// </summary>
    /// <param name="account">
    /// The account. If it was removed since it was opened, the new account of its id is used.
    /// </param>
    /// <param name="argument">The argument of <paramref name="work"/>, which saves a closure.</param>
    /// <param name="work">The work.</param>
    /// <param name="hasSucceeded">Whether a result is a success.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.TooManyAccounts"/>; nothing has changed.</exception>
    public TResult Enter<TArgument, TResult>(
        Account account, TArgument argument, Func<AccountState, TArgument, TResult> work, Func<TResult, bool> hasSucceeded)
    {
        TResult? result;
        while (!account.TryEnter(argument, work, hasSucceeded, out result))
        {
            account = Open(account.Id);
        }

        return result!;
    }

    /// <summary>Looks at the state of an account, existing or provisional, while no request is in it.</summary>
    public TResult Read<TResult>(AccountId id, Func<AccountState, TResult> look) =>
        Enter(Open(id), look, static (state, look) => look(state), static _ => false);

    /// <summary>
    /// Replaces the state of an account by the one that <paramref name="change"/> makes of it, while no request is in
    /// it, and creates the account. If <paramref name="change"/> throws, nothing changes.
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
                return members.KeyOwners.Shared;
            }
        }
    }

    /// <summary>
    /// Makes an account the owner of an access key, if it lists it; the other accounts that do come after it.
    /// </summary>
    public void SetKeyOwner(string accessKeyId, AccountId account)
    {
        lock (gate)
        {
            members.KeyOwners.Prefer(accessKeyId, account);
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
    /// Returns an account to the state with which it began: it is removed, and created again when it is used. It does
    /// not wait for a request that is in the account's state; what that request does is lost.
    /// </summary>
    public void Reset(AccountId id)
    {
        var begun = id == DefaultAccountId ? NewAccount(id) : null;
        lock (gate)
        {
            provisional.Remove(id);
            members.Replace(id, begun);
        }

        Changed?.Invoke();
    }

    /// <summary>Returns every account to the state with which it began.</summary>
    public void Reset()
    {
        var begun = new Members(NewAccount(DefaultAccountId));
        lock (gate)
        {
            provisional.Clear();
            members.RemoveAll();
            members = begun;
        }

        Changed?.Invoke();
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

        // A seed may take long to read, so it is read outside the lock.
        var account = NewAccount(id);
        lock (gate)
        {
            return Find(id) ?? provisional.Find(id) ?? provisional.Add(account);
        }
    }

    private Account NewAccount(AccountId id) => new(id, seed, NoteChange) { Changed = () => Changed?.Invoke() };

    /// <summary>
    /// Notes that an account has another state, or that a request has succeeded in a provisional one, which creates it.
    /// </summary>
    /// <param name="account">The account. One that was removed meanwhile stays so.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.TooManyAccounts"/>: the account is gone, with what was done in it.
    /// </exception>
    private void NoteChange(Account account)
    {
        lock (gate)
        {
            if (members.Contains(account))
            {
                members.KeyOwners.Update(account.Id, account.Access);
            }
            else if (provisional.Contains(account))
            {
                provisional.Release(account);
                if (members.ById.Count >= maxAccounts)
                {
                    account.Remove();
                    throw new RefusedException(Refusal.TooManyAccounts, $"{maxAccounts}");
                }

                members.Add(account);
            }
        }
    }

    /// <summary>The accounts that exist, and which of them owns each key.</summary>
    private sealed class Members
    {
        public Members(Account first)
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
}
