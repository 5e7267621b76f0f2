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
    private readonly Action<AccountId, AccessControl?, AccessControl> accessChanged;
    private volatile World world;

    /// <summary>The account of this id, with its first world.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="seed">Makes the world with which the account begins, and to which a reset returns.</param>
    public Account(AccountId id, Func<AccountId, World> seed)
        : this(id, seed, (_, _, _) => { })
    {
    }

    /// <summary>The same, for a cloud that wants to know whenever the account lists other keys than before.</summary>
    internal Account(
        AccountId id, Func<AccountId, World> seed, Action<AccountId, AccessControl?, AccessControl> accessChanged)
    {
        Id = id;
        this.seed = seed;
        this.accessChanged = accessChanged;
        world = seed(id);
        accessChanged(id, null, world.Access);
    }

    /// <summary>The account's id.</summary>
    public AccountId Id { get; }

    /// <summary>Is told after each change of the world, while nobody else is in it: it must be quick, and must not enter.</summary>
    public Action? Changed { get; set; }

    /// <summary>Who may call what in the present world. It changes with the world alone, so it is read without entering.</summary>
    public AccessControl Access => world.Access;

    /// <summary>Whether the present world has this region. Regions too change with the world alone.</summary>
    public bool HasRegion(RegionId region) => world.Regions.Find(region) is not null;

    /// <summary>Does something in the world while nobody else is in it.</summary>
    public TResult Enter<TResult>(Func<World, TResult> work) => Enter(work, static (world, work) => work(world));

    /// <summary>Does something in the world while nobody else is in it, without a closure.</summary>
    public TResult Enter<TArgument, TResult>(TArgument argument, Func<World, TArgument, TResult> work)
    {
        lock (gate)
        {
            // What is due before the call is done before it, and what it begins and ends at once is done with it.
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
    }

    /// <summary>
    /// Puts the world that <paramref name="change"/> makes of the present one in its place, while nobody else is in it.
    /// Where <paramref name="change"/> throws, the present world stays.
    /// </summary>
    public void Exchange(Func<World, World> change)
    {
        lock (gate)
        {
            var before = world;
            before.Settle();
            world = change(before);
            world.Settle();
            accessChanged(Id, before.Access, world.Access);
            Changed?.Invoke();
        }
    }

    /// <summary>Returns to the world with which the account began.</summary>
    public void Reset() => Exchange(_ => seed(Id));
}
