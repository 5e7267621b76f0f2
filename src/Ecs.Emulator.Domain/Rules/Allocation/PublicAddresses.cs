using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Allocation;

/// <summary>Allocates the public addresses of instances and EIPs.</summary>
internal static class PublicAddresses
{
    /// <summary>Requires this number of free public addresses.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.PublicAddressesExhausted"/>.</exception>
    public static void RequireFree(AccountState state, int count) =>
        RefusedException.ThrowIf(count > state.PublicAddresses.FreeCount, Refusal.PublicAddressesExhausted);

    /// <summary>Requires that nothing has the address, or that there is a free address if null is given.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.PublicAddressInUse"/> or <see cref="Refusal.PublicAddressesExhausted"/>.
    /// </exception>
    public static void RequireFree(AccountState state, Ipv4Address? requested)
    {
        if (requested is not { } address)
        {
            RequireFree(state, 1);
        }
        else if (state.PublicAddresses.Contains(address))
        {
            throw new RefusedException(Refusal.PublicAddressInUse);
        }
    }

    /// <summary>
    /// Allocates the next free public address. There must be one: see <see cref="RequireFree(AccountState, int)"/>.
    /// </summary>
    /// <param name="allocated">The addresses that the plan has already allocated. The new one is added.</param>
    public static Ipv4Address AllocateNext(AccountState state, ChangeSet changes, HashSet<Ipv4Address> allocated)
    {
        var address = state.PublicAddresses.FirstFreeFrom(changes.Ids.Next(), allocated);
        allocated.Add(address);
        return address;
    }
}
