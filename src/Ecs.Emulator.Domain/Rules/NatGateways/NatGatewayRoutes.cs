using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

internal static class NatGatewayRoutes
{
    /// <summary>The entries of the route tables of the VPC with this NAT gateway as their next hop.</summary>
    public static IEnumerable<RouteEntry> Of(AccountState state, NatGateway gateway)
    {
        var nextHop = NextHop.To(gateway.Id);
        return state.Routes.HasEntryTo(nextHop) && state.Vpcs.Find(gateway.VpcId) is { } vpc
            ? state.Routes.TablesOf(vpc).SelectMany(state.Routes.EntriesIn).Where(entry => entry.NextHop == nextHop)
            : [];
    }
}
