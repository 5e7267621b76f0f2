using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

internal static class VpcDeletion
{
    /// <summary>
    /// Deletes a VPC without VSwitches, security groups, custom route entries, route tables, gateways and network ACLs.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VpcNotFound"/>, <see cref="Refusal.VpcStateNotAllowed"/>,
    /// <see cref="Refusal.VpcHasVSwitches"/>, <see cref="Refusal.VpcHasSecurityGroups"/>,
    /// <see cref="Refusal.VpcHasNatGateways"/>, <see cref="Refusal.VpcHasRouteEntries"/>,
    /// <see cref="Refusal.VpcHasRouteTables"/>, <see cref="Refusal.VpcHasIpv6Gateway"/> or
    /// <see cref="Refusal.VpcHasNetworkAcls"/>.
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

        if (state.NatGatewayIndex.In(id).Any())
        {
            throw new RefusedException(Refusal.VpcHasNatGateways);
        }

        if (state.Routes.TablesOf(vpc).Any(table => state.Routes.EntryCount(table) > 0))
        {
            throw new RefusedException(Refusal.VpcHasRouteEntries);
        }

        if (state.Routes.CustomTablesOf(id).Count > 0)
        {
            throw new RefusedException(Refusal.VpcHasRouteTables);
        }

        if (state.Ipv6GatewaysByVpc.Of(id).Any())
        {
            throw new RefusedException(Refusal.VpcHasIpv6Gateway);
        }

        if (state.NetworkAcls.Any(acl => acl.VpcId == id))
        {
            throw new RefusedException(Refusal.VpcHasNetworkAcls);
        }

        return state.NewReplacement(
            state.Vpcs, vpc, vpc with { Status = VpcStatus.Deleting, TransitionEndsAt = state.TransitionEnd });
    }
}
