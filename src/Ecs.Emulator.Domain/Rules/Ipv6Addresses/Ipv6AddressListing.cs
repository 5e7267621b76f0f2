using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Addresses;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Ipv6Addresses;

internal static class Ipv6AddressListing
{
    /// <summary>Returns an allocated address or an address of an ENI.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.Ipv6AddressNotFound"/>.
    /// </exception>
    public static ListedIpv6Address Get(AccountState state, RegionId region, Ipv6AddressId id)
    {
        RegionListing.Get(state, region);
        return Find(state, id) is { } found && found.RegionId == region
            ? found
            : throw new RefusedException(Refusal.Ipv6AddressNotFound);
    }

    /// <summary>
    /// Lists the IPv6 addresses of a region: the allocated ones in the order of allocation, then those of ENIs. Unknown
    /// ids in the filter are ignored.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedIpv6Address> List(
        AccountState state, RegionId region, Ipv6AddressFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        var matching = Candidates(state, filter).Where(listed => listed.RegionId == region && filter.Matches(listed));
        return Pager.Cut([.. matching], paging);
    }

    private static ListedIpv6Address? Find(AccountState state, Ipv6AddressId id) =>
        state.Ipv6Addresses.Find(id) is { } allocated ? ListedIpv6Address.Of(state, allocated)
        : state.Ipv6AddressIndex.FindAssigned(id) is { } assigned
            ? ListedIpv6Address.Of(state, assigned.Owner, assigned.Address)
            : null;

    private static IEnumerable<ListedIpv6Address> Candidates(AccountState state, Ipv6AddressFilter filter)
    {
        if (!filter.Ids.IsEmpty)
        {
            return filter.Ids.Distinct().Select(id => Find(state, id)).OfType<ListedIpv6Address>();
        }

        // The VSwitch limits the search for an address with the bandwidth.
        var bandwidth = filter.BandwidthId is { } id ? state.Ipv6InternetBandwidths.Find(id) : null;
        var vSwitch = filter.VSwitchId ?? bandwidth?.VSwitchId;
        return vSwitch is { } inVSwitch
            ? All(state, state.Ipv6AddressIndex.AllocatedIn(inVSwitch), state.NetworkInterfacesIn(inVSwitch))
            : All(state, state.Ipv6Addresses, state.NetworkInterfaces);
    }

    private static IEnumerable<ListedIpv6Address> All(
        AccountState state, IEnumerable<AllocatedIpv6Address> allocated, IEnumerable<NetworkInterface> enis) =>
    [
        .. allocated.Select(address => ListedIpv6Address.Of(state, address)),
        .. enis.SelectMany(eni => eni.Ipv6Addresses.Select(address => ListedIpv6Address.Of(state, eni, address))),
    ];
}
