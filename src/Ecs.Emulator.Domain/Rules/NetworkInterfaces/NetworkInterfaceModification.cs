using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>What an ENI is to become; null leaves as it is.</summary>
internal sealed record NetworkInterfaceChanges
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>
    /// All its security groups: those that are not named here are left. Empty leaves them as they are.
    /// </summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];

    /// <summary>Its number of queues.</summary>
    public int? QueueNumber { get; init; }

    /// <summary>Whether it is deleted with its instance.</summary>
    public bool? DeleteOnRelease { get; init; }

    /// <summary>Whether packets that are neither from nor to it are dropped.</summary>
    public bool? SourceDestCheck { get; init; }

    /// <summary>The new time of <see cref="ConnectionTracking"/>, in seconds.</summary>
    public int? TcpEstablishedTimeout { get; init; }

    /// <summary>The new time of <see cref="ConnectionTracking"/>, in seconds.</summary>
    public int? TcpClosedAndTimeWaitTimeout { get; init; }

    /// <summary>The new time of <see cref="ConnectionTracking"/>, in seconds.</summary>
    public int? UdpTimeout { get; init; }

    /// <summary>
    /// What a primary ENI cannot change, its queues aside. It can its name, its description and SourceDestCheck.
    /// </summary>
    internal bool AreBeyondPrimary =>
        !SecurityGroupIds.IsEmpty
        || DeleteOnRelease is not null
        || (TcpEstablishedTimeout ?? TcpClosedAndTimeWaitTimeout ?? UdpTimeout) is not null;

    internal ConnectionTracking ApplyTo(ConnectionTracking tracking) => new(
        TcpEstablishedTimeout ?? tracking.TcpEstablishedTimeout,
        TcpClosedAndTimeWaitTimeout ?? tracking.TcpClosedAndTimeWaitTimeout,
        UdpTimeout ?? tracking.UdpTimeout);
}

/// <summary>ModifyNetworkInterfaceAttribute.</summary>
internal static class NetworkInterfaceModification
{
    /// <summary>Changes the ENI at once.</summary>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, its state, what its type cannot change, its queues, its groups, its
    /// connection tracking.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId regionId, NetworkInterfaceId id, NetworkInterfaceChanges changes)
    {
        var eni = NetworkInterfaceRules.Require(state, regionId, id);
        NetworkInterfaceRules.RequireState(
            eni, "Available,InUse", eni.Status is NetworkInterfaceStatus.Available or NetworkInterfaceStatus.InUse);
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
        NetworkInterfaceRules.RequireOffered(tracking);

        return NetworkInterfaceRules.Replace(state, eni, eni with
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

        if (changes.AreBeyondPrimary)
        {
            throw new RefusedException(Refusal.PrimaryNetworkInterfaceFixed);
        }

        if (changes.QueueNumber is not null)
        {
            throw new RefusedException(Refusal.PrimaryQueuesFixed);
        }
    }

    private static void RequireQueuesFree(AccountState state, NetworkInterface eni)
    {
        var stopped = eni.InstanceId is { } instance
            && state.Instances.Find(instance) is { Status: InstanceStatus.Stopped };
        if (eni.Status != NetworkInterfaceStatus.Available && !stopped)
        {
            throw new RefusedException(Refusal.QueuesInUse);
        }
    }

    private static void RequireGroups(AccountState state, NetworkInterface eni, ImmutableArray<SecurityGroupId> ids)
    {
        var vSwitch = state.VSwitches.Find(eni.VSwitchId)
            ?? throw new RefusedException(Refusal.VSwitchNotFound, eni.VSwitchId.Value);
        SecurityGroupRules.RequireJoinable(state, eni.RegionId, vSwitch.VpcId, ids);
        foreach (var id in ids)
        {
            if (!eni.SecurityGroupIds.Contains(id))
            {
                SecurityGroupRules.RequireRoom(
                    state,
                    id,
                    1 + eni.SecondaryAddressCount,
                    state.SecurityGroups.Find(id)!.Type == SecurityGroupType.Enterprise
                        ? Refusal.EnterpriseSecurityGroupFull
                        : Refusal.SecurityGroupFull);
            }
        }
    }
}
