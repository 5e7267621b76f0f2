using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

/// <summary>Preconditions for operations on IPv6 gateways.</summary>
internal static class Ipv6GatewayRules
{
    /// <summary>Returns a gateway that is neither Pending nor Deleting.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.Ipv6GatewayNotFound"/> or
    /// <see cref="Refusal.Ipv6GatewayStateNotAllowed"/>.
    /// </exception>
    public static Ipv6Gateway RequireAvailable(AccountState state, RegionId region, Ipv6GatewayId id)
    {
        var gateway = Ipv6GatewayListing.Get(state, region, id);
        return gateway.Status == Ipv6GatewayStatus.Available
            ? gateway
            : throw new RefusedException(Refusal.Ipv6GatewayStateNotAllowed);
    }
}
