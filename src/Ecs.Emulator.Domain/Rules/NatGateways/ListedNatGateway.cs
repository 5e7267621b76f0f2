using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NatGateways;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.NatGateways;

/// <summary>A NAT gateway with the related values that responses show.</summary>
/// <param name="ResourceGroupId">The gateway's own resource group, or the account's default one.</param>
/// <param name="NetworkInterface">Null if a state document defines a gateway without an ENI.</param>
/// <param name="VSwitch">The VSwitch of the ENI; null if there is none.</param>
internal sealed record ListedNatGateway(
    NatGateway Gateway,
    string ResourceGroupId,
    NetworkInterface? NetworkInterface,
    VSwitch? VSwitch,
    IReadOnlyList<ListedNatGatewayEip> Eips,
    int SnatEntryCount,
    int ForwardEntryCount)
{
    public static ListedNatGateway Of(AccountState state, NatGateway gateway)
    {
        var eni = gateway.NetworkInterfaceId is { } id ? state.NetworkInterfaces.Find(id) : null;
        return new(
            gateway,
            state.ResourceGroupOf(gateway.ResourceGroupId),
            eni,
            eni is null ? null : state.VSwitches.Find(eni.VSwitchId),
            [.. state.NatGatewayIndex.EipsOf(gateway.Id).Select(eip => ListedNatGatewayEip.Of(state, gateway, eip))],
            state.NatGatewayIndex.SnatEntriesOf(gateway.Id).Count(),
            state.NatGatewayIndex.ForwardEntriesOf(gateway.Id).Count());
    }
}
