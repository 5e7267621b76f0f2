using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Addresses;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;
using Ecs.Emulator.Domain.Rules.Ipv6Addresses;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6InternetBandwidths;

internal static class Ipv6InternetBandwidthCreation
{
    /// <summary>Gives Internet bandwidth to an allocated IPv6 address or an IPv6 address of an ENI.</summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the address and its status, the IPv6 gateway of its VPC and its status, the
    /// present bandwidth, the range.
    /// </exception>
    public static Plan<Ipv6InternetBandwidth> Create(
        AccountState state, RegionId region, Ipv6InternetBandwidthSpec spec)
    {
        var address = Ipv6AddressListing.Get(state, region, spec.AddressId);
        Ipv6AddressRules.RequireAvailable(address.Status);
        RequireGateway(address.Gateway, spec.GatewayId);
        RefusedException.ThrowIf(address.Bandwidth is not null, Refusal.Ipv6AddressHasBandwidth);
        Ipv6InternetBandwidthRules.RequireAllowed(spec.Bandwidth, spec.InternetChargeType);
        var changes = state.NewChanges();
        var created = new Ipv6InternetBandwidth
        {
            Id = changes.NewId(state.Ipv6InternetBandwidths, address.RegionId),
            RegionId = address.RegionId,
            VSwitchId = address.VSwitchId,
            Address = address.Address,
            Bandwidth = spec.Bandwidth,
            InternetChargeType = spec.InternetChargeType,
        };
        changes.Add(state.Ipv6InternetBandwidths, created);
        return new(changes, created);
    }

    private static void RequireGateway(Ipv6Gateway? gateway, Ipv6GatewayId? specified)
    {
        RefusedException.ThrowIf(gateway is null, Refusal.Ipv6GatewayMissing);
        RefusedException.ThrowIf(specified is not null && specified != gateway.Id, Refusal.Ipv6GatewayMismatch);
        RefusedException.ThrowIf(gateway.Status != Ipv6GatewayStatus.Available, Refusal.Ipv6GatewayStateNotAllowed);
    }
}
