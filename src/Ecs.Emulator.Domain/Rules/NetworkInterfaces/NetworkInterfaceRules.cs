using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>
/// Preconditions before the addresses of an ENI may change, in the order in which the service looks: the ENI, its
/// state, its instance's state, then the places it is in.
/// </summary>
internal static class NetworkInterfaceRules
{
    /// <summary>The ENI of this id, if it is in this region and no other task is in progress.</summary>
    /// <exception cref="RefusedException">
    /// The region, <see cref="Refusal.NetworkInterfaceNotFound"/>, <see cref="Refusal.TaskInProgress"/> or
    /// <see cref="Refusal.ServiceManaged"/>.
    /// </exception>
    public static NetworkInterface Require(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var region = state.RequireRegion(regionId);
        var eni = state.NetworkInterfaces.Find(region.Id, id)
            ?? throw new RefusedException(Refusal.NetworkInterfaceNotFound, id.Value);
        if (eni.TaskInProgress || state.Tasks.IsBusy(id))
        {
            throw new RefusedException(Refusal.TaskInProgress);
        }

        return eni.ServiceId is null ? eni : throw new RefusedException(Refusal.ServiceManaged, id.Value);
    }

    /// <summary>The ENI of this id, if it is in this region and its addresses may change now.</summary>
    /// <exception cref="RefusedException">It may not, or there is none.</exception>
    public static NetworkInterface RequireChangeable(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var eni = Require(state, regionId, id);
        RequireType(eni, "Primary,Secondary,Trunk", eni.Type != NetworkInterfaceType.Member);
        RequireState(
            eni, "Available,InUse", eni.Status is NetworkInterfaceStatus.Available or NetworkInterfaceStatus.InUse);
        return eni;
    }

    /// <summary>
    /// The instance that the ENI is attached to, in a state that lets the ENI change; null for an ENI that is attached
    /// to none.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AttachedInstanceNotFound"/> or, for a primary ENI, <see cref="Refusal.InstanceState"/>.
    /// </exception>
    public static Instance? RequireInstance(AccountState state, NetworkInterface eni)
    {
        if (eni.InstanceId is not { } instanceId)
        {
            return null;
        }

        var instance = state.Instances.Find(instanceId)
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
    public static VSwitch RequireVSwitch(AccountState state, NetworkInterface eni, Instance? instance)
    {
        var vSwitch = state.VSwitches.Find(eni.VSwitchId)
            ?? throw new RefusedException(Refusal.VSwitchNotFound, eni.VSwitchId.Value);
        if (vSwitch.Status != VSwitchStatus.Available)
        {
            throw new RefusedException(Refusal.VSwitchState);
        }

        return instance is null || instance.ZoneId == vSwitch.ZoneId
            ? vSwitch
            : throw new RefusedException(Refusal.ZoneMismatch);
    }

    /// <summary>
    /// Rejects an ENI one of whose security groups is deleted, classic, or of another VPC than its VSwitch.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecurityGroupNotFound"/>, <see cref="Refusal.SecurityGroupNotInVpc"/> or
    /// <see cref="Refusal.VpcMismatch"/>.
    /// </exception>
    public static void RequireGroups(AccountState state, NetworkInterface eni, VSwitch vSwitch)
    {
        foreach (var id in eni.SecurityGroupIds)
        {
            var group = state.SecurityGroups.Find(id) ?? throw new RefusedException(Refusal.SecurityGroupNotFound);
            SecurityGroupRules.RequireVpc(group, vSwitch.VpcId);
        }
    }

    /// <summary>Rejects times that the service does not offer.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ConnectionTrackingNotOffered"/>.</exception>
    public static void RequireOffered(ConnectionTracking tracking)
    {
        if (!tracking.IsOffered)
        {
            throw new RefusedException(Refusal.ConnectionTrackingNotOffered);
        }
    }

    /// <summary>Rejects an ENI whose type is none of those expected.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.NetworkInterfaceType"/>.</exception>
    public static void RequireType(NetworkInterface eni, string expected, bool isExpected)
    {
        if (!isExpected)
        {
            throw new RefusedException(Refusal.NetworkInterfaceType, expected, eni.Type.ToString());
        }
    }

    /// <summary>Rejects an ENI whose state is none of those expected.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.NetworkInterfaceState"/>.</exception>
    public static void RequireState(NetworkInterface eni, string expected, bool isExpected)
    {
        if (!isExpected)
        {
            throw new RefusedException(Refusal.NetworkInterfaceState, expected, eni.Status.ToString());
        }
    }

    internal static ChangeSet Replace(AccountState state, NetworkInterface before, NetworkInterface after) =>
        state.NewReplacement(state.NetworkInterfaces, before, after);
}
