using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Ipv6Addresses;

/// <summary>
/// The allocated IPv6 addresses of each VSwitch, the Internet bandwidth of each IPv6 address, and the IPv6 addresses of
/// ENIs by their ids, which derive from the VSwitch and the address.
/// </summary>
internal sealed class Ipv6AddressIndex : IRowObserver<NetworkInterface>, IRowObserver<Ipv6InternetBandwidth>
{
    private readonly ResourceTable<NetworkInterfaceId, NetworkInterface> networkInterfaces;
    private readonly ResourceTable<Ipv6InternetBandwidthId, Ipv6InternetBandwidth> bandwidths;
    private readonly ChildIndex<VSwitchId, Ipv6AddressId, AllocatedIpv6Address> allocated;
    private readonly Dictionary<(VSwitchId, Ipv6Address), Ipv6InternetBandwidthId> bandwidthsByAddress = [];

    /// <summary>
    /// Null before the first search. The index observes the ENIs only from then on, so that other requests do not pay
    /// for it.
    /// </summary>
    private Dictionary<Ipv6AddressId, (NetworkInterfaceId Owner, Ipv6Address Address)>? addressesById;

    public Ipv6AddressIndex(
        ResourceTable<Ipv6AddressId, AllocatedIpv6Address> addresses,
        ResourceTable<NetworkInterfaceId, NetworkInterface> networkInterfaces,
        ResourceTable<Ipv6InternetBandwidthId, Ipv6InternetBandwidth> bandwidths)
    {
        this.networkInterfaces = networkInterfaces;
        this.bandwidths = bandwidths;
        allocated = new(addresses, address => address.VSwitchId);
        bandwidths.Subscribe(this);
    }

    /// <summary>The id of an IPv6 address of an ENI.</summary>
    public static Ipv6AddressId IdOf(NetworkInterface eni, Ipv6Address address)
    {
        var form = AllocatedIpv6Address.Kind.GeneratedIds;
        return new(IdGenerator.IdOf($"{eni.VSwitchId}/{address}", form.Prefix, eni.RegionId, form.Length));
    }

    /// <summary>The allocated addresses of a VSwitch in the order of their allocation.</summary>
    public IEnumerable<AllocatedIpv6Address> AllocatedIn(VSwitchId vSwitch) => allocated.Of(vSwitch);

    /// <summary>The Internet bandwidth of an address; null if it has none.</summary>
    public Ipv6InternetBandwidth? BandwidthOf(VSwitchId vSwitch, Ipv6Address address) =>
        bandwidthsByAddress.TryGetValue((vSwitch, address), out var id) ? bandwidths.Find(id) : null;

    /// <summary>The ENI that has the address with this id; null if there is none.</summary>
    public (NetworkInterface Owner, Ipv6Address Address)? FindAssigned(Ipv6AddressId id)
    {
        if (addressesById is null)
        {
            addressesById = AddressesById();
            networkInterfaces.Subscribe(this);
        }

        return addressesById.TryGetValue(id, out var found)
            ? (networkInterfaces.Find(found.Owner)!, found.Address)
            : null;
    }

    public void OnChanged(NetworkInterface? before, NetworkInterface? after, int number)
    {
        if (before is not null
            && after is not null
            && before.Ipv6Addresses == after.Ipv6Addresses
            && before.VSwitchId == after.VSwitchId)
        {
            return;
        }

        foreach (var address in before?.Ipv6Addresses ?? [])
        {
            addressesById!.RemoveOwn(IdOf(before!, address), (before!.Id, address));
        }

        foreach (var address in after?.Ipv6Addresses ?? [])
        {
            addressesById![IdOf(after!, address)] = (after!.Id, address);
        }
    }

    public void OnChanged(Ipv6InternetBandwidth? before, Ipv6InternetBandwidth? after, int number)
    {
        if (before is not null)
        {
            bandwidthsByAddress.RemoveOwn((before.VSwitchId, before.Address), before.Id);
        }

        if (after is not null)
        {
            bandwidthsByAddress[(after.VSwitchId, after.Address)] = after.Id;
        }
    }

    private Dictionary<Ipv6AddressId, (NetworkInterfaceId Owner, Ipv6Address Address)> AddressesById()
    {
        var found = new Dictionary<Ipv6AddressId, (NetworkInterfaceId Owner, Ipv6Address Address)>();
        foreach (var eni in networkInterfaces)
        {
            foreach (var address in eni.Ipv6Addresses)
            {
                found[IdOf(eni, address)] = (eni.Id, address);
            }
        }

        return found;
    }
}
