using System.Diagnostics.CodeAnalysis;
using Ecs.Emulator.Domain.Access;

namespace Ecs.Emulator.Domain;

/// <summary>
/// An account of the cloud. It lets one call at a time into its world; so a call happens wholly or not at all, two calls
/// never get one address, and a reset or an import puts another world in place between two calls.
/// </summary>
public sealed class Account
{
    private readonly Lock gate = new();
    private readonly Func<AccountId, World> seed;
    private readonly Action<Account> noteChange;
    private volatile World world;
    private volatile bool isProvisional;
    private volatile bool isRemoved;

    /// <summary>The account of this id, with its first world.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="seed">Makes the world with which the account begins, and to which a reset returns.</param>
    public Account(AccountId id, Func<AccountId, World> seed)
        : this(id, seed, static _ => { })
    {
    }

    /// <summary>
    /// An account of a cloud, provisional at first. The cloud is told whenever its world is replaced, and when a
    /// request succeeds in a provisional one.
    /// </summary>
    internal Account(AccountId id, Func<AccountId, World> seed, Action<Account> noteChange)
    {
        Id = id;
        this.seed = seed;
        this.noteChange = noteChange;
        world = seed(id);
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

    /// <summary>Is told after each change of the world, while nobody else is in it: it must be quick, and must not enter.</summary>
    public Action? Changed { get; set; }

    /// <summary>Who may call what in the present world. It changes with the world alone, so it is read without entering.</summary>
    public AccessControl Access => world.Access;

    /// <summary>Whether the present world has this region. Regions too change with the world alone.</summary>
    public bool HasRegion(RegionId region) => world.Regions.Find(region) is not null;

    /// <summary>How many resources the world has of the kinds that a large one has many of.</summary>
    internal int ResourceCount => world.NetworkInterfaces.Count + world.Instances.Count + world.VSwitches.Count;

    /// <summary>Does something in the world while nobody else is in it.</summary>
    public TResult Enter<TResult>(Func<World, TResult> work) => Enter(work, static (world, work) => work(world));

    /// <summary>Does something in the world while nobody else is in it, without a closure.</summary>
    public TResult Enter<TArgument, TResult>(TArgument argument, Func<World, TArgument, TResult> work)
    {
        lock (gate)
        {
            return Work(argument, work);
        }
    }

    /// <summary>Does something in the world, unless another request stays in it beyond the time limit.</summary>
    /// <returns>False, with nothing done, after the time limit.</returns>
    public bool TryEnter<TResult>(TimeSpan limit, Func<World, TResult> work, [MaybeNullWhen(false)] out TResult result)
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
    /// Puts the world that <paramref name="change"/> makes of the present one in its place, while nobody else is in it.
    /// Where <paramref name="change"/> throws, the present world stays.
    /// </summary>
    public void Exchange(Func<World, World> change)
    {
        lock (gate)
        {
            Replace(change);
        }
    }

    /// <summary>Returns to the world with which the account began.</summary>
    public void Reset() => Exchange(_ => seed(Id));

    /// <summary>Enters, unless the account was removed. A success in a provisional account creates it.</summary>
    internal bool TryEnter<TArgument, TResult>(
        TArgument argument,
        Func<World, TArgument, TResult> work,
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

    /// <summary>Exchanges the world, unless the account was removed. It creates a provisional account.</summary>
    internal bool TryExchange(Func<World, World> change)
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

    private TResult Work<TArgument, TResult>(TArgument argument, Func<World, TArgument, TResult> work)
    {
        // Changes that are due before the call are made first. Changes that it begins and that end at once are made
        // with it.
        var before = world.Changes;
        world.Settle();
        try
        {
            return work(world, argument);
        }
        finally
        {
            world.Settle();
            if (world.Changes != before)
            {
                Changed?.Invoke();
            }
        }
    }

    private void Replace(Func<World, World> change)
    {
        var before = world;
        before.Settle();
        world = change(before);
        world.Settle();
        noteChange(this);
        Changed?.Invoke();
    }
}
