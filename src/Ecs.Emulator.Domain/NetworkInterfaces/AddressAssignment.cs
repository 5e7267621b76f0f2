using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>What an assignment gave.</summary>
/// <param name="NetworkInterfaceId">The ENI that got it.</param>
/// <param name="PrivateIpAddresses">The new single addresses, in the order in which they were given.</param>
/// <param name="Ipv4Prefixes">The new prefixes, in the order in which they were given.</param>
internal sealed record AssignedAddresses(
    NetworkInterfaceId NetworkInterfaceId,
    ImmutableArray<Ipv4Address> PrivateIpAddresses,
    ImmutableArray<CidrBlock> Ipv4Prefixes);

/// <summary>The rules of AssignPrivateIpAddresses.</summary>
internal static class AddressAssignment
{
    /// <summary>Gives the ENI secondary addresses or prefixes: all that are selected, or none.</summary>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, its state, its instance, its VSwitch, its groups, the quota, the addresses,
    /// the free addresses of the VSwitch, the capacity of the groups.
    /// </exception>
    public static AssignedAddresses Assign(
        AccountState state, RegionId regionId, NetworkInterfaceId id, AddressSelection selection)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        var vSwitch = NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        NetworkInterfaceRules.RequireGroups(state, eni, vSwitch);
        var quota = AddressQuota.Of(eni, instance, state.Limits);
        if (selection is ChosenAddresses list)
        {
            quota.RequireListLength("PrivateIpAddress", list.Count);
        }

        quota.Require(selection.Count);
        RequireFree(vSwitch, selection);
        foreach (var group in eni.SecurityGroupIds)
        {
            SecurityGroupRules.RequireRoom(state, group, selection.Count);
        }

        state.Commit();
        var assigned = Take(eni.Id, vSwitch.Addresses, selection);
        state.Replace(eni, eni with
        {
            PrivateIpAddresses = eni.PrivateIpAddresses.AddRange(assigned.PrivateIpAddresses),
            Ipv4Prefixes = eni.Ipv4Prefixes.AddRange(assigned.Ipv4Prefixes),
        });
        return assigned;
    }

    private static void RequireFree(VSwitch vSwitch, AddressSelection selection)
    {
        var pool = vSwitch.Addresses;
        switch (selection)
        {
            case ChosenAddresses chosen:
                RequireFree(
                    pool, chosen.Addresses, static (pool, it) => pool.IsUsable(it), static (pool, it) => pool.IsFree(it));
                break;
            case ChosenPrefixes chosen:
                RequireFree(
                    pool, chosen.Prefixes, static (pool, it) => pool.IsUsable(it), static (pool, it) => pool.IsFree(it));
                break;
            case NextAddresses next when next.Number > pool.SelectableAddressCount:
            case NextPrefixes nextPrefixes when nextPrefixes.Number > pool.SelectablePrefixCount:
                throw new RefusedException(Refusal.AddressesExhausted, vSwitch.Id.Value);
            default:
                break;
        }
    }

    private static void RequireFree<T>(
        AddressPool pool,
        ImmutableArray<T> chosen,
        Func<AddressPool, T, bool> isUsable,
        Func<AddressPool, T, bool> isFree)
        where T : struct, IEquatable<T>
    {
        foreach (var address in chosen)
        {
            if (!isUsable(pool, address))
            {
                throw new RefusedException(Refusal.AddressNotInVSwitch, address.ToString()!, pool.Block.ToString());
            }
        }

        if (HeldAddresses.FirstRepeated(chosen) is { } repeated)
        {
            throw new RefusedException(Refusal.AddressRepeated, repeated.ToString()!);
        }

        foreach (var address in chosen)
        {
            if (!isFree(pool, address))
            {
                throw new RefusedException(Refusal.AddressAssigned, address.ToString()!);
            }
        }
    }

    private static AssignedAddresses Take(NetworkInterfaceId id, AddressPool pool, AddressSelection selection)
    {
        switch (selection)
        {
            case ChosenAddresses chosen:
                foreach (var address in chosen.Addresses)
                {
                    pool.Take(address);
                }

                return new AssignedAddresses(id, chosen.Addresses, []);
            case ChosenPrefixes chosen:
                foreach (var prefix in chosen.Prefixes)
                {
                    pool.Take(prefix);
                }

                return new AssignedAddresses(id, [], chosen.Prefixes);
            case NextAddresses next:
                return new AssignedAddresses(id, pool.AllocateAddresses(next.Number), []);
            case NextPrefixes next:
                return new AssignedAddresses(id, [], pool.AllocatePrefixes(next.Number));
            default:
                throw new ArgumentOutOfRangeException(nameof(selection));
        }
    }
}
