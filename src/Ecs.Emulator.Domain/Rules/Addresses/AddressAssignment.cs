using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.Effects;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Addresses;

/// <summary>The new addresses and prefixes of an ENI, in the order of assignment.</summary>
internal sealed record AssignedAddresses<TAddress, TPrefix>(
    NetworkInterfaceId NetworkInterfaceId, ImmutableArray<TAddress> Addresses, ImmutableArray<TPrefix> Prefixes);

internal static class AddressAssignment
{
    /// <summary>Assigns secondary IPv4 addresses or prefixes to the ENI.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its status, its instance, its VSwitch, its security groups, its
    /// EIP, the quota, the addresses, the free addresses of the VSwitch, the address limits of the security groups.
    /// </exception>
    public static Plan<AssignedIpv4> Assign(
        AccountState state, RegionId regionId, NetworkInterfaceId id, Ipv4Selection selection)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        var vSwitch = NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        NetworkInterfaceRules.RequireGroups(state, eni, vSwitch);
        if (state.EipIndex.HasNetworkInterfaces)
        {
            AssociatedEips.RequireSecondaryAddressesAllowed(state, id);
        }

        var quota = AddressQuota.Ipv4(eni, AddressQuota.LimitingType(eni, instance), state.Limits);
        quota.RequireListLength(selection.Addresses.Length);
        quota.Require(selection.Count);

        var pool = state.AddressesOf(vSwitch);
        var cursors = state.CursorsOf(vSwitch.Id);
        var (lastAddress, lastPrefix) = (cursors?.LastAddress, cursors?.LastPrefix);
        var rules = AddressRules.Ipv4(vSwitch);
        var addresses = rules.Choose(pool, selection.Addresses, selection.NextAddresses, ref lastAddress);
        var prefixes = rules.Choose(pool, selection.Prefixes, selection.NextPrefixes, ref lastPrefix);
        foreach (var group in eni.SecurityGroupIds)
        {
            SecurityGroupRules.RequireRoom(state, group, selection.Count);
        }

        var changes = state.NewChanges();
        if (selection.IsAutomatic)
        {
            var moved = cursors ?? new VSwitchCursors(vSwitch.Id);
            changes.AddOrReplace(
                state.AllocationCursors, cursors, moved with { LastAddress = lastAddress, LastPrefix = lastPrefix });
        }

        changes.Replace(state.NetworkInterfaces, eni, eni with
        {
            PrivateIpAddresses = eni.PrivateIpAddresses.AddRange(addresses),
            Ipv4Prefixes = eni.Ipv4Prefixes.AddRange(prefixes),
        });
        return new(changes, new AssignedIpv4(id, addresses, prefixes));
    }

    /// <summary>Assigns IPv6 addresses or prefixes to the ENI. Security groups do not count them.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its status, its instance, its VSwitch, the quota, the addresses, the
    /// free prefixes of the VSwitch.
    /// </exception>
    public static Plan<AssignedIpv6> AssignIpv6(
        AccountState state, RegionId regionId, NetworkInterfaceId id, Ipv6Selection selection)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        var vSwitch = NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        var pool = AddressRules.RequireIpv6Pool(state, vSwitch);
        AddressQuota.Ipv6(eni, AddressQuota.LimitingType(eni, instance)).Require(selection.Count);

        var cursors = state.CursorsOf(vSwitch.Id);
        var (lastAddress, lastPrefix) = (cursors?.Ipv6?.LastAddress, cursors?.Ipv6?.LastPrefix);
        var rules = AddressRules.Ipv6(vSwitch);
        var addresses = rules.Choose(pool, selection.Addresses, selection.NextAddresses, ref lastAddress);
        var prefixes = rules.Choose(pool, selection.Prefixes, selection.NextPrefixes, ref lastPrefix);

        var changes = state.NewChanges();
        if (selection.IsAutomatic)
        {
            var moved = cursors ?? new VSwitchCursors(vSwitch.Id);
            changes.AddOrReplace(
                state.AllocationCursors, cursors, moved with { Ipv6 = new Ipv6Cursors(lastAddress, lastPrefix) });
        }

        changes.Replace(state.NetworkInterfaces, eni, eni with
        {
            Ipv6Addresses = eni.Ipv6Addresses.AddRange(addresses),
            Ipv6Prefixes = eni.Ipv6Prefixes.AddRange(prefixes),
        });
        return new(changes, new AssignedIpv6(id, addresses, prefixes));
    }
}
