using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

internal static class CidrReservationDeletion
{
    /// <summary>Deletes a reservation. ENIs keep the addresses that they have in its block.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.CidrReservationNotFound"/>.</exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, CidrReservationId id) =>
        state.NewRemoval(state.CidrReservations, CidrReservationListing.Get(state, region, id));
}
