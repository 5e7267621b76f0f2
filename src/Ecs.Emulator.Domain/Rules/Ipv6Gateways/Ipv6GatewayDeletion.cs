using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

internal static class Ipv6GatewayDeletion
{
    /// <exception cref="RefusedException">The errors of <see cref="Ipv6GatewayRules.RequireAvailable"/>.</exception>
    public static ChangeSet Delete(AccountState state, RegionId region, Ipv6GatewayId id)
    {
        var gateway = Ipv6GatewayRules.RequireAvailable(state, region, id);
        return state.NewReplacement(state.Ipv6Gateways, gateway, gateway with
        {
            Status = Ipv6GatewayStatus.Deleting,
            TransitionEndsAt = state.TransitionEnd,
        });
    }
}
