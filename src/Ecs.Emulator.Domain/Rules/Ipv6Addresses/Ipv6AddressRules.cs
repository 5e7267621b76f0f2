using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Addresses;

namespace Ecs.Emulator.Domain.Rules.Ipv6Addresses;

/// <summary>Preconditions for operations on IPv6 addresses.</summary>
internal static class Ipv6AddressRules
{
    /// <summary>Returns an Available address that no ENI has.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.Ipv6AddressNotFound"/>,
    /// <see cref="Refusal.Ipv6AddressAssociated"/> or <see cref="Refusal.Ipv6AddressStateNotAllowed"/>.
    /// </exception>
    public static AllocatedIpv6Address RequireAllocated(AccountState state, RegionId region, Ipv6AddressId id)
    {
        var address = Ipv6AddressListing.Get(state, region, id).Allocated
            ?? throw new RefusedException(Refusal.Ipv6AddressAssociated);
        RequireAvailable(address.Status);
        return address;
    }

    /// <exception cref="RefusedException"><see cref="Refusal.Ipv6AddressStateNotAllowed"/>.</exception>
    public static void RequireAvailable(Ipv6AddressStatus status)
    {
        if (status != Ipv6AddressStatus.Available)
        {
            throw new RefusedException(Refusal.Ipv6AddressStateNotAllowed, status.ToString());
        }
    }
}
