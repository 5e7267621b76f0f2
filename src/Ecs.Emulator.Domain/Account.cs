using Ecs.Emulator.Domain.Access;

namespace Ecs.Emulator.Domain;

/// <summary>
/// An account of the cloud. It lets one call at a time into its world; so a call happens wholly or not at all, two calls
/// never get one address, and a reset or an import puts another world in place between two calls.
/// </summary>
/// <param name="id">The account's id.</param>
/// <param name="seed">Makes the world with which the account begins, and to which a reset returns.</param>
public sealed class Account(AccountId id, Func<AccountId, World> seed)
{
    private readonly Lock gate = new();
    private volatile World world = seed(id);

    /// <summary>The account's id.</summary>
    public AccountId Id { get; } = id;

    /// <summary>Who may call what in the present world. It changes with the world alone, so it is read without entering.</summary>
    public AccessControl Access => world.Access;

    /// <summary>Does something in the world while nobody else is in it.</summary>
    public TResult Enter<TResult>(Func<World, TResult> work) => Enter(work, static (world, work) => work(world));

    /// <summary>Does something in the world while nobody else is in it, without a closure.</summary>
    public TResult Enter<TArgument, TResult>(TArgument argument, Func<World, TArgument, TResult> work)
    {
        lock (gate)
        {
            return work(world, argument);
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
            world = change(world);
        }
    }

    /// <summary>Returns to the world with which the account began.</summary>
    public void Reset() => Exchange(_ => seed(Id));
}
