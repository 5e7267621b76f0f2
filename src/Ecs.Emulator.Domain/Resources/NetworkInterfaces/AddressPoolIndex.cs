using System.Collections.Immutable;
using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>
/// The address pools of the VSwitches. The ENIs and the other holders determine which addresses are allocated.
/// </summary>
/// <param name="networkInterfacesIn">The ENIs of a VSwitch.</param>
/// <param name="holdersIn">The other resources that have IPv4 addresses of a VSwitch.</param>
/// <param name="ipv6HoldersIn">The other resources that have IPv6 addresses of a VSwitch.</param>
/// <param name="reservationsIn">The CIDR reservations of a VSwitch.</param>
internal sealed class AddressPoolIndex(
    Func<VSwitchId, IEnumerable<NetworkInterface>> networkInterfacesIn,
    Func<VSwitchId, IEnumerable<IAddressHolder>> holdersIn,
    Func<VSwitchId, IEnumerable<IIpv6AddressHolder>> ipv6HoldersIn,
    Func<VSwitchId, IEnumerable<CidrReservation>> reservationsIn)
    : IRowObserver<VSwitch>, IRowObserver<NetworkInterface>, IRowObserver<IAddressHolder>,
        IRowObserver<IIpv6AddressHolder>, IRowObserver<CidrReservation>
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
    }

    public void OnChanged(CidrReservation? before, CidrReservation? after, int number)
    {
        if (before?.VSwitchId == after?.VSwitchId && pools.TryGetValue(after!.VSwitchId, out var changed))
        {
            changed.Ipv4.Reservations = changed.Ipv4.Reservations.Replace(before!.Reserved, after.Reserved);
            return;
        }

        if (before is not null && pools.TryGetValue(before.VSwitchId, out var left))
        {
            left.Ipv4.Reservations = left.Ipv4.Reservations.Remove(before.Reserved);
        }

        if (after is not null && pools.TryGetValue(after.VSwitchId, out var entered))
        {
            entered.Ipv4.Reservations = entered.Ipv4.Reservations.Add(after.Reserved);
        }
    }

    public void OnChanged(NetworkInterface? before, NetworkInterface? after, int number)
    {
        if (before?.VSwitchId == after?.VSwitchId)
        {
            Update(after!.VSwitchId, before, after);
            return;
        }

        if (before is not null)
        {
            Update(before.VSwitchId, before, after: null);
        }

        if (after is not null)
        {
            Update(after.VSwitchId, before: null, after);
        }
    }

    public void OnChanged(IAddressHolder? before, IAddressHolder? after, int number)
    {
        if (before is not null && pools.TryGetValue(before.VSwitchId, out var left))
        {
            left.Ipv4.Release(before.IpAddress);
        }

        if (after is not null && pools.TryGetValue(after.VSwitchId, out var entered))
        {
            entered.Ipv4.MarkAllocated(after.IpAddress);
        }
    }

    public void OnChanged(IIpv6AddressHolder? before, IIpv6AddressHolder? after, int number)
    {
        if (before is not null && pools.TryGetValue(before.VSwitchId, out var left))
        {
            left.Ipv6?.Release(before.Address);
        }

        if (after is not null && pools.TryGetValue(after.VSwitchId, out var entered))
        {
            entered.Ipv6?.MarkAllocated(after.Address);
        }
    }

    private void Update(VSwitchId vSwitch, NetworkInterface? before, NetworkInterface? after)
    {
        if (pools.TryGetValue(vSwitch, out var changed))
        {
            Update(changed.Ipv4, before, after);
            if (changed.Ipv6 is { } ipv6)
            {
                Update(ipv6, before, after);
            }
        }
    }

    // All addresses are released first, because an address can change its role, for example from secondary to primary.
    private static void Update(AddressPool pool, NetworkInterface? before, NetworkInterface? after)
    {
        var isPrimaryChanged = before?.PrimaryIpAddress != after?.PrimaryIpAddress;
        if (isPrimaryChanged && before is not null)
        {
            pool.Release(before.PrimaryIpAddress);
        }

        Release(pool, before?.PrivateIpAddresses ?? [], after?.PrivateIpAddresses ?? []);
        Release(pool, before?.Ipv4Prefixes ?? [], after?.Ipv4Prefixes ?? []);
        if (isPrimaryChanged && after is not null)
        {
            pool.MarkAllocated(after.PrimaryIpAddress);
        }

        MarkAllocated(pool, before?.PrivateIpAddresses ?? [], after?.PrivateIpAddresses ?? []);
        MarkAllocated(pool, before?.Ipv4Prefixes ?? [], after?.Ipv4Prefixes ?? []);
    }

    private static void Update(Ipv6AddressPool pool, NetworkInterface? before, NetworkInterface? after)
    {
        Release(pool, before?.Ipv6Addresses ?? [], after?.Ipv6Addresses ?? []);
        Release(pool, before?.Ipv6Prefixes ?? [], after?.Ipv6Prefixes ?? []);
        MarkAllocated(pool, before?.Ipv6Addresses ?? [], after?.Ipv6Addresses ?? []);
        MarkAllocated(pool, before?.Ipv6Prefixes ?? [], after?.Ipv6Prefixes ?? []);
    }

    private static void Release<T>(IAddressPool<T> pool, ImmutableArray<T> before, ImmutableArray<T> after)
        where T : struct, IEquatable<T>
    {
        if (before != after)
        {
            foreach (var removed in AddressChanges.Removed(before, after))
            {
                pool.Release(removed);
            }
        }
    }

    private static void MarkAllocated<T>(IAddressPool<T> pool, ImmutableArray<T> before, ImmutableArray<T> after)
        where T : struct, IEquatable<T>
    {
        if (before != after)
        {
            foreach (var added in AddressChanges.Added(before, after))
            {
                pool.MarkAllocated(added);
            }
        }
    }

    /// <summary>ENIs, other holders and reservations can be added before their VSwitch.</summary>
    private Pools NewPools(VSwitch vSwitch)
    {
        var created = new Pools(new AddressPool(vSwitch.CidrBlock)
        {
            Reservations = [.. reservationsIn(vSwitch.Id).Select(reservation => reservation.Reserved)],
        });
        foreach (var eni in networkInterfacesIn(vSwitch.Id))
        {
            Update(created.Ipv4, before: null, eni);
        }

        foreach (var holder in holdersIn(vSwitch.Id))
        {
            created.Ipv4.MarkAllocated(holder.IpAddress);
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
            Update(pool, before: null, eni);
        }

        foreach (var holder in ipv6HoldersIn(vSwitch.Id))
        {
            pool.MarkAllocated(holder.Address);
        }

        return pool;
    }

    /// <summary>The pools of one VSwitch.</summary>
    internal sealed class Pools(AddressPool ipv4)
    {
        public AddressPool Ipv4 => ipv4;

        /// <summary>Null if IPv6 is not enabled.</summary>
        public Ipv6AddressPool? Ipv6 { get; set; }
    }
}
