using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6InternetBandwidths;

internal static class Ipv6InternetBandwidthDeletion
{
    /// <exception cref="RefusedException">The errors of <see cref="Ipv6InternetBandwidthListing.Get"/>.</exception>
    public static ChangeSet Delete(
        AccountState state, RegionId region, Ipv6InternetBandwidthId? id, Ipv6AddressId? address) =>
        state.NewRemoval(
            state.Ipv6InternetBandwidths, Ipv6InternetBandwidthListing.Get(state, region, id, address));
}
