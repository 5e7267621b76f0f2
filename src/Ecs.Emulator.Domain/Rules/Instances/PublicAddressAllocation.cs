using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The rules of AllocatePublicIpAddress.</summary>
internal static class PublicAddressAllocation
{
    /// <summary>Gives an instance a public address. One that has an address keeps it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The instance, which must have a bandwidth outwards.</param>
    /// <param name="chosen">The address; null for any.</param>
    /// <returns>The address of the instance.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceState"/>, <see cref="Refusal.NoPublicBandwidth"/>,
    /// <see cref="Refusal.PublicAddressInUse"/> or <see cref="Refusal.PublicAddressesExhausted"/>.
    /// </exception>
    public static Plan<Ipv4Address> Allocate(AccountState state, InstanceId id, Ipv4Address? chosen)
    {
        var instance = InstanceRules.Require(state, id, InstanceStatus.Running, InstanceStatus.Stopped);
        if (instance.PublicIpAddress is { } present)
        {
            return new(state.NewChanges(), present);
        }

        if (instance.InternetMaxBandwidthOut <= 0)
        {
            throw new RefusedException(Refusal.NoPublicBandwidth);
        }

        if (chosen is { } address && state.PublicAddresses.Contains(address))
        {
            throw new RefusedException(Refusal.PublicAddressInUse);
        }

        if (chosen is null)
        {
            RequireFree(state, 1);
        }

        var changes = state.NewChanges();
        var allocated = chosen ?? TakeNext(state, changes, []);
        changes.Replace(state.Instances, instance, instance with { PublicIpAddress = allocated });
        return new(changes, allocated);
    }

    /// <summary>The next free public address, which the plan takes. There must be one.</summary>
    /// <param name="state">The state.</param>
    /// <param name="changes">The changes of the plan.</param>
    /// <param name="taken">The addresses that the plan has taken already.</param>
    internal static Ipv4Address TakeNext(AccountState state, ChangeSet changes, HashSet<Ipv4Address> taken)
    {
        var address = state.PublicAddresses.FirstFreeFrom(changes.Ids.Next(), taken);
        taken.Add(address);
        return address;
    }

    /// <summary>Refuses so many more public addresses than there are.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.PublicAddressesExhausted"/>.</exception>
    internal static void RequireFree(AccountState state, int number)
    {
        if (number > state.PublicAddresses.FreeCount)
        {
            throw new RefusedException(Refusal.PublicAddressesExhausted);
        }
    }
}
