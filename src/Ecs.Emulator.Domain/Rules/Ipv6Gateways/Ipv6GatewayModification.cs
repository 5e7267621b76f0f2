using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

internal static class Ipv6GatewayModification
{
    /// <exception cref="RefusedException">The errors of <see cref="Ipv6GatewayRules.RequireAvailable"/>.</exception>
    public static ChangeSet Modify(AccountState state, RegionId region, Ipv6GatewayId id, Ipv6GatewayChanges changes)
    {
        var before = Ipv6GatewayRules.RequireAvailable(state, region, id);
        return state.NewReplacement(state.Ipv6Gateways, before, before with
        {
            Name = changes.Name ?? before.Name,
            Description = changes.Description ?? before.Description,
        });
    }
}
