using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

internal static class VSwitchDeletion
{
    /// <summary>Deletes a VSwitch without ENIs.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchStateNotAllowed"/> or <see
    /// cref="Refusal.VSwitchInUse"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, VSwitchId id)
    {
        var vSwitch = VSwitchRules.RequireAvailable(state, region, id);
        if (state.AllocatedAddressCount(vSwitch) > 0)
        {
            throw new RefusedException(Refusal.VSwitchInUse);
        }

        return VSwitchLifecycle.Begin(state, vSwitch, vSwitch with { IsBeingDeleted = true });
    }
}
