using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.VSwitches;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>ModifyNetworkInterfaceAttribute.</summary>
internal static class NetworkInterfaceModification
{
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its status, the attributes that are fixed for its type, its queues,
    /// its security groups, its connection tracking.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId regionId, NetworkInterfaceId id, NetworkInterfaceChanges changes)
    {
        var eni = NetworkInterfaceRules.RequireIdle(state, regionId, id);
        NetworkInterfaceRules.RequireState(eni, NetworkInterfaceStatus.Available, NetworkInterfaceStatus.InUse);
        RequireAllowedByType(eni, changes);
        if (changes.QueueNumber is not null)
        {
            RequireQueuesFree(state, eni);
        }

        if (!changes.SecurityGroupIds.IsEmpty)
        {
            RequireGroups(state, eni, changes.SecurityGroupIds);
        }

        var tracking = changes.ApplyTo(eni.ConnectionTracking);
        NetworkInterfaceRules.RequireSupported(tracking);

        return state.NewReplacement(state.NetworkInterfaces, eni, eni with
        {
            Name = changes.Name ?? eni.Name,
            Description = changes.Description ?? eni.Description,
            SecurityGroupIds = changes.SecurityGroupIds.IsEmpty ? eni.SecurityGroupIds : changes.SecurityGroupIds,
            QueueNumber = changes.QueueNumber ?? eni.QueueNumber,
            DeleteOnRelease = changes.DeleteOnRelease ?? eni.DeleteOnRelease,
            SourceDestCheck = changes.SourceDestCheck ?? eni.SourceDestCheck,
            ConnectionTracking = tracking,
        });
    }

    private static void RequireAllowedByType(NetworkInterface eni, NetworkInterfaceChanges changes)
    {
        if (eni.Type != NetworkInterfaceType.Primary)
        {
            return;
        }

        RefusedException.ThrowIf(changes.AreFixedForPrimary, Refusal.PrimaryNetworkInterfaceFixed);
        RefusedException.ThrowIf(changes.QueueNumber is not null, Refusal.PrimaryQueuesFixed);
    }

    private static void RequireQueuesFree(AccountState state, NetworkInterface eni)
    {
        var stopped = eni.InstanceId is { } instance
            && state.Instances.Find(instance) is { Status: InstanceStatus.Stopped };
        RefusedException.ThrowIf(eni.Status != NetworkInterfaceStatus.Available && !stopped, Refusal.QueuesInUse);
    }

    private static void RequireGroups(AccountState state, NetworkInterface eni, ImmutableArray<SecurityGroupId> ids)
    {
        var vSwitch = VSwitchListing.Get(state, eni.VSwitchId);
        NetworkInterfaceRules.RequireNewGroups(
            state, eni, vSwitch.VpcId, ids, Refusal.EnterpriseSecurityGroupFull);
    }
}
