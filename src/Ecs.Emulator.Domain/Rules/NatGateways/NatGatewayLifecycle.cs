using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>The background transitions of a NAT gateway: creating, modifying and deleting.</summary>
internal static class NatGatewayLifecycle
{
    public static ChangeSet Complete(AccountState state, NatGateway gateway) =>
        gateway.Status == NatGatewayStatus.Deleting ? Remove(state, gateway) : state.NewReplacement(
            state.NatGateways,
            gateway,
            gateway with { Status = NatGatewayStatus.Available, TransitionEndsAt = null });

    private static ChangeSet Remove(AccountState state, NatGateway gateway)
    {
        var changes = state.NewChanges();
        foreach (var eip in state.NatGatewayIndex.EipsOf(gateway.Id))
        {
            changes.Replace(state.Eips, eip, eip.Unassociated());
        }

        foreach (var entry in state.NatGatewayIndex.SnatEntriesOf(gateway.Id))
        {
            changes.Remove(state.SnatEntries, entry);
        }

        foreach (var entry in state.NatGatewayIndex.ForwardEntriesOf(gateway.Id))
        {
            changes.Remove(state.ForwardEntries, entry);
        }

        foreach (var entry in NatGatewayRoutes.Of(state, gateway))
        {
            changes.Remove(state.RouteEntries, entry);
        }

        if (gateway.NetworkInterfaceId is { } id && state.NetworkInterfaces.Find(id) is { } eni)
        {
            NetworkInterfaceLifecycle.Remove(state, changes, eni);
        }

        changes.Remove(state.NatGateways, gateway);
        return changes;
    }
}
