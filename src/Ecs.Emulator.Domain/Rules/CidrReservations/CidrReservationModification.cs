using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

internal static class CidrReservationModification
{
    /// <exception cref="RefusedException"><see cref="Refusal.CidrReservationNotFound"/>.</exception>
    public static ChangeSet Modify(
        AccountState state, RegionId? region, CidrReservationId id, CidrReservationChanges changes)
    {
        var before = CidrReservationListing.Get(state, region, id);
        var after = before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
        };
        return state.NewReplacement(state.CidrReservations, before, after);
    }
}
