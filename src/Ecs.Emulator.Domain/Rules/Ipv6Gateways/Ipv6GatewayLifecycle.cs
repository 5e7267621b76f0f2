using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;
using Ecs.Emulator.Domain.Rules.Effects;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

/// <summary>The background transitions of an IPv6 gateway: creation and deletion.</summary>
internal static class Ipv6GatewayLifecycle
{
    /// <summary>Completes a transition. The Internet bandwidth of the VPC is deleted with the gateway.</summary>
    public static ChangeSet Complete(AccountState state, Ipv6Gateway gateway)
    {
        if (gateway.Status != Ipv6GatewayStatus.Deleting)
        {
            return state.NewReplacement(state.Ipv6Gateways, gateway, gateway with
            {
                Status = Ipv6GatewayStatus.Available,
                TransitionEndsAt = null,
            });
        }

        var changes = state.NewRemoval(state.Ipv6Gateways, gateway);
        Ipv6Bandwidths.Remove(state, changes, gateway.VpcId);
        return changes;
    }
}
