using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.CidrReservations;

internal static class CidrReservationModification
{
    /// <exception cref="RefusedException"><see cref="Refusal.CidrReservationNotFound"/>.</exception>
    public static ChangeSet Modify(AccountState state, RegionId? region, string id, CidrReservationChanges changes)
    {
        var (vSwitch, before) = CidrReservationListing.Get(state, region, id);
        var after = before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
        };
        return CidrReservationRules.Replace(state, vSwitch, vSwitch.CidrReservations.Replace(before, after));
    }
}
