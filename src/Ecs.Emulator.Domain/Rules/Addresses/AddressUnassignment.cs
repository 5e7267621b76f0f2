using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.Effects;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Addresses;

internal static class AddressUnassignment
{
    /// <summary>Unassigns secondary IPv4 addresses and prefixes from the ENI.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its status, its instance, its VSwitch, the addresses, their EIPs.
    /// </exception>
    public static ChangeSet Unassign(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        ImmutableArray<Ipv4Address> addresses,
        ImmutableArray<CidrBlock> prefixes)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        var block = NetworkInterfaceRules.RequireVSwitch(state, eni, instance).CidrBlock;
        RequireContained(block, addresses, static (block, it) => block.Contains(it));
        var addressesLeft = Without(eni.PrivateIpAddresses, addresses);
        RequireContained(block, prefixes, static (block, it) => block.Contains(it));
        var prefixesLeft = Without(eni.Ipv4Prefixes, prefixes);
        if (state.EipIndex.HasNetworkInterfaces)
        {
            AssociatedEips.RequireNone(state, id, addresses.AsSpan());
        }

        return state.NewReplacement(
            state.NetworkInterfaces,
            eni,
            eni with { PrivateIpAddresses = addressesLeft, Ipv4Prefixes = prefixesLeft });
    }

    /// <summary>Unassigns IPv6 addresses and prefixes from the ENI, and removes their Internet bandwidth.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its status, its instance, its VSwitch, the addresses.
    /// </exception>
    public static ChangeSet UnassignIpv6(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        ImmutableArray<Ipv6Address> addresses,
        ImmutableArray<Ipv6CidrBlock> prefixes)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        var addressesLeft = Without(eni.Ipv6Addresses, addresses);
        var prefixesLeft = Without(eni.Ipv6Prefixes, prefixes);

        var changes = state.NewReplacement(
            state.NetworkInterfaces,
            eni,
            eni with { Ipv6Addresses = addressesLeft, Ipv6Prefixes = prefixesLeft });
        Ipv6Bandwidths.Remove(state, changes, eni.VSwitchId, addresses);
        return changes;
    }

    private static void RequireContained<T>(
        CidrBlock block, ImmutableArray<T> addresses, Func<CidrBlock, T, bool> contains)
        where T : struct
    {
        foreach (var address in addresses)
        {
            if (!contains(block, address))
            {
                throw new RefusedException(Refusal.AddressNotInVSwitch, address.ToString()!, block.ToString());
            }
        }
    }

    private static ImmutableArray<T> Without<T>(ImmutableArray<T> held, ImmutableArray<T> removed)
        where T : struct, IEquatable<T>
    {
        if (removed.IsEmpty)
        {
            return held;
        }

        AddressRules.RequireDistinct(removed);
        foreach (var address in removed)
        {
            if (!held.Contains(address))
            {
                throw new RefusedException(Refusal.AddressNotAssigned, address.ToString()!);
            }
        }

        return removed.Length == 1 ? held.Remove(removed[0]) : held.RemoveRange(removed);
    }
}
