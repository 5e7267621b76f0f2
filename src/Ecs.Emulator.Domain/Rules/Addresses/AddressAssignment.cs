using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Addresses;

/// <summary>The result of an assignment.</summary>
/// <param name="NetworkInterfaceId">The ENI.</param>
/// <param name="PrivateIpAddresses">The new single addresses, in the order of assignment.</param>
/// <param name="Ipv4Prefixes">The new prefixes, in the order of assignment.</param>
internal sealed record AssignedAddresses(
    NetworkInterfaceId NetworkInterfaceId,
    ImmutableArray<Ipv4Address> PrivateIpAddresses,
    ImmutableArray<CidrBlock> Ipv4Prefixes);

internal static class AddressAssignment
{
    /// <summary>Assigns secondary addresses or prefixes to the ENI.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its status, its instance, its VSwitch, its security groups, the
    /// quota, the addresses, the free addresses of the VSwitch, the address limits of the security groups.
    /// </exception>
    public static Plan<AssignedAddresses> Assign(
        AccountState state, RegionId regionId, NetworkInterfaceId id, AddressSelection selection)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        var vSwitch = NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        NetworkInterfaceRules.RequireGroups(state, eni, vSwitch);
        var quota = AddressQuota.Of(eni, instance, state.Limits);
        if (selection is ChosenAddresses list)
        {
            quota.RequireListLength(list.Count);
        }

        quota.Require(selection.Count);
        var pool = state.AddressesOf(vSwitch);
        RequireFree(vSwitch, pool, selection);
        foreach (var group in eni.SecurityGroupIds)
        {
            SecurityGroupRules.RequireRoom(state, group, selection.Count);
        }

        var changes = state.NewChanges();
        var assigned = Choose(state, changes, eni, pool, selection);
        changes.Replace(state.NetworkInterfaces, eni, eni with
        {
            PrivateIpAddresses = eni.PrivateIpAddresses.AddRange(assigned.PrivateIpAddresses),
            Ipv4Prefixes = eni.Ipv4Prefixes.AddRange(assigned.Ipv4Prefixes),
        });
        return new(changes, assigned);
    }

    private static void RequireFree(VSwitch vSwitch, AddressPool pool, AddressSelection selection)
    {
        switch (selection)
        {
            case ChosenAddresses chosen:
                RequireFree(
                    pool,
                    chosen.Addresses,
                    static (pool, it) => pool.IsUsable(it),
                    static (pool, it) => pool.IsFree(it));
                break;
            case ChosenPrefixes chosen:
                RequireFree(
                    pool,
                    chosen.Prefixes,
                    static (pool, it) => pool.IsUsable(it),
                    static (pool, it) => pool.IsFree(it));
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

        if (AddressLists.FirstRepeated(chosen) is { } repeated)
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

    private static AssignedAddresses Choose(
        AccountState state, ChangeSet changes, NetworkInterface eni, AddressPool pool, AddressSelection selection) =>
        selection switch
        {
            ChosenAddresses chosen => new AssignedAddresses(eni.Id, chosen.Addresses, []),
            ChosenPrefixes chosen => new AssignedAddresses(eni.Id, [], chosen.Prefixes),
            NextAddresses next => new AssignedAddresses(
                eni.Id, ChooseAddresses(state, changes, eni.VSwitchId, pool, next.Number), []),
            NextPrefixes next => new AssignedAddresses(
                eni.Id, [], ChoosePrefixes(state, changes, eni.VSwitchId, pool, next.Number)),
            _ => throw new ArgumentOutOfRangeException(nameof(selection)),
        };

    private static ImmutableArray<Ipv4Address> ChooseAddresses(
        AccountState state, ChangeSet changes, VSwitchId vSwitch, AddressPool pool, int number)
    {
        var before = state.CursorsOf(vSwitch);
        var addresses = pool.NextAddresses(number, before?.LastAddress);
        var after = (before ?? new(vSwitch)) with { LastAddress = addresses[^1] };
        changes.AddOrReplace(state.AllocationCursors, before, after);
        return addresses;
    }

    private static ImmutableArray<CidrBlock> ChoosePrefixes(
        AccountState state, ChangeSet changes, VSwitchId vSwitch, AddressPool pool, int number)
    {
        var before = state.CursorsOf(vSwitch);
        var prefixes = pool.NextPrefixes(number, before?.LastPrefix);
        var after = (before ?? new(vSwitch)) with { LastPrefix = prefixes[^1] };
        changes.AddOrReplace(state.AllocationCursors, before, after);
        return prefixes;
    }
}
