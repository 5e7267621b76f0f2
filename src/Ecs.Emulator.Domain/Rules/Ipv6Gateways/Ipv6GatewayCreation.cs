using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Ipv6Gateways;
using Ecs.Emulator.Domain.Rules.ResourceGroups;
using Ecs.Emulator.Domain.Rules.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Ipv6Gateways;

internal static class Ipv6GatewayCreation
{
    /// <summary>Creates the IPv6 gateway of a VPC with IPv6. It is Pending until the transition ends.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.VpcNotFound"/>,
    /// <see cref="Refusal.VpcStateNotAllowed"/>, <see cref="Refusal.VpcWithoutIpv6"/>,
    /// <see cref="Refusal.VpcHasIpv6Gateway"/> or <see cref="Refusal.ResourceGroupNotFound"/>.
    /// </exception>
    public static Plan<Ipv6Gateway> Create(AccountState state, RegionId region, Ipv6GatewaySpec spec)
    {
        var vpc = VpcRules.RequireAvailable(state, region, spec.VpcId);
        VpcRules.RequireIpv6(vpc);
        RefusedException.ThrowIf(state.Ipv6GatewaysByVpc.Of(vpc.Id).Any(), Refusal.VpcHasIpv6Gateway);
        ResourceGroupRules.RequireGroup(state, spec.ResourceGroupId);
        var changes = state.NewChanges();
        var gateway = new Ipv6Gateway
        {
            Id = changes.NewId(state.Ipv6Gateways, vpc.RegionId),
            VpcId = vpc.Id,
            RegionId = vpc.RegionId,
            Status = Ipv6GatewayStatus.Pending,
            Name = spec.Name,
            Description = spec.Description,
            CreationTime = state.Now,
            ResourceGroupId = spec.ResourceGroupId,
            Tags = spec.Tags,
            TransitionEndsAt = state.TransitionEnd,
        };
        changes.Add(state.Ipv6Gateways, gateway);
        return new(changes, gateway);
    }
}
