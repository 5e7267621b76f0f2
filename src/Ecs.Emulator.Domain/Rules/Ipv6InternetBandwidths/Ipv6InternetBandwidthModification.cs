using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6InternetBandwidths;

internal static class Ipv6InternetBandwidthModification
{
    /// <exception cref="RefusedException">
    /// The errors of <see cref="Ipv6InternetBandwidthListing.Get"/>, or <see cref="Refusal.Ipv6BandwidthOutOfRange"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId region, Ipv6InternetBandwidthId? id, Ipv6AddressId? address, int bandwidth)
    {
        var before = Ipv6InternetBandwidthListing.Get(state, region, id, address);
        Ipv6InternetBandwidthRules.RequireAllowed(bandwidth, before.InternetChargeType);
        return state.NewReplacement(
            state.Ipv6InternetBandwidths, before, before with { Bandwidth = bandwidth });
    }
}
