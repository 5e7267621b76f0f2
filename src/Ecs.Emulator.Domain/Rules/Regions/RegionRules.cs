using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Places;

namespace Ecs.Emulator.Domain.Rules.Regions;

/// <summary>Preconditions for regions and their zones.</summary>
internal static class RegionRules
{
    /// <summary>Returns a region that supports ENIs.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.RegionWithoutNetworkInterfaces"/>.
    /// </exception>
    public static Region RequireNetworkInterfaces(AccountState state, RegionId id)
    {
        var region = RegionListing.Get(state, id);
        return region.NetworkInterfacesSupported
            ? region
            : throw new RefusedException(Refusal.RegionWithoutNetworkInterfaces, id.Value);
    }

    /// <summary>The region of this id, which must support ENIs; null if no id is given.</summary>
    /// <exception cref="RefusedException">As for a given id.</exception>
    public static Region? RequireNetworkInterfaces(AccountState state, RegionId? id) =>
        id is { } given ? RequireNetworkInterfaces(state, given) : null;

    /// <summary>
    /// Rejects a zone that is neither listed in the region nor the zone of a VSwitch; null names none.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ZoneNotFound"/>.</exception>
    public static void RequireZone(AccountState state, Region region, ZoneId? id)
    {
        if (id is { } zone
            && !region.Zones.Contains(zone)
            && !state.VSwitches.Any(vSwitch => vSwitch.RegionId == region.Id && vSwitch.ZoneId == zone))
        {
            throw new RefusedException(Refusal.ZoneNotFound);
        }
    }
}
