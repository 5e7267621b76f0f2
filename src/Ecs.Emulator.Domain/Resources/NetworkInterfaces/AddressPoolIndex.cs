using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>The address pools of the VSwitches. The ENIs determine which addresses are allocated.</summary>
/// <param name="networkInterfacesIn">The ENIs of a VSwitch.</param>
internal sealed class AddressPoolIndex(Func<VSwitchId, IEnumerable<NetworkInterface>> networkInterfacesIn)
    : IRowObserver<VSwitch>, IRowObserver<NetworkInterface>
{
    private readonly Dictionary<VSwitchId, Pools> pools = [];

    /// <summary>The pools of a VSwitch; null if it does not exist.</summary>
    public Pools? Find(VSwitchId id) => pools.GetValueOrDefault(id);

    public void OnChanged(VSwitch? before, VSwitch? after, int number)
    {
        if (after is null)
        {
            pools.Remove(before!.Id);
            return;
        }

        if (before is null)
        {
            pools.Add(after.Id, NewPools(after));
        }
        else if (before.Ipv6CidrBlock != after.Ipv6CidrBlock)
        {
            pools[after.Id].Ipv6 = NewIpv6Pool(after);
        }

        if (before is null || before.CidrReservations != after.CidrReservations)
        {
            pools[after.Id].Ipv4.Reservations = after.CidrReservations;
        }
    }

    public void OnChanged(NetworkInterface? before, NetworkInterface? after, int number)
    {
        if (before is not null && after is not null && before.VSwitchId == after.VSwitchId)
        {
            if (pools.TryGetValue(after.VSwitchId, out var same))
            {
                Change(same, before, after);
            }

            return;
        }

        if (before is not null && pools.TryGetValue(before.VSwitchId, out var left))
        {
            Release(left, before);
        }

        if (after is not null && pools.TryGetValue(after.VSwitchId, out var entered))
        {
            MarkAllocated(entered, after);
        }
    }

    private static void Change(Pools pools, NetworkInterface before, NetworkInterface after)
    {
        if (before.PrimaryIpAddress != after.PrimaryIpAddress)
        {
            pools.Ipv4.Release(before.PrimaryIpAddress);
        }

        foreach (var address in AddressChanges.Removed(before.PrivateIpAddresses, after.PrivateIpAddresses))
        {
            pools.Ipv4.Release(address);
        }

        foreach (var prefix in AddressChanges.Removed(before.Ipv4Prefixes, after.Ipv4Prefixes))
        {
            pools.Ipv4.Release(prefix);
        }

        // Everything is released before anything is marked: an address may change its role.
        if (before.PrimaryIpAddress != after.PrimaryIpAddress)
        {
            pools.Ipv4.MarkAllocated(after.PrimaryIpAddress);
        }

        foreach (var address in AddressChanges.Added(before.PrivateIpAddresses, after.PrivateIpAddresses))
        {
            pools.Ipv4.MarkAllocated(address);
        }

        foreach (var prefix in AddressChanges.Added(before.Ipv4Prefixes, after.Ipv4Prefixes))
        {
            pools.Ipv4.MarkAllocated(prefix);
        }

        if (pools.Ipv6 is not { } ipv6)
        {
            return;
        }

        foreach (var address in AddressChanges.Removed(before.Ipv6Addresses, after.Ipv6Addresses))
        {
            ipv6.Release(address);
        }

        foreach (var prefix in AddressChanges.Removed(before.Ipv6Prefixes, after.Ipv6Prefixes))
        {
            ipv6.Release(prefix);
        }

        foreach (var address in AddressChanges.Added(before.Ipv6Addresses, after.Ipv6Addresses))
        {
            ipv6.MarkAllocated(address);
        }

        foreach (var prefix in AddressChanges.Added(before.Ipv6Prefixes, after.Ipv6Prefixes))
        {
            ipv6.MarkAllocated(prefix);
        }
    }

    private static void MarkAllocated(Pools pools, NetworkInterface eni)
    {
        pools.Ipv4.MarkAllocated(eni.PrimaryIpAddress);
        foreach (var address in eni.PrivateIpAddresses)
        {
            pools.Ipv4.MarkAllocated(address);
        }

        foreach (var prefix in eni.Ipv4Prefixes)
        {
            pools.Ipv4.MarkAllocated(prefix);
        }

        if (pools.Ipv6 is { } ipv6)
        {
            MarkAllocated(ipv6, eni);
        }
    }

    private static void MarkAllocated(Ipv6AddressPool pool, NetworkInterface eni)
    {
        foreach (var address in eni.Ipv6Addresses)
        {
            pool.MarkAllocated(address);
        }

        foreach (var prefix in eni.Ipv6Prefixes)
        {
            pool.MarkAllocated(prefix);
        }
    }

    private static void Release(Pools pools, NetworkInterface eni)
    {
        pools.Ipv4.Release(eni.PrimaryIpAddress);
        foreach (var address in eni.PrivateIpAddresses)
        {
            pools.Ipv4.Release(address);
        }

        foreach (var prefix in eni.Ipv4Prefixes)
        {
            pools.Ipv4.Release(prefix);
        }

        foreach (var address in pools.Ipv6 is null ? [] : eni.Ipv6Addresses)
        {
            pools.Ipv6!.Release(address);
        }

        foreach (var prefix in pools.Ipv6 is null ? [] : eni.Ipv6Prefixes)
        {
            pools.Ipv6!.Release(prefix);
        }
    }

    /// <summary>A VSwitch may come after ENIs that name it: a document can define them so.</summary>
    private Pools NewPools(VSwitch vSwitch)
    {
        var created = new Pools(new AddressPool(vSwitch.CidrBlock));
        foreach (var eni in networkInterfacesIn(vSwitch.Id))
        {
            MarkAllocated(created, eni);
        }

        created.Ipv6 = NewIpv6Pool(vSwitch);
        return created;
    }

    private Ipv6AddressPool? NewIpv6Pool(VSwitch vSwitch)
    {
        if (vSwitch.Ipv6CidrBlock is not { } block)
        {
            return null;
        }

        var pool = new Ipv6AddressPool(block);
        foreach (var eni in networkInterfacesIn(vSwitch.Id))
        {
            MarkAllocated(pool, eni);
        }

        return pool;
    }

    /// <summary>The pools of one VSwitch.</summary>
    internal sealed class Pools(AddressPool ipv4)
    {
        public AddressPool Ipv4 => ipv4;

        /// <summary>Null where IPv6 is not enabled.</summary>
        public Ipv6AddressPool? Ipv6 { get; set; }
    }
}
