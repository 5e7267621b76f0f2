using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Addresses;

/// <summary>The result of an IPv6 assignment.</summary>
/// <param name="NetworkInterfaceId">The ENI.</param>
/// <param name="Addresses">The new addresses, in the order of assignment.</param>
/// <param name="Prefixes">The new prefixes, in the order of assignment.</param>
internal sealed record AssignedIpv6(
    NetworkInterfaceId NetworkInterfaceId,
    ImmutableArray<Ipv6Address> Addresses,
    ImmutableArray<Ipv6CidrBlock> Prefixes);

/// <summary>AssignIpv6Addresses and UnassignIpv6Addresses.</summary>
internal static class Ipv6Assignment
{
    /// <summary>Assigns IPv6 addresses or prefixes to the ENI.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its status, its instance, its VSwitch, the quota, the addresses.
    /// </exception>
    public static Plan<AssignedIpv6> Assign(
        AccountState state, RegionId regionId, NetworkInterfaceId id, Ipv6Selection selection)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        var vSwitch = NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        var allocation = Ipv6Rules.RequireAllocation(state, vSwitch);
        var type = eni.Status == NetworkInterfaceStatus.InUse ? instance?.Type : null;
        Ipv6Rules.RequireQuota(id.Value, type, eni.Ipv6Count, selection.Count);
        Ipv6Rules.RequireFree(vSwitch, allocation, selection);

        var changes = state.NewChanges();
        var addresses = Ipv6Rules.AllocateAddresses(allocation, selection);
        var prefixes = Ipv6Rules.AllocatePrefixes(allocation, selection);
        changes.Replace(state.NetworkInterfaces, eni, eni with
        {
            Ipv6Addresses = eni.Ipv6Addresses.AddRange(addresses),
            Ipv6Prefixes = eni.Ipv6Prefixes.AddRange(prefixes),
        });
        Cursors.Move(state, changes, vSwitch.Id, ipv4: null, allocation);
        return new(changes, new AssignedIpv6(id, addresses, prefixes));
    }

    /// <summary>Unassigns IPv6 addresses and prefixes from the ENI.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its status, its instance, its VSwitch, the addresses.
    /// </exception>
    public static ChangeSet Unassign(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        ImmutableArray<Ipv6Address> addresses,
        ImmutableArray<Ipv6CidrBlock> prefixes)
    {
        var eni = NetworkInterfaceRules.RequireChangeable(state, regionId, id);
        var instance = NetworkInterfaceRules.RequireInstance(state, eni);
        NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        Ipv6Rules.RequireEachOnce(addresses, eni.Ipv6Addresses.Contains, Refusal.AddressNotAssigned);
        Ipv6Rules.RequireEachOnce(prefixes, eni.Ipv6Prefixes.Contains, Refusal.AddressNotAssigned);

        var changes = state.NewChanges();
        changes.Replace(state.NetworkInterfaces, eni, eni with
        {
            Ipv6Addresses = eni.Ipv6Addresses.RemoveRange(addresses),
            Ipv6Prefixes = eni.Ipv6Prefixes.RemoveRange(prefixes),
        });
        return changes;
    }
}
