using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

internal static class NatGatewayListing
{
    /// <param name="region">The region that the NAT gateway must be in; null for any.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.NatGatewayNotFound"/>.
    /// </exception>
    public static NatGateway Get(AccountState state, RegionId? region, NatGatewayId id)
    {
        RegionListing.Get(state, region);
        return state.NatGateways.Find(region, id) ?? throw new RefusedException(Refusal.NatGatewayNotFound);
    }

    /// <exception cref="RefusedException">As <see cref="Get"/>.</exception>
    public static ListedNatGateway Describe(AccountState state, RegionId? region, NatGatewayId id) =>
        ListedNatGateway.Of(state, Get(state, region, id));

    /// <summary>Lists the NAT gateways of a region. An unknown id in the filter matches none.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedNatGateway> List(
        AccountState state, RegionId region, NatGatewayFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(
            state.NatGateways,
            region,
            filter.Id is { } id ? [id] : [],
            gateway => filter.Matches(ListedNatGateway.Of(state, gateway)),
            paging)
            .Select(gateway => ListedNatGateway.Of(state, gateway));
    }
}
