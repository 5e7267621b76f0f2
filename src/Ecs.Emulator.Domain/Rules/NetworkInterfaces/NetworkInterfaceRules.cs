using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Rules.VSwitches;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>
/// Preconditions for operations on ENIs. The service checks the ENI first, then its status, the status of its instance,
/// its VSwitch and its security groups.
/// </summary>
internal static class NetworkInterfaceRules
{
    /// <summary>Returns an ENI that has no task in progress and that no cloud service manages.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="NetworkInterfaceListing.Get"/>, <see cref="Refusal.TaskInProgress"/> or
    /// <see cref="Refusal.ServiceManaged"/>.
    /// </exception>
    /// <remarks>Inlined for the same reason as <see cref="NetworkInterfaceListing.Get"/>.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NetworkInterface RequireIdle(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var eni = NetworkInterfaceListing.Get(state, regionId, id);
        RefusedException.ThrowIf(eni.TaskInProgress || state.Tasks.IsBusy(id), Refusal.TaskInProgress);
        return eni.ServiceId is null ? eni : throw new RefusedException(Refusal.ServiceManaged, id.Value);
    }

    /// <summary>Returns an ENI with changeable addresses.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RequireIdle"/>, or an error for its type or its status.
    /// </exception>
    public static NetworkInterface RequireChangeable(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var eni = RequireIdle(state, regionId, id);
        RequireType(eni, NetworkInterfaceType.Primary, NetworkInterfaceType.Secondary, NetworkInterfaceType.Trunk);
        RequireState(eni, NetworkInterfaceStatus.Available, NetworkInterfaceStatus.InUse);
        return eni;
    }

    /// <summary>
    /// Returns the instance that the ENI is attached to, or null. The instance of a primary ENI must be Running or
    /// Stopped.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.AttachedInstanceNotFound"/> or <see cref="Refusal.InstanceStateNotAllowed"/>.
    /// </exception>
    public static Instance? RequireInstance(AccountState state, NetworkInterface eni)
    {
        if (eni.InstanceId is not { } instanceId)
        {
            return null;
        }

        var instance = state.Instances.Find(instanceId)
            ?? throw new RefusedException(Refusal.AttachedInstanceNotFound, instanceId.Value);
        if (eni.Type == NetworkInterfaceType.Primary)
        {
            RequireRunningOrStopped(instance);
        }

        return instance;
    }

    /// <exception cref="RefusedException"><see cref="Refusal.InstanceStateNotAllowed"/>.</exception>
    public static void RequireRunningOrStopped(Instance instance)
    {
        if (instance.Status is not (InstanceStatus.Running or InstanceStatus.Stopped))
        {
            throw new RefusedException(Refusal.InstanceStateNotAllowed, "Running,Stopped", instance.Status.ToString());
        }
    }

    /// <summary>Returns the VSwitch of the ENI. It must be Available, in the zone of the instance.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.VSwitchNotFound"/>, <see cref="Refusal.VSwitchStateNotAllowed"/> or
    /// <see cref="Refusal.ZoneMismatch"/>.
    /// </exception>
    public static VSwitch RequireVSwitch(AccountState state, NetworkInterface eni, Instance? instance)
    {
        var vSwitch = VSwitchListing.Get(state, eni.VSwitchId);
        VSwitchRules.RequireAvailable(vSwitch);
        return instance is null || instance.ZoneId == vSwitch.ZoneId
            ? vSwitch
            : throw new RefusedException(Refusal.ZoneMismatch);
    }

    /// <summary>
    /// Rejects an ENI with a security group that does not exist, is classic, or belongs to another VPC.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecurityGroupNotFound"/>, <see cref="Refusal.SecurityGroupNotInVpc"/> or
    /// <see cref="Refusal.VpcMismatch"/>.
    /// </exception>
    public static void RequireGroups(AccountState state, NetworkInterface eni, VSwitch vSwitch)
    {
        foreach (var id in eni.SecurityGroupIds)
        {
            var group = SecurityGroupListing.Get(state, id);
            SecurityGroupRules.RequireVpc(group, vSwitch.VpcId);
        }
    }

    /// <summary>
    /// Rejects security groups that the ENI cannot be in. Those that it is not in yet need room for its addresses.
    /// </summary>
    /// <param name="vpcId">The VPC of its VSwitch.</param>
    /// <param name="ids">All security groups that the ENI is to be in.</param>
    /// <param name="enterpriseFull">The error for a full group of type enterprise.</param>
    /// <exception cref="RefusedException">
    /// As <see cref="SecurityGroupRules.RequireJoinable"/>, or <see cref="Refusal.SecurityGroupFull"/>.
    /// </exception>
    public static void RequireNewGroups(
        AccountState state,
        NetworkInterface eni,
        VpcId vpcId,
        ImmutableArray<SecurityGroupId> ids,
        Refusal enterpriseFull = Refusal.SecurityGroupFull)
    {
        SecurityGroupRules.RequireJoinable(state, eni.RegionId, vpcId, ids);
        foreach (var id in ids)
        {
            if (!eni.SecurityGroupIds.Contains(id))
            {
                var full = state.SecurityGroups.Find(id)!.Type == SecurityGroupType.Enterprise
                    ? enterpriseFull
                    : Refusal.SecurityGroupFull;
                SecurityGroupRules.RequireRoom(state, id, 1 + eni.SecondaryAddressCount, full);
            }
        }
    }

    /// <summary>Rejects an ENI with more addresses than the type of its new instance supports.</summary>
    /// <exception cref="RefusedException">As <see cref="AddressQuota.RequireCurrentAddresses"/>.</exception>
    public static void RequireFits(NetworkInterface eni, InstanceType type)
    {
        AddressQuota.Ipv4(eni, type).RequireCurrentAddresses();
        AddressQuota.Ipv6(eni, type).RequireCurrentAddresses();
    }

    /// <summary>Rejects timeouts that the service does not allow.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.ConnectionTrackingNotSupported"/>.</exception>
    public static void RequireSupported(ConnectionTracking tracking) =>
        RefusedException.ThrowIf(!tracking.IsSupported, Refusal.ConnectionTrackingNotSupported);

    /// <exception cref="RefusedException"><see cref="Refusal.NetworkInterfaceTypeNotAllowed"/>.</exception>
    public static void RequireType(NetworkInterface eni, params ReadOnlySpan<NetworkInterfaceType> types)
    {
        if (!types.Contains(eni.Type))
        {
            throw new RefusedException(
                Refusal.NetworkInterfaceTypeNotAllowed, string.Join(',', types.ToArray()), eni.Type.ToString());
        }
    }

    /// <exception cref="RefusedException"><see cref="Refusal.NetworkInterfaceStateNotAllowed"/>.</exception>
    public static void RequireState(NetworkInterface eni, params ReadOnlySpan<NetworkInterfaceStatus> states)
    {
        if (!states.Contains(eni.Status))
        {
            throw new RefusedException(
                Refusal.NetworkInterfaceStateNotAllowed, string.Join(',', states.ToArray()), eni.Status.ToString());
        }
    }
}
