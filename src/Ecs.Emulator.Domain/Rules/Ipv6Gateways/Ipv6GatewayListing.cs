using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

internal static class Ipv6GatewayListing
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.Ipv6GatewayNotFound"/>.
    /// </exception>
    public static Ipv6Gateway Get(AccountState state, RegionId region, Ipv6GatewayId id) =>
        Find(state, region, id) ?? throw new RefusedException(Refusal.Ipv6GatewayNotFound);

    /// <summary>The gateway; <see cref="ListedIpv6Gateway.None"/> if it does not exist.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static ListedIpv6Gateway Describe(AccountState state, RegionId region, Ipv6GatewayId id) =>
        Find(state, region, id) is { } gateway ? ListedIpv6Gateway.Of(state, gateway) : ListedIpv6Gateway.None;

    /// <summary>Lists the IPv6 gateways of a region in the order of their creation.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedIpv6Gateway> List(
        AccountState state, RegionId region, Ipv6GatewayFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(
            state.Ipv6Gateways,
            region,
            filter.Id is { } id ? [id] : [],
            gateway => filter.Matches(state, gateway),
            paging)
            .Select(gateway => ListedIpv6Gateway.Of(state, gateway));
    }

    private static Ipv6Gateway? Find(AccountState state, RegionId region, Ipv6GatewayId id) =>
        state.Ipv6Gateways.Find(RegionListing.Get(state, region).Id, id);
}
