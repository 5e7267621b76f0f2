using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.DhcpOptionsSets;

namespace Ecs.Emulator.Domain.Rules.DhcpOptionsSets;

/// <summary>Preconditions for operations on DHCP options sets.</summary>
internal static class DhcpOptionsSetRules
{
    /// <summary>Returns a set that is neither Pending nor Deleting.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.DhcpOptionsSetNotFound"/> or
    /// <see cref="Refusal.DhcpOptionsSetStateNotAllowed"/>.
    /// </exception>
    public static DhcpOptionsSet RequireAvailable(AccountState state, RegionId region, DhcpOptionsSetId id)
    {
        var set = DhcpOptionsSetListing.Get(state, region, id);
        return set.Status == DhcpOptionsSetStatus.Available
            ? set
            : throw new RefusedException(Refusal.DhcpOptionsSetStateNotAllowed);
    }
}
