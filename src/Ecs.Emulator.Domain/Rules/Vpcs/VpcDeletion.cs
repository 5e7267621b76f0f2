using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

internal static class VpcDeletion
{
    /// <summary>Deletes a VPC without VSwitches, security groups, custom route entries and route tables.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcStateNotAllowed"/>,
    /// <see cref="Refusal.VpcHasVSwitches"/>,
    /// <see cref="Refusal.VpcHasSecurityGroups"/>, <see cref="Refusal.VpcHasRouteEntries"/> or
    /// <see cref="Refusal.VpcHasRouteTables"/>.
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

        if (state.Routes.TablesOf(vpc).Any(table => state.Routes.EntryCount(table) > 0))
        {
            throw new RefusedException(Refusal.VpcHasRouteEntries);
        }

        if (state.Routes.CustomTablesOf(id).Count > 0)
        {
            throw new RefusedException(Refusal.VpcHasRouteTables);
        }

        return VpcRules.Replace(
            state, vpc, vpc with { Status = VpcStatus.Deleting, TransitionEndsAt = state.TransitionEnd });
    }
}
