using System.Collections.Immutable;
using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>What an ENI is to become; null leaves as it is.</summary>
public sealed record NetworkInterfaceChanges
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>All its security groups: those that are not named here are left. Empty leaves them as they are.</summary>
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];

    /// <summary>Its number of queues.</summary>
    public int? QueueNumber { get; init; }

    /// <summary>Whether it goes with its instance.</summary>
    public bool? DeleteOnRelease { get; init; }

    /// <summary>Whether packets that are neither from nor to it are dropped.</summary>
    public bool? SourceDestCheck { get; init; }

    /// <summary>The new time of <see cref="ConnectionTracking"/>, in seconds.</summary>
    public int? TcpEstablishedTimeout { get; init; }

    /// <summary>The new time of <see cref="ConnectionTracking"/>, in seconds.</summary>
    public int? TcpClosedAndTimeWaitTimeout { get; init; }

    /// <summary>The new time of <see cref="ConnectionTracking"/>, in seconds.</summary>
    public int? UdpTimeout { get; init; }

    /// <summary>What a primary ENI cannot change, its queues aside. It can its name, its description and SourceDestCheck.</summary>
    internal bool AreBeyondPrimary =>
        !SecurityGroupIds.IsEmpty
        || DeleteOnRelease is not null
        || (TcpEstablishedTimeout ?? TcpClosedAndTimeWaitTimeout ?? UdpTimeout) is not null;

    internal ConnectionTracking ApplyTo(ConnectionTracking tracking) => new(
        TcpEstablishedTimeout ?? tracking.TcpEstablishedTimeout,
        TcpClosedAndTimeWaitTimeout ?? tracking.TcpClosedAndTimeWaitTimeout,
        UdpTimeout ?? tracking.UdpTimeout);
}

/// <summary>The rules of ModifyNetworkInterfaceAttribute.</summary>
public static class NetworkInterfaceModification
{
    /// <summary>Changes the ENI at once.</summary>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, its state, what its type cannot change, its queues, its groups, its connection
    /// tracking.
    /// </exception>
    public static void Modify(World world, RegionId regionId, NetworkInterfaceId id, NetworkInterfaceChanges changes)
    {
        var eni = NetworkInterfaceRules.Require(world, regionId, id);
        NetworkInterfaceRules.RequireState(
            eni, "Available,InUse", eni.Status is NetworkInterfaceStatus.Available or NetworkInterfaceStatus.InUse);
        RequireAllowedByType(eni, changes);
        if (changes.QueueNumber is not null)
        {
            RequireQueuesFree(world, eni);
        }

        if (!changes.SecurityGroupIds.IsEmpty)
        {
            RequireGroups(world, eni, changes.SecurityGroupIds);
        }

        var tracking = changes.ApplyTo(eni.ConnectionTracking);
        NetworkInterfaceRules.RequireOffered(tracking);

        world.Commit();
        world.Replace(eni, eni with
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

    private static void RequireQueuesFree(World world, NetworkInterface eni)
    {
        var stopped = eni.InstanceId is { } instance
            && world.Instances.Find(instance) is { Status: InstanceStatus.Stopped };
        if (eni.Status != NetworkInterfaceStatus.Available && !stopped)
        {
            throw new RefusedException(Refusal.QueuesInUse);
        }
    }

    private static void RequireGroups(World world, NetworkInterface eni, ImmutableArray<SecurityGroupId> ids)
    {
        var vSwitch = world.VSwitches.Find(eni.VSwitchId)
            ?? throw new RefusedException(Refusal.VSwitchNotFound, eni.VSwitchId.Value);
        SecurityGroupRules.RequireJoinable(world, eni.RegionId, vSwitch.VpcId, ids);
        foreach (var id in ids)
        {
            if (!eni.SecurityGroupIds.Contains(id))
            {
                SecurityGroupRules.RequireRoom(
                    world,
                    id,
                    1 + eni.SecondaryAddressCount,
                    world.SecurityGroups.Find(id)!.Type == SecurityGroupType.Enterprise
                        ? Refusal.EnterpriseSecurityGroupFull
                        : Refusal.SecurityGroupFull);
            }
        }
    }
}
