using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Eips;

namespace Ecs.Emulator.Domain.Rules.Eips;

/// <summary>An EIP with the related values that responses show.</summary>
/// <param name="ResourceGroupId">The EIP's own resource group, or the account's default one.</param>
/// <param name="PrivateIpAddress">The associated private address; null if there is none.</param>
/// <param name="VpcId">The VPC of the associated resource; null if there is none.</param>
internal sealed record ListedEip(Eip Eip, string ResourceGroupId, Ipv4Address? PrivateIpAddress, VpcId? VpcId)
{
    public static ListedEip Of(AccountState state, Eip eip)
    {
        var (address, vpc) = PlaceOf(state, eip.Target);
        return new ListedEip(eip, state.ResourceGroupOf(eip.ResourceGroupId), address, vpc);
    }

    private static (Ipv4Address? Address, VpcId? Vpc) PlaceOf(AccountState state, EipTarget? target)
    {
        switch (target)
        {
            case InstanceTarget { InstanceId: var id }:
                var primary = state.PrimaryNetworkInterfaceOf(id);
                return (primary?.PrimaryIpAddress, VpcOf(state, primary?.VSwitchId));
            case NetworkInterfaceTarget { NetworkInterfaceId: var id, PrivateIpAddress: var address }:
                return (address, VpcOf(state, state.NetworkInterfaces.Find(id)?.VSwitchId));
            case HaVipTarget { HaVipId: var id }:
                var haVip = state.HaVips.Find(id);
                return (haVip?.IpAddress, VpcOf(state, haVip?.VSwitchId));
            case NatGatewayTarget { NatGatewayId: var id }:
                return (null, state.NatGateways.Find(id)?.VpcId);
            default:
                return (null, null);
        }
    }

    private static VpcId? VpcOf(AccountState state, VSwitchId? vSwitch) =>
        vSwitch is { } id ? state.VSwitches.Find(id)?.VpcId : null;
}
