using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

internal static class CidrReservationListing
{
    /// <summary>
    /// Lists the CIDR reservations of the VSwitches of a region. Unknown ids in the filter are ignored.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedCidrReservation> List(
        AccountState state, RegionId regionId, CidrReservationFilter filter, Paging paging)
    {
        var region = state.RequireKnownRegion(regionId).Id;
        var matching =
            from vSwitch in Pager.Candidates(state.VSwitches, filter.VSwitchId is { } id ? [id] : [])
            where vSwitch.RegionId == region
            from reservation in vSwitch.CidrReservations
            where filter.Matches(reservation)
            select (VSwitch: vSwitch, Reservation: reservation);
        return Pager.Cut(matching.ToList(), paging)
            .Select(item => ListedCidrReservation.Of(state, item.VSwitch, item.Reservation));
    }
}
