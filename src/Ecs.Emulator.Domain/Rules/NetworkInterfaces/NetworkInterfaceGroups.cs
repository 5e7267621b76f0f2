using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>
/// JoinSecurityGroup and LeaveSecurityGroup for an ENI. The groups of a primary ENI change only with those of its
/// instance.
/// </summary>
internal static class NetworkInterfaceGroups
{
    /// <summary>Adds the ENI to a security group. Nothing changes if the ENI is in the group.</summary>
    /// <exception cref="RefusedException">
    /// An error for the ENI, its type or its status; <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.NetworkInterfaceVpcMismatch"/>, or an error of
    /// <see cref="NetworkInterfaceRules.RequireNewGroups"/>.
    /// </exception>
    public static ChangeSet Join(
        AccountState state, NetworkInterfaceId id, SecurityGroupId groupId, RegionId? regionId = null)
    {
        var eni = RequireChangeable(state, id, groupId, regionId);
        var vSwitch = VSwitchListing.Get(state, eni.VSwitchId);
        if (state.SecurityGroups.Find(groupId)!.VpcId is { } vpc && vpc != vSwitch.VpcId)
        {
            throw new RefusedException(Refusal.NetworkInterfaceVpcMismatch);
        }

        var groups = eni.SecurityGroupIds.Contains(groupId)
            ? eni.SecurityGroupIds
            : eni.SecurityGroupIds.Add(groupId);
        NetworkInterfaceRules.RequireNewGroups(state, eni, vSwitch.VpcId, groups);
        return state.NewReplacement(state.NetworkInterfaces, eni, eni with { SecurityGroupIds = groups });
    }

    /// <summary>Removes the ENI from a security group. At least one group must remain.</summary>
    /// <exception cref="RefusedException">
    /// An error for the ENI, its type or its status; <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.NetworkInterfaceNotInGroup"/> or <see cref="Refusal.NetworkInterfaceLastGroup"/>.
    /// </exception>
    public static ChangeSet Leave(
        AccountState state, NetworkInterfaceId id, SecurityGroupId groupId, RegionId? regionId = null)
    {
        var eni = RequireChangeable(state, id, groupId, regionId);
        RefusedException.ThrowIf(!eni.SecurityGroupIds.Contains(groupId), Refusal.NetworkInterfaceNotInGroup, id.Value);
        RefusedException.ThrowIf(eni.SecurityGroupIds.Length == 1, Refusal.NetworkInterfaceLastGroup, id.Value);
        return state.NewReplacement(
            state.NetworkInterfaces, eni, eni with { SecurityGroupIds = eni.SecurityGroupIds.Remove(groupId) });
    }

    private static NetworkInterface RequireChangeable(
        AccountState state, NetworkInterfaceId id, SecurityGroupId groupId, RegionId? regionId)
    {
        var region = regionId ?? state.NetworkInterfaces.Find(id)?.RegionId
            ?? throw new RefusedException(Refusal.NetworkInterfaceNotFound, id.Value);
        var eni = NetworkInterfaceRules.RequireIdle(state, region, id);
        NetworkInterfaceRules.RequireType(
            eni, NetworkInterfaceType.Secondary, NetworkInterfaceType.Trunk, NetworkInterfaceType.Member);
        NetworkInterfaceRules.RequireState(eni, NetworkInterfaceStatus.Available, NetworkInterfaceStatus.InUse);
        SecurityGroupListing.Get(state, eni.RegionId, groupId);
        return eni;
    }
}
