using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>An EIP with the related values that responses show.</summary>
/// <param name="ResourceGroupId">The EIP's own resource group, or the account's default one.</param>
/// <param name="PrivateIpAddress">The associated private address; null if there is none.</param>
/// <param name="VpcId">The VPC of the associated ENI; null if there is none.</param>
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
            eni is null ? null : state.VSwitches.Find(eni.VSwitchId)?.VpcId);
    }
}
