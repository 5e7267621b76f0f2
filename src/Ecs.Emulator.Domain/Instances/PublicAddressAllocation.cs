using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.Instances;

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
    public static Ipv4Address Allocate(AccountState state, InstanceId id, Ipv4Address? chosen)
    {
        var instance = InstanceRules.Require(state, id, InstanceStatus.Running, InstanceStatus.Stopped);
        if (instance.PublicIpAddress is { } present)
        {
            return present;
        }

        if (instance.InternetMaxBandwidthOut <= 0)
        {
            throw new RefusedException(Refusal.NoPublicBandwidth);
        }

        if (chosen is { } address && state.HasPublicAddress(address))
        {
            throw new RefusedException(Refusal.PublicAddressInUse);
        }

        if (chosen is null)
        {
            RequireFree(state, 1);
        }

        state.Commit();
        var allocated = chosen ?? state.NextPublicAddress();
        state.Replace(instance with { PublicIpAddress = allocated });
        return allocated;
    }

    /// <summary>Refuses so many more public addresses than there are.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.PublicAddressesExhausted"/>.</exception>
    internal static void RequireFree(AccountState state, int number)
    {
        if (number > state.FreePublicAddressCount)
        {
            throw new RefusedException(Refusal.PublicAddressesExhausted);
        }
    }
}
