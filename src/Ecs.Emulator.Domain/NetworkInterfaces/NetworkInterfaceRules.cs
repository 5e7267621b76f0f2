using Ecs.Emulator.Domain.Instances;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>
/// What must hold before the addresses of an ENI may change, in the order in which the service looks: the ENI, its state,
/// its instance's state, then the places it lies in.
/// </summary>
internal static class NetworkInterfaceRules
{
    /// <summary>The ENI of this id, if it lies in this region and its addresses may change now.</summary>
    /// <exception cref="RefusedException">It may not, or there is none.</exception>
    public static NetworkInterface RequireChangeable(World world, RegionId regionId, NetworkInterfaceId id)
    {
        var region = world.RequireRegion(regionId);
        var eni = world.NetworkInterfaces.Find(id);
        if (eni is null || eni.RegionId != region.Id)
        {
            throw new RefusedException(Refusal.NetworkInterfaceNotFound, id.Value);
        }

        if (eni.TaskInProgress)
        {
            throw new RefusedException(Refusal.TaskInProgress);
        }

        if (eni.ServiceId is not null)
        {
            throw new RefusedException(Refusal.ServiceManaged, id.Value);
        }

        RequireType(eni);
        RequireState(eni);
        return eni;
    }

    /// <summary>The instance that the ENI hangs on, in a state that lets the ENI change; null for an ENI that hangs on none.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AttachedInstanceNotFound"/> or, for a primary ENI, <see cref="Refusal.InstanceState"/>.
    /// </exception>
    public static Instance? RequireInstance(World world, NetworkInterface eni)
    {
        if (eni.InstanceId is not { } instanceId)
        {
            return null;
        }

        var instance = world.Instances.Find(instanceId)
            ?? throw new RefusedException(Refusal.AttachedInstanceNotFound, instanceId.Value);
        var steady = instance.Status is InstanceStatus.Running or InstanceStatus.Stopped;
        return steady || eni.Type != NetworkInterfaceType.Primary
            ? instance
            : throw new RefusedException(Refusal.InstanceState, "Running,Stopped", instance.Status.ToString());
    }

    /// <summary>The VSwitch of the ENI, in the instance's zone and ready.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchState"/> or <see cref="Refusal.ZoneMismatch"/>.
    /// </exception>
    public static VSwitch RequireVSwitch(World world, NetworkInterface eni, Instance? instance)
    {
        var vSwitch = world.VSwitches.Find(eni.VSwitchId)
            ?? throw new RefusedException(Refusal.VSwitchNotFound, eni.VSwitchId.Value);
        if (vSwitch.Status != VSwitchStatus.Available)
        {
            throw new RefusedException(Refusal.VSwitchState);
        }

        return instance is null || instance.ZoneId == vSwitch.ZoneId
            ? vSwitch
            : throw new RefusedException(Refusal.ZoneMismatch);
    }

    /// <summary>Refuses an ENI one of whose security groups is gone, classic, or of another VPC than its VSwitch.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecurityGroupNotFound"/>, <see cref="Refusal.SecurityGroupNotInVpc"/> or
    /// <see cref="Refusal.VpcMismatch"/>.
    /// </exception>
    public static void RequireGroups(World world, NetworkInterface eni, VSwitch vSwitch)
    {
        foreach (var id in eni.SecurityGroupIds)
        {
            var group = world.SecurityGroups.Find(id) ?? throw new RefusedException(Refusal.SecurityGroupNotFound);
            SecurityGroupRules.RequireVpc(group, vSwitch.VpcId);
        }
    }

    /// <summary>Refuses times that the service does not offer.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ConnectionTrackingNotOffered"/>.</exception>
    public static void RequireOffered(ConnectionTracking tracking)
    {
        if (!tracking.IsOffered)
        {
            throw new RefusedException(Refusal.ConnectionTrackingNotOffered);
        }
    }

    private static void RequireType(NetworkInterface eni)
    {
        if (eni.Type == NetworkInterfaceType.Member)
        {
            throw new RefusedException(Refusal.NetworkInterfaceType, "Primary,Secondary,Trunk", eni.Type.ToString());
        }
    }

    private static void RequireState(NetworkInterface eni)
    {
        if (eni.Status is not (NetworkInterfaceStatus.Available or NetworkInterfaceStatus.InUse))
        {
            throw new RefusedException(Refusal.NetworkInterfaceState, "Available,InUse", eni.Status.ToString());
        }
    }
}
