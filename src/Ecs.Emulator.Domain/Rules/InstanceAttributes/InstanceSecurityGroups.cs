using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceAttributes;

/// <summary>
/// The security groups of an instance, which are those of its primary ENI. The primary, secondary and prefix addresses
/// of the ENI count against the quota of a group.
/// </summary>
internal static class InstanceSecurityGroups
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceStateNotAllowed"/>,
    /// <see cref="Refusal.SecurityGroupNotFound"/>, <see cref="Refusal.InstanceAlreadyInGroup"/>,
    /// <see cref="Refusal.VpcMismatch"/>, or as <see cref="NetworkInterfaceRules.RequireNewGroups"/>.
    /// </exception>
    public static ChangeSet Join(AccountState state, InstanceId instanceId, SecurityGroupId groupId)
    {
        var (instance, eni) = RequireChangeable(state, instanceId);
        SecurityGroupListing.Get(state, instance.RegionId, groupId);
        RefusedException.ThrowIf(
            eni is not null && eni.SecurityGroupIds.Contains(groupId), Refusal.InstanceAlreadyInGroup);
        var groups = eni?.SecurityGroupIds.Add(groupId) ?? [groupId];
        RequireNewGroups(state, eni, groups);

        return state.NewReplacement(state.NetworkInterfaces, eni!, eni! with { SecurityGroupIds = groups });
    }

    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceStateNotAllowed"/>,
    /// <see cref="Refusal.SecurityGroupNotFound"/>,
    /// <see cref="Refusal.InstanceNotInGroup"/> or <see cref="Refusal.InstanceLastGroup"/>.
    /// </exception>
    public static ChangeSet Leave(AccountState state, InstanceId instanceId, SecurityGroupId groupId)
    {
        var (instance, eni) = RequireChangeable(state, instanceId);
        SecurityGroupListing.Get(state, instance.RegionId, groupId);
        RefusedException.ThrowIf(eni is null || !eni.SecurityGroupIds.Contains(groupId), Refusal.InstanceNotInGroup);
        RefusedException.ThrowIf(eni.SecurityGroupIds.Length == 1, Refusal.InstanceLastGroup);
        return state.NewReplacement(
            state.NetworkInterfaces, eni, eni with { SecurityGroupIds = eni.SecurityGroupIds.Remove(groupId) });
    }

    /// <summary>Requires that an instance with this primary ENI can be in all these groups.</summary>
    internal static void RequireNewGroups(
        AccountState state, NetworkInterface? eni, ImmutableArray<SecurityGroupId> groupIds)
    {
        if (eni is null || state.VSwitches.Find(eni.VSwitchId) is not { } vSwitch)
        {
            throw new RefusedException(Refusal.VpcMismatch);
        }

        NetworkInterfaceRules.RequireNewGroups(state, eni, vSwitch.VpcId, groupIds);
    }

    private static (Instance Instance, NetworkInterface? Eni) RequireChangeable(AccountState state, InstanceId id) =>
        (InstanceRules.RequireUnlocked(state, id, InstanceStatus.Running, InstanceStatus.Stopped),
            state.PrimaryNetworkInterfaceOf(id));
}
