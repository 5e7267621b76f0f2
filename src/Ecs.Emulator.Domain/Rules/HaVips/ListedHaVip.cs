using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;

namespace Ecs.Emulator.Domain.Rules.HaVips;

/// <summary>A HaVip with the related values that responses show.</summary>
/// <param name="ResourceGroupId">The HaVip's own resource group, or the account's default one.</param>
/// <param name="VpcId">The VPC of the VSwitch; null if the VSwitch does not exist.</param>
/// <param name="EipAddress">The public address of the associated EIP; null if there is none.</param>
internal sealed record ListedHaVip(HaVip HaVip, string ResourceGroupId, VpcId? VpcId, Ipv4Address? EipAddress)
{
    public static ListedHaVip Of(AccountState state, HaVip haVip) => new(
        haVip,
        state.ResourceGroupOf(haVip.ResourceGroupId),
        state.VSwitches.Find(haVip.VSwitchId)?.VpcId,
        state.EipIndex.Of(haVip.Id)?.IpAddress);
}
