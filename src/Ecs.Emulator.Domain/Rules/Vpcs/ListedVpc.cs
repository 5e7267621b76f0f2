using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.Vpcs;

/// <summary>A VPC with the related resources that responses show.</summary>
/// <param name="VSwitches">Its VSwitches.</param>
/// <param name="ResourceGroupId">The VPC's own resource group, or the account's default one.</param>
/// <param name="RouteTableIds">The system route table and the custom route tables.</param>
internal sealed record ListedVpc(
    Vpc Vpc,
    ImmutableArray<VSwitch> VSwitches,
    AccountId OwnerId,
    string ResourceGroupId,
    ImmutableArray<RouteTableId> RouteTableIds,
    ImmutableArray<NatGatewayId> NatGatewayIds)
{
    public static ListedVpc Of(AccountState state, Vpc vpc) => new(
        vpc,
        [.. state.VSwitches.Where(vSwitch => vSwitch.VpcId == vpc.Id)],
        state.Owner,
        state.ResourceGroupOf(vpc.ResourceGroupId),
        [.. state.Routes.TablesOf(vpc)],
        [.. state.NatGateways.Where(gateway => gateway.VpcId == vpc.Id).Select(gateway => gateway.Id)]);
}
