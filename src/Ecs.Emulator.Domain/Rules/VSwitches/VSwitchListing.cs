using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

internal static class VSwitchListing
{
    /// <param name="state">The state.</param>
    /// <param name="region">The region that the VSwitch must be in; null for any.</param>
    /// <param name="id">The VSwitch.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.VSwitchNotFound"/>.
    /// </exception>
    public static VSwitch Get(AccountState state, RegionId? region, VSwitchId id)
    {
        if (region is { } named)
        {
            state.RequireKnownRegion(named);
        }

        return state.VSwitches.Find(id) is { } vSwitch && (region is null || vSwitch.RegionId == region)
            ? vSwitch
            : throw new RefusedException(Refusal.VSwitchNotFound, id.Value);
    }
}
