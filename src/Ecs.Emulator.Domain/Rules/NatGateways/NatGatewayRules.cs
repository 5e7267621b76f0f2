using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.RouteEntries;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>Preconditions for operations on NAT gateways.</summary>
internal static class NatGatewayRules
{
    /// <summary>Finds the NAT gateway, which must be Available.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="NatGatewayListing.Get"/>, or <see cref="Refusal.NatGatewayStateNotAllowed"/>.
    /// </exception>
    public static NatGateway RequireAvailable(AccountState state, RegionId? region, NatGatewayId id)
    {
        var gateway = NatGatewayListing.Get(state, region, id);
        RequireAvailable(gateway);
        return gateway;
    }

    /// <exception cref="RefusedException"><see cref="Refusal.NatGatewayStateNotAllowed"/>.</exception>
    public static void RequireAvailable(NatGateway gateway)
    {
        RefusedException.ThrowIf(
            gateway.Status != NatGatewayStatus.Available, Refusal.NatGatewayStateNotAllowed, gateway.Id.Value);
    }

    /// <summary>
    /// Rejects a VPC in which a NAT gateway is being created or deleted, or in which a route entry is.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RouteTaskConflict"/>.</exception>
    public static void RequireNoTask(AccountState state, Vpc vpc)
    {
        if (state.NatGatewayIndex.In(vpc.Id).Any(
            gateway => gateway.Status is NatGatewayStatus.Creating or NatGatewayStatus.Deleting))
        {
            throw new RefusedException(Refusal.RouteTaskConflict);
        }

        RouteEntryRules.RequireNoTask(state, vpc);
    }

    /// <exception cref="RefusedException"><see cref="Refusal.NatGatewayQuotaExceeded"/>.</exception>
    public static void RequireQuota(AccountState state, Vpc vpc)
    {
        if (state.NatGatewayIndex.In(vpc.Id).Count() >= state.Quotas.NatGatewaysPerVpc)
        {
            throw new RefusedException(Refusal.NatGatewayQuotaExceeded);
        }
    }
}
