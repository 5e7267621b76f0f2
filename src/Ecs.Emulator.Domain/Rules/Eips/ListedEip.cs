using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>An EIP with the related values that responses show.</summary>
/// <param name="ResourceGroupId">The EIP's own resource group, or the account's default one.</param>
/// <param name="PrivateIpAddress">The associated private address; null if there is none.</param>
/// <param name="VpcId">The VPC of the associated ENI or NAT gateway; null if there is none.</param>
internal sealed record ListedEip(Eip Eip, string ResourceGroupId, Ipv4Address? PrivateIpAddress, VpcId? VpcId)
{
    public static ListedEip Of(AccountState state, Eip eip)
    {
        var eni = eip.Target switch
        {
            InstanceTarget target => state.PrimaryNetworkInterfaceOf(target.InstanceId),
            NetworkInterfaceTarget target => state.NetworkInterfaces.Find(target.NetworkInterfaceId),
            _ => null,
        };
        return new ListedEip(
            eip,
            state.ResourceGroupOf(eip.ResourceGroupId),
            eip.Target is NetworkInterfaceTarget { PrivateIpAddress: var address } ? address : eni?.PrimaryIpAddress,
            VpcOf(state, eip.Target, eni));
    }

    private static VpcId? VpcOf(AccountState state, EipTarget? target, NetworkInterface? eni) => target switch
    {
        NatGatewayTarget { NatGatewayId: var id } => state.NatGateways.Find(id)?.VpcId,
        _ => eni is null ? null : state.VSwitches.Find(eni.VSwitchId)?.VpcId,
    };
}
