using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

internal static class CidrReservationListing
{
    /// <param name="region">The region that the reservation must be in; null for any.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.CidrReservationNotFound"/>.</exception>
    public static CidrReservation Get(AccountState state, RegionId? region, CidrReservationId id) =>
        state.CidrReservations.Find(region, id) ?? throw new RefusedException(Refusal.CidrReservationNotFound);

    /// <summary>
    /// Lists the CIDR reservations of the VSwitches of a region, in the order of the VSwitches, as a state document
    /// does. Unknown ids in the filter are ignored.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedCidrReservation> List(
        AccountState state, RegionId region, CidrReservationFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        List<CidrReservation> matching =
        [
            .. state.VSwitches.SelectMany(vSwitch => state.CidrReservationsIn(vSwitch.Id))
                .Where(reservation => reservation.RegionId == region
                    && (filter.Ids.IsEmpty || filter.Ids.Contains(reservation.Id))
                    && filter.Matches(reservation)),
        ];
        return Pager.Cut(matching, paging)
            .Select(reservation => ListedCidrReservation.Of(state, reservation));
    }
}
