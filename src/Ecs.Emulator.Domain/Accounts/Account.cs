using System.Diagnostics.CodeAnalysis;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Resources;

namespace Ecs.Emulator.Domain.Accounts;

/// <summary>
/// An account of the cloud. It lets one call at a time into its state; so a call happens wholly or not at all, two calls
/// never get one address, and a reset or an import puts another state in place between two calls.
/// </summary>
internal sealed class Account
{
    private readonly Lock gate = new();
    private readonly Func<AccountId, AccountState> seed;
    private readonly Action<Account> noteChange;
    private volatile AccountState state;
    private volatile bool isProvisional;
    private volatile bool isRemoved;

    /// <summary>The account of this id, with its first state.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="seed">Makes the state with which the account begins, and to which a reset returns.</param>
    public Account(AccountId id, Func<AccountId, AccountState> seed)
        : this(id, seed, static _ => { })
    {
    }

    /// <summary>
    /// An account of a cloud, provisional at first. The cloud is told whenever its state is replaced, and when a
    /// request succeeds in a provisional one.
    /// </summary>
    internal Account(AccountId id, Func<AccountId, AccountState> seed, Action<Account> noteChange)
    {
        Id = id;
        this.seed = seed;
        this.noteChange = noteChange;
        state = seed(id);
        isProvisional = true;
    }

    /// <summary>The account's id.</summary>
    public AccountId Id { get; }

    /// <summary>Whether the account does not exist yet: it is only as it would begin.</summary>
    public bool IsProvisional
    {
        get => isProvisional;
        internal set => isProvisional = value;
    }

    /// <summary>Is told after each change of the state, while nobody else is in it: it must be quick, and must not enter.</summary>
    public Action? Changed { get; set; }

    /// <summary>Who may call what in the present state. It changes with the state alone, so it is read without entering.</summary>
    public AccessControl Access => state.Access;

    /// <summary>Whether the present state has this region. Regions too change with the state alone.</summary>
    public bool HasRegion(RegionId region) => state.Regions.Find(region) is not null;

    /// <summary>How many resources the state has of the kinds that a large one has many of.</summary>
    internal int ResourceCount => state.NetworkInterfaces.Count + state.Instances.Count + state.VSwitches.Count;

    /// <summary>Does something in the state while nobody else is in it.</summary>
    public TResult Enter<TResult>(Func<AccountState, TResult> work) => Enter(work, static (state, work) => work(state));

    /// <summary>Does something in the state while nobody else is in it, without a closure.</summary>
    public TResult Enter<TArgument, TResult>(TArgument argument, Func<AccountState, TArgument, TResult> work)
    {
        lock (gate)
        {
            return Work(argument, work);
        }
    }

    /// <summary>Does something in the state, unless another request stays in it beyond the time limit.</summary>
    /// <returns>False, with nothing done, after the time limit.</returns>
    public bool TryEnter<TResult>(TimeSpan limit, Func<AccountState, TResult> work, [MaybeNullWhen(false)] out TResult result)
    {
        if (!gate.TryEnter(limit))
        {
            result = default;
            return false;
        }

        try
        {
            result = Enter(work);
            return true;
        }
        finally
        {
            gate.Exit();
        }
    }

    /// <summary>
    /// Puts the state that <paramref name="change"/> makes of the present one in its place, while nobody else is in it.
    /// Where <paramref name="change"/> throws, the present state stays.
    /// </summary>
    public void Exchange(Func<AccountState, AccountState> change)
    {
        lock (gate)
        {
            Replace(change);
        }
    }

    /// <summary>Returns to the state with which the account began.</summary>
    public void Reset() => Exchange(_ => seed(Id));

    /// <summary>Enters, unless the account was removed. A success in a provisional account creates it.</summary>
    internal bool TryEnter<TArgument, TResult>(
        TArgument argument,
        Func<AccountState, TArgument, TResult> work,
        Func<TResult, bool> hasSucceeded,
        [MaybeNullWhen(false)] out TResult result)
    {
        lock (gate)
        {
            if (isRemoved)
            {
                result = default;
                return false;
            }

            result = Work(argument, work);
            if (isProvisional && hasSucceeded(result))
            {
                noteChange(this);
            }

            return true;
        }
    }

    /// <summary>Exchanges the state, unless the account was removed. It creates a provisional account.</summary>
    internal bool TryExchange(Func<AccountState, AccountState> change)
    {
        lock (gate)
        {
            if (isRemoved)
            {
                return false;
            }

            Replace(change);
            return true;
        }
    }

    /// <summary>Removes the account without waiting for the request that is inside. No other request enters.</summary>
    internal void Remove() => isRemoved = true;

    /// <summary>Removes the account, unless a request is inside.</summary>
    internal bool TryRemove()
    {
        if (!gate.TryEnter())
        {
            return false;
        }

        try
        {
            isRemoved = true;
            return true;
        }
        finally
        {
            gate.Exit();
        }
    }

    private TResult Work<TArgument, TResult>(TArgument argument, Func<AccountState, TArgument, TResult> work)
    {
        // Changes that are due before the call are made first. Changes that it begins and that end at once are made
        // with it.
        var before = state.ChangeCount;
        state.RunDueTransitions();
        try
        {
            return work(state, argument);
        }
        finally
        {
            state.RunDueTransitions();
            if (state.ChangeCount != before)
            {
                Changed?.Invoke();
            }
        }
    }

    private void Replace(Func<AccountState, AccountState> change)
    {
        var before = state;
        before.RunDueTransitions();
        state = change(before);
        state.RunDueTransitions();
        noteChange(this);
        Changed?.Invoke();
    }
}
