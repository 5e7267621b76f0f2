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
        RefusedException.ThrowIf(state.VSwitches.Any(vSwitch => vSwitch.VpcId == id), Refusal.VpcHasVSwitches);
        RefusedException.ThrowIf(state.SecurityGroups.Any(group => group.VpcId == id), Refusal.VpcHasSecurityGroups);
        RefusedException.ThrowIf(state.NatGatewayIndex.In(id).Any(), Refusal.VpcHasNatGateways);
        RefusedException.ThrowIf(
            state.Routes.TablesOf(vpc).Any(table => state.Routes.EntryCount(table) > 0), Refusal.VpcHasRouteEntries);
        RefusedException.ThrowIf(state.Routes.CustomTablesOf(id).Count > 0, Refusal.VpcHasRouteTables);
        RefusedException.ThrowIf(state.Ipv6GatewaysByVpc.Of(id).Any(), Refusal.VpcHasIpv6Gateway);
        RefusedException.ThrowIf(state.NetworkAcls.Any(acl => acl.VpcId == id), Refusal.VpcHasNetworkAcls);
        return state.NewReplacement(
            state.Vpcs, vpc, vpc with { Status = VpcStatus.Deleting, TransitionEndsAt = state.TransitionEnd });
    }
}
