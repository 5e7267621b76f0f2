using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Resources.RouteTables;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>DeleteNatGateway.</summary>
internal static class NatGatewayDeletion
{
    /// <summary>
    /// Deletes a NAT gateway. It is Deleting until the transition ends, and is then removed with its ENI, its entries
    /// and the route entries to it; its EIPs become Available.
    /// </summary>
    /// <param name="force">Whether to delete a gateway with EIPs, entries and route entries of the account.</param>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the gateway, its status, its deletion protection; without force its EIPs,
    /// entries and route entries.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, NatGatewayId id, bool force = false)
    {
        var gateway = NatGatewayRules.RequireAvailable(state, region, id);
        RefusedException.ThrowIf(gateway.DeletionProtection, Refusal.NatGatewayProtected);
        if (!force)
        {
            RequireNoDependencies(state, gateway);
        }

        return state.NewReplacement(state.NatGateways, gateway, gateway with
        {
            Status = NatGatewayStatus.Deleting,
            TransitionEndsAt = state.TransitionEnd,
        });
    }

    /// <summary>The automatic entry 0.0.0.0/0 of the system route table does not prevent the deletion.</summary>
    private static void RequireNoDependencies(AccountState state, NatGateway gateway)
    {
        RefusedException.ThrowIf(state.NatGatewayIndex.EipsOf(gateway.Id).Any(), Refusal.NatGatewayHasEips);
        RefusedException.ThrowIf(
            state.NatGatewayIndex.SnatEntriesOf(gateway.Id).Any(), Refusal.NatGatewayHasSnatEntries, gateway.Id.Value);
        RefusedException.ThrowIf(
            state.NatGatewayIndex.ForwardEntriesOf(gateway.Id).Any(),
            Refusal.NatGatewayHasForwardEntries,
            gateway.Id.Value);
        var system = state.Vpcs.Find(gateway.VpcId)?.RouteTable.Id;
        if (NatGatewayRoutes.Of(state, gateway).Any(
            entry => entry.RouteTableId != system || entry.Destination != RouteDestination.Default))
        {
            throw new RefusedException(Refusal.NatGatewayHasRouteEntries, gateway.Id.Value);
        }
    }
}
