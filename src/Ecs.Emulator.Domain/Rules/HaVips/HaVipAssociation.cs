using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.HaVips;

/// <summary>AssociateHaVip and UnassociateHaVip.</summary>
internal static class HaVipAssociation
{
    /// <summary>
    /// Associates a HaVip with an instance or ENI of its VSwitch. It is Associating until the transition ends.
    /// </summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the HaVip and its status, the instance or ENI, its VSwitch, its status, the
    /// other associations of the HaVip, those of the instance or ENI.
    /// </exception>
    public static ChangeSet Associate(AccountState state, RegionId? region, HaVipId id, HaVipInstance instance)
    {
        var haVip = HaVipRules.RequireState(state, region, id, HaVipStatus.Available, HaVipStatus.InUse);
        RefusedException.ThrowIf(
            RequireVSwitch(state, haVip.RegionId, instance) != haVip.VSwitchId, Refusal.HaVipVSwitchMismatch);
        RequireState(state, instance);
        RequireRoom(state, haVip, instance);
        return state.NewReplacement(state.HaVips, haVip, haVip with
        {
            Status = HaVipStatus.Associating,
            Instances = haVip.Instances.Add(instance),
            TransitionEndsAt = state.TransitionEnd,
        });
    }

    /// <summary>
    /// Ends the association with an instance or ENI. The HaVip is Unassociating, and keeps the association, until the
    /// transition ends.
    /// </summary>
    /// <param name="force">Whether the instance can be the master.</param>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the HaVip and its status, the association, the status of the instance or ENI,
    /// whether it is the master.
    /// </exception>
    public static ChangeSet Unassociate(
        AccountState state, RegionId? region, HaVipId id, HaVipInstance instance, bool force)
    {
        var haVip = HaVipRules.RequireState(state, region, id, HaVipStatus.InUse);
        RefusedException.ThrowIf(!haVip.Instances.Contains(instance), Refusal.HaVipNotAssociated);
        RequireState(state, instance);
        RefusedException.ThrowIf(haVip.Master == instance && !force, Refusal.HaVipMasterNotUnassociated);
        return state.NewReplacement(state.HaVips, haVip, haVip with
        {
            Status = HaVipStatus.Unassociating,
            Leaving = instance,
            TransitionEndsAt = state.TransitionEnd,
        });
    }

    /// <summary>Returns the VSwitch of the instance or ENI; null for an instance without a primary ENI.</summary>
    private static VSwitchId? RequireVSwitch(AccountState state, RegionId region, HaVipInstance instance)
    {
        if (instance.Type == HaVipInstanceType.NetworkInterface)
        {
            return state.NetworkInterfaces.Find(region, new NetworkInterfaceId(instance.Id))?.VSwitchId
                ?? throw new RefusedException(Refusal.NetworkInterfaceNotFound, instance.Id);
        }

        var found = state.Instances.Find(region, new InstanceId(instance.Id))
            ?? throw new RefusedException(Refusal.InstanceNotFound, instance.Id);
        return state.PrimaryNetworkInterfaceOf(found.Id)?.VSwitchId;
    }

    /// <summary>Rejects an instance or ENI in a transition. One that does not exist is accepted.</summary>
    private static void RequireState(AccountState state, HaVipInstance instance)
    {
        if (instance.Type == HaVipInstanceType.NetworkInterface)
        {
            if (state.NetworkInterfaces.Find(new NetworkInterfaceId(instance.Id)) is { } eni)
            {
                NetworkInterfaceRules.RequireState(
                    eni, NetworkInterfaceStatus.Available, NetworkInterfaceStatus.InUse);
            }
        }
        else if (state.Instances.Find(new InstanceId(instance.Id)) is { } found)
        {
            InstanceRules.RequireState(found, InstanceStatus.Running, InstanceStatus.Stopped);
        }
    }

    private static void RequireRoom(AccountState state, HaVip haVip, HaVipInstance instance)
    {
        RefusedException.ThrowIf(haVip.Instances.Contains(instance), Refusal.HaVipAlreadyAssociated);
        if (haVip.InstanceType is { } type && type != instance.Type)
        {
            throw new RefusedException(Refusal.HaVipInstanceTypeMismatch);
        }

        RefusedException.ThrowIf(haVip.Instances.Length >= Limits.InstancesPerHaVip, Refusal.TooManyInstancesOfHaVip);
        RefusedException.ThrowIf(
            state.HaVipIndex.Of(instance).Count >= Limits.HaVipsPerInstance, Refusal.TooManyHaVipsOnInstance);
    }
}
