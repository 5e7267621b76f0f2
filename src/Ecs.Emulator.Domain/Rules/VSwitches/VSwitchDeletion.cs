using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

internal static class VSwitchDeletion
{
    /// <summary>
    /// Deletes a VSwitch without ENIs, HaVips, IPv6 addresses, SNAT entries, custom route table and network ACL.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchStateNotAllowed"/>,
    /// <see cref="Refusal.VSwitchHasHaVips"/>, <see cref="Refusal.VSwitchInUse"/>,
    /// <see cref="Refusal.VSwitchHasRouteTable"/>, <see cref="Refusal.VSwitchHasSnatEntry"/>,
    /// <see cref="Refusal.VSwitchHasNetworkAcl"/> or <see cref="Refusal.RouteTableBusy"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId? region, VSwitchId id)
    {
        var vSwitch = VSwitchRules.RequireAvailable(state, region, id);
        RefusedException.ThrowIf(state.HaVipIndex.In(id).Any(), Refusal.VSwitchHasHaVips);
        if (state.AllocatedAddressCount(vSwitch) > 0 || state.Ipv6AddressIndex.AllocatedIn(id).Any())
        {
            throw new RefusedException(Refusal.VSwitchInUse);
        }

        RefusedException.ThrowIf(vSwitch.RouteTableId is not null, Refusal.VSwitchHasRouteTable);
        if (state.NatGatewayIndex.In(vSwitch.VpcId).SelectMany(
            gateway => state.NatGatewayIndex.SnatEntriesOf(gateway.Id))
            .Any(entry => entry.SourceVSwitchId == id))
        {
            throw new RefusedException(Refusal.VSwitchHasSnatEntry);
        }

        RefusedException.ThrowIf(state.NetworkAclIndex.Of(vSwitch) is not null, Refusal.VSwitchHasNetworkAcl);
        VSwitchRules.RequireNoRouteTask(state, vSwitch.VpcId);

        return state.NewReplacement(state.VSwitches, vSwitch, vSwitch with
        {
            IsBeingDeleted = true,
            Status = VSwitchStatus.Pending,
            TransitionEndsAt = state.TransitionEnd,
        });
    }
}
