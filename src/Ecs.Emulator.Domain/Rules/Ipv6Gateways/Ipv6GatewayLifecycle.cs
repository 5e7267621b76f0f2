using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

/// <summary>The background transitions of an IPv6 gateway: creating and deleting.</summary>
internal static class Ipv6GatewayLifecycle
{
    public static ChangeSet Complete(AccountState state, Ipv6Gateway gateway) =>
        gateway.Status == Ipv6GatewayStatus.Deleting
            ? state.NewRemoval(state.Ipv6Gateways, gateway)
            : state.NewReplacement(
                state.Ipv6Gateways,
                gateway,
                gateway with { Status = Ipv6GatewayStatus.Available, TransitionEndsAt = null });
}
