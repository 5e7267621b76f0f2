using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Instances;

/// <summary>The rules of AllocatePublicIpAddress.</summary>
internal static class PublicAddressAllocation
{
    /// <summary>Allocates a public address for an instance. An instance that has an address keeps it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The instance, which must have an outbound bandwidth.</param>
    /// <param name="requested">The address; null for any.</param>
    /// <returns>The address of the instance.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceStateNotAllowed"/>, <see cref="Refusal.NoPublicBandwidth"/>,
    /// <see cref="Refusal.PublicAddressInUse"/> or <see cref="Refusal.PublicAddressesExhausted"/>.
    /// </exception>
    public static Plan<Ipv4Address> Allocate(AccountState state, InstanceId id, Ipv4Address? requested)
    {
        var instance = InstanceRules.RequireUnlocked(state, id, InstanceStatus.Running, InstanceStatus.Stopped);
        if (instance.PublicIpAddress is { } present)
        {
            return new(state.NewChanges(), present);
        }

        if (instance.InternetMaxBandwidthOut <= 0)
        {
            throw new RefusedException(Refusal.NoPublicBandwidth);
        }

        if (requested is { } address && state.PublicAddresses.Contains(address))
        {
            throw new RefusedException(Refusal.PublicAddressInUse);
        }

        if (requested is null)
        {
            RequireFree(state, 1);
        }

        var changes = state.NewChanges();
        var allocated = requested ?? AllocateNext(state, changes, []);
        changes.Replace(state.Instances, instance, instance with { PublicIpAddress = allocated });
        return new(changes, allocated);
    }

    /// <summary>Allocates the next free public address. There must be one: see <see cref="RequireFree"/>.</summary>
    /// <param name="state">The state.</param>
    /// <param name="changes">The changes of the plan.</param>
    /// <param name="allocated">The addresses that the plan has already allocated. The new one is added.</param>
    internal static Ipv4Address AllocateNext(AccountState state, ChangeSet changes, HashSet<Ipv4Address> allocated)
    {
        var address = state.PublicAddresses.FirstFreeFrom(changes.Ids.Next(), allocated);
        allocated.Add(address);
        return address;
    }

    /// <summary>Requires this number of free public addresses.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.PublicAddressesExhausted"/>.</exception>
    internal static void RequireFree(AccountState state, int count)
    {
        if (count > state.PublicAddresses.FreeCount)
        {
            throw new RefusedException(Refusal.PublicAddressesExhausted);
        }
    }
}
