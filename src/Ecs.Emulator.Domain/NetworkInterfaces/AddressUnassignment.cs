using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>The rules of UnassignPrivateIpAddresses.</summary>
public static class AddressUnassignment
{
    /// <summary>Takes these secondary addresses and prefixes from the ENI: all of them, or none.</summary>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, its state, its instance, its VSwitch, the addresses.
    /// </exception>
    public static void Unassign(
        World world,
        RegionId regionId,
        NetworkInterfaceId id,
        ImmutableArray<Ipv4Address> addresses,
        ImmutableArray<CidrBlock> prefixes)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(world, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(world, eni);
        var pool = NetworkInterfaceRules.RequireVSwitch(world, eni, instance).Addresses;
        var addressesLeft = Without(eni.PrivateIpAddresses, addresses, pool.Block.Contains, pool.Block);
        var prefixesLeft = Without(eni.Ipv4Prefixes, prefixes, pool.Block.Contains, pool.Block);

        world.Commit();
        foreach (var address in addresses)
        {
            pool.Release(address);
        }

        foreach (var prefix in prefixes)
        {
            pool.Release(prefix);
        }

        world.Replace(eni, eni with { PrivateIpAddresses = addressesLeft, Ipv4Prefixes = prefixesLeft });
    }

    private static ImmutableArray<T> Without<T>(
        ImmutableArray<T> held, ImmutableArray<T> taken, Func<T, bool> inVSwitch, CidrBlock block)
        where T : struct, IEquatable<T>
    {
        AddressAssignment.Require(taken, inVSwitch, address => new(Refusal.AddressNotInVSwitch, address, block.ToString()));
        var seen = new HashSet<T>(taken.Length);
        AddressAssignment.Require(taken, seen.Add, address => new(Refusal.AddressRepeated, address));
        AddressAssignment.Require(taken, held.Contains, address => new(Refusal.AddressNotAssigned, address));
        return held.RemoveRange(taken);
    }
}
