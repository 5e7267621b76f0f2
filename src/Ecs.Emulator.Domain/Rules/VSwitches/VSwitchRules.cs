using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

/// <summary>Preconditions for operations on VSwitches.</summary>
internal static class VSwitchRules
{
    /// <summary>Returns a VSwitch that is not Pending.</summary>
    public static VSwitch RequireAvailable(AccountState state, RegionId? region, VSwitchId id)
    {
        var vSwitch = VSwitchListing.Get(state, region, id);
        return vSwitch.Status == VSwitchStatus.Available ? vSwitch : throw new RefusedException(
            Refusal.VSwitchStateNotAllowed);
    }
}
