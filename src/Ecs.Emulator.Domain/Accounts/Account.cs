using System.Diagnostics.CodeAnalysis;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Access;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Accounts;

/// <summary>
/// An account of the cloud. A lock allows one request at a time to use the state, so requests are atomic. A reset or an
/// import replaces the state between two requests.
/// </summary>
internal sealed class Account
{
    private readonly Lock gate = new();
    private readonly Action<Account> onChanged;
    private readonly ChangeStream stream;
    private volatile AccountState state;
    private volatile bool isProvisional;
    private volatile bool isRemoved;

    /// <summary>
    /// A provisional account of a cloud. <paramref name="onChanged"/> is called when the state is replaced, and when a
    /// request succeeds while the account is provisional. <paramref name="stream"/> reports changes once the account
    /// exists.
    /// </summary>
    internal Account(
        AccountId id, Func<AccountId, AccountState> seed, Action<Account> onChanged, ChangeStream stream)
    {
        Id = id;
        this.onChanged = onChanged;
        this.stream = stream;
        state = seed(id);
        state.Applied = ReportApplied;
        isProvisional = true;
    }

    public AccountId Id { get; }

    /// <summary>Whether the account does not exist yet. Requests then see its initial state.</summary>
    public bool IsProvisional
    {
        get => isProvisional;
        internal set => isProvisional = value;
    }

    /// <summary>Read without the lock, because only a new state replaces it.</summary>
    public AccessControl Access => state.Access;

    /// <summary>Read without the lock, because only a new state replaces the regions.</summary>
    public bool HasRegion(RegionId region) => state.Regions.Find(region) is not null;

    /// <summary>Read without the lock, to report that the account is removed.</summary>
    internal AccountState State => state;

    /// <summary>The number of resources of the kinds that make a state large.</summary>
    internal int ResourceCount => state.NetworkInterfaces.Count + state.Instances.Count + state.VSwitches.Count;

    /// <summary>Runs work on the state inside the lock.</summary>
    public TResult Enter<TResult>(Func<AccountState, TResult> work) => Enter(work, static (state, work) => work(state));

    /// <summary>Runs work on the state inside the lock, without a closure.</summary>
    public TResult Enter<TArgument, TResult>(TArgument argument, Func<AccountState, TArgument, TResult> work)
    {
        lock (gate)
        {
            return Run(argument, work);
        }
    }

    /// <summary>Runs work on the state, unless another request holds the lock longer than the time limit.</summary>
    /// <returns>False after the time limit; the work did not run.</returns>
    public bool TryEnter<TResult>(
        TimeSpan limit, Func<AccountState, TResult> work, [MaybeNullWhen(false)] out TResult result)
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

    /// <summary>Runs work, unless the account was removed. A success creates a provisional account.</summary>
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

            result = Run(argument, work);
            if (isProvisional && hasSucceeded(result))
            {
                onChanged(this);
                stream.ReportReplaced(Id, before: null, state);
            }

            return true;
        }
    }

    /// <summary>Replaces the state and creates a provisional account, unless the account was removed.</summary>
    internal bool TryExchange(Func<AccountState, AccountState> change)
    {
        lock (gate)
        {
            if (isRemoved)
            {
                return false;
            }

            var before = state;
            before.RunDueTransitions();
            var after = change(before);
            after.RunDueTransitions();
            var isCreation = isProvisional;
            state = after;
            onChanged(this);
            after.Applied = ReportApplied;
            stream.ReportReplaced(Id, isCreation ? null : before, after);
            return true;
        }
    }

    /// <summary>Removes the account without waiting for its current request. No other request can enter.</summary>
    internal void Remove() => isRemoved = true;

    /// <summary>Removes the account, unless a request is running in it.</summary>
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

    private TResult Run<TArgument, TResult>(TArgument argument, Func<AccountState, TArgument, TResult> work)
    {
        // Transitions that are already due complete before the request; transitions that the request begins and that
        // end at once complete with it.
        state.RunDueTransitions();
        try
        {
            return work(state, argument);
        }
        finally
        {
            state.RunDueTransitions();
        }
    }

    private void ReportApplied(ChangeSet changes)
    {
        if (!isProvisional && !isRemoved)
        {
            stream.ReportApplied(Id, state, changes);
        }
    }
}
