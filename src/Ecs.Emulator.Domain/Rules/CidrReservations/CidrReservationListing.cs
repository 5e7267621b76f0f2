using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

internal static class CidrReservationListing
{
    /// <param name="state">The state.</param>
    /// <param name="region">The region that the VSwitch must be in; null for any.</param>
    /// <param name="id">The reservation.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.CidrReservationNotFound"/>.</exception>
    public static (VSwitch VSwitch, CidrReservation Reservation) Get(
        AccountState state, RegionId? region, string id)
    {
        foreach (var vSwitch in state.VSwitches)
        {
            if ((region is null || vSwitch.RegionId == region)
                && vSwitch.CidrReservations.FirstOrDefault(reservation => reservation.Id == id) is { } found)
            {
                return (vSwitch, found);
            }
        }

        throw new RefusedException(Refusal.CidrReservationNotFound);
    }

    /// <summary>
    /// Lists the CIDR reservations of the VSwitches of a region. Unknown ids in the filter are ignored.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedCidrReservation> List(
        AccountState state, RegionId regionId, CidrReservationFilter filter, Paging paging)
    {
        var region = RegionListing.Get(state, regionId).Id;
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
