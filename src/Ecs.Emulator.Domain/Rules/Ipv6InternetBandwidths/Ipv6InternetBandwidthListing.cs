using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Addresses;
using Ecs.Emulator.Domain.Rules.Ipv6Addresses;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Ipv6InternetBandwidths;

internal static class Ipv6InternetBandwidthListing
{
    /// <summary>Returns the bandwidth with an id, or that of an address. If both are given, they must match.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.Ipv6BandwidthNotFound"/>,
    /// <see cref="Refusal.Ipv6AddressNotFound"/>, <see cref="Refusal.Ipv6BandwidthMissing"/> or
    /// <see cref="Refusal.Ipv6BandwidthMismatch"/>.
    /// </exception>
    public static Ipv6InternetBandwidth Get(
        AccountState state, RegionId region, Ipv6InternetBandwidthId? id, Ipv6AddressId? addressId)
    {
        RegionListing.Get(state, region);
        var bandwidth = id is { } given
            ? state.Ipv6InternetBandwidths.Find(region, given)
                ?? throw new RefusedException(Refusal.Ipv6BandwidthNotFound)
            : null;
        if (addressId is not { } specified)
        {
            return bandwidth ?? throw new RefusedException(Refusal.Ipv6BandwidthNotFound);
        }

        var address = Ipv6AddressListing.Get(state, region, specified);
        return bandwidth is null || bandwidth == address.Bandwidth
            ? address.Bandwidth ?? throw new RefusedException(Refusal.Ipv6BandwidthMissing)
            : throw new RefusedException(Refusal.Ipv6BandwidthMismatch);
    }
}
