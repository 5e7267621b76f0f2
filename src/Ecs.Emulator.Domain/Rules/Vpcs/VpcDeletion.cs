using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

internal static class VpcDeletion
{
    /// <summary>Deletes a VPC without VSwitches and security groups.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcStateNotAllowed"/>, <see
    /// cref="Refusal.VpcHasVSwitches"/> or
    /// <see cref="Refusal.VpcHasSecurityGroups"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, VpcId id)
    {
        var vpc = VpcRules.RequireAvailable(state, region, id);
        if (state.VSwitches.Any(vSwitch => vSwitch.VpcId == id))
        {
            throw new RefusedException(Refusal.VpcHasVSwitches);
        }

        if (state.SecurityGroups.Any(group => group.VpcId == id))
        {
            throw new RefusedException(Refusal.VpcHasSecurityGroups);
        }

        return VpcRules.Replace(
            state, vpc, vpc with { Status = VpcStatus.Deleting, TransitionEndsAt = state.TransitionEnd });
    }
}
