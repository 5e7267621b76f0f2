using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>The rules of UnassignPrivateIpAddresses.</summary>
internal static class AddressUnassignment
{
    /// <summary>Takes these secondary addresses and prefixes from the ENI: all of them, or none.</summary>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, its state, its instance, its VSwitch, the addresses.
    /// </exception>
    public static void Unassign(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        ImmutableArray<Ipv4Address> addresses,
        ImmutableArray<CidrBlock> prefixes)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        var pool = NetworkInterfaceRules.RequireVSwitch(state, eni, instance).Addresses;
        var addressesLeft = Without(eni.PrivateIpAddresses, addresses, pool.Block, static (block, it) => block.Contains(it));
        var prefixesLeft = Without(eni.Ipv4Prefixes, prefixes, pool.Block, static (block, it) => block.Contains(it));

        state.Commit();
        foreach (var address in addresses)
        {
            pool.Release(address);
        }

        foreach (var prefix in prefixes)
        {
            pool.Release(prefix);
        }

        state.Replace(eni, eni with { PrivateIpAddresses = addressesLeft, Ipv4Prefixes = prefixesLeft });
    }

    private static ImmutableArray<T> Without<T>(
        ImmutableArray<T> held, ImmutableArray<T> taken, CidrBlock block, Func<CidrBlock, T, bool> contains)
        where T : struct, IEquatable<T>
    {
        foreach (var address in taken)
        {
            if (!contains(block, address))
            {
                throw new RefusedException(Refusal.AddressNotInVSwitch, address.ToString()!, block.ToString());
            }
        }

        if (HeldAddresses.FirstRepeated(taken) is { } repeated)
        {
            throw new RefusedException(Refusal.AddressRepeated, repeated.ToString()!);
        }

        foreach (var address in taken)
        {
            if (!held.Contains(address))
            {
                throw new RefusedException(Refusal.AddressNotAssigned, address.ToString()!);
            }
        }

        return taken.Length switch
        {
            0 => held,
            1 => held.Remove(taken[0]),
            _ => held.RemoveRange(taken),
        };
    }
}
