using System.Globalization;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Allocation;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>AttachNetworkInterface and DetachNetworkInterface.</summary>
internal static class NetworkInterfaceAttachment
{
    /// <summary>
    /// Starts to attach an ENI to an instance or, as a Member, to a Trunk ENI of that instance. It names the instance
    /// from now on and counts among its ENIs, and is InUse after the transition delay.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region that all of them are in.</param>
    /// <param name="id">The ENI.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cardIndex">The network card of the instance; null for none in particular.</param>
    /// <param name="trunkId">The Trunk ENI; null to attach the ENI by itself.</param>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, the instance, the ENI's type and state, the instance's state, the Trunk ENI,
    /// zone and VPC, the number of ENIs, the network card, the number of addresses.
    /// </exception>
    public static ChangeSet Attach(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        InstanceId instanceId,
        int? cardIndex = null,
        NetworkInterfaceId? trunkId = null)
    {
        var eni = NetworkInterfaceRules.Require(state, regionId, id);
        var instance = RequireInstance(state, regionId, instanceId);
        NetworkInterfaceRules.RequireType(
            eni, "Secondary,Trunk", eni.Type is NetworkInterfaceType.Secondary or NetworkInterfaceType.Trunk);
        NetworkInterfaceRules.RequireState(eni, "Available", eni.Status == NetworkInterfaceStatus.Available);
        RequireSteady(instance);
        TrunkRules.RequireAttachable(state, regionId, eni, instance, trunkId);
        RequirePlaces(state, eni, instance);
        RequireRoom(state, instance, isMember: trunkId is not null);
        var deviceIndex = trunkId is { } trunk ? RequireDeviceIndex(state, trunk) : eni.DeviceIndex;
        RequireCard(instance.Type, cardIndex);
        AddressQuota.OfAttached(eni, instance.Type).RequireHeld();
        if (eni.Ipv6Count > 0)
        {
            Ipv6Rules.RequireQuota(id.Value, instance.Type, eni.Ipv6Count, 0);
        }

        var changes = state.NewChanges();
        NetworkInterfaceLifecycle.Begin(state, changes, eni, eni with
        {
            Status = NetworkInterfaceStatus.Attaching,
            InstanceId = instanceId,
            NetworkCardIndex = cardIndex,
            DeviceIndex = deviceIndex,
            Type = trunkId is null ? eni.Type : NetworkInterfaceType.Member,
            TrunkNetworkInterfaceId = trunkId,
        });
        return changes;
    }

    /// <summary>
    /// Starts to detach an ENI. It is Available after the transition delay, and keeps its addresses and groups. One
    /// that a test holds in Detaching goes on from there.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region that all of them are in.</param>
    /// <param name="id">The ENI.</param>
    /// <param name="instanceId">The instance that it is attached to.</param>
    /// <param name="trunkId">The Trunk ENI that it is attached to; null if the request does not say.</param>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, the instance, the ENI's type, whether it is attached there, its state, the
    /// instance's state, its members.
    /// </exception>
    public static ChangeSet Detach(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        InstanceId instanceId,
        NetworkInterfaceId? trunkId = null)
    {
        var eni = NetworkInterfaceRules.Require(state, regionId, id);
        var instance = RequireInstance(state, regionId, instanceId);
        if (eni.Type == NetworkInterfaceType.Primary)
        {
            throw new RefusedException(Refusal.PrimaryNetworkInterfaceStays);
        }

        if (eni.InstanceId != instanceId)
        {
            throw new RefusedException(Refusal.NotOnInstance, id.Value, instanceId.Value);
        }

        TrunkRules.RequireTrunkOf(state, regionId, eni, trunkId);
        NetworkInterfaceRules.RequireState(
            eni, "InUse,Detaching", eni.Status is NetworkInterfaceStatus.InUse or NetworkInterfaceStatus.Detaching);
        RequireSteady(instance);
        if (eni.TrafficMode == NetworkInterfaceTrafficMode.HighPerformance && instance.Status != InstanceStatus.Stopped)
        {
            throw new RefusedException(Refusal.HotPlugNotSupported);
        }

        TrunkRules.RequireNoMembers(state, eni);

        var changes = state.NewChanges();
        if (eni.TransitionEndsAt is null)
        {
            NetworkInterfaceLifecycle.Begin(
                state, changes, eni, eni with { Status = NetworkInterfaceStatus.Detaching });
        }

        return changes;
    }

    private static Instance RequireInstance(AccountState state, RegionId regionId, InstanceId id) =>
        state.Instances.Find(regionId, id) ?? throw new RefusedException(Refusal.AttachedInstanceNotFound, id.Value);

    private static void RequireSteady(Instance instance)
    {
        if (instance.Status is not (InstanceStatus.Running or InstanceStatus.Stopped))
        {
            throw new RefusedException(Refusal.InstanceState, "Running,Stopped", instance.Status.ToString());
        }
    }

    /// <summary>The instance's VPC is that of its primary ENI's VSwitch; VSwitches may differ.</summary>
    private static void RequirePlaces(AccountState state, NetworkInterface eni, Instance instance)
    {
        var vSwitch = NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        if (state.PrimaryNetworkInterfaceOf(instance.Id) is { } primary
            && state.VSwitches.Find(primary.VSwitchId) is { } home
            && home.VpcId != vSwitch.VpcId)
        {
            throw new RefusedException(Refusal.VpcMismatch);
        }
    }

    /// <summary>
    /// Members have places of their own beyond those of the ENIs that are attached to the instance itself.
    /// </summary>
    private static void RequireRoom(AccountState state, Instance instance, bool isMember)
    {
        var all = 0;
        var direct = 0;
        foreach (var eni in state.NetworkInterfacesOf(instance.Id))
        {
            all++;
            direct += eni.Type == NetworkInterfaceType.Member ? 0 : 1;
        }

        if (all >= instance.Type.EniTotalQuantity || (!isMember && direct >= instance.Type.EniQuantity))
        {
            throw new RefusedException(Refusal.TooManyNetworkInterfacesOnInstance);
        }
    }

    /// <summary>The device index for a new member of the Trunk ENI.</summary>
    private static int RequireDeviceIndex(AccountState state, NetworkInterfaceId trunkId) =>
        TrunkRules.NextDeviceIndex(state, state.NetworkInterfaces.Find(trunkId)!)
        ?? throw new RefusedException(Refusal.TooManyNetworkInterfacesOnInstance);

    private static void RequireCard(InstanceType type, int? index)
    {
        if (index is null)
        {
            return;
        }

        if (type.NetworkCardQuantity <= 1)
        {
            throw new RefusedException(Refusal.NetworkCardsNotSupported);
        }

        if (index < 0 || index >= type.NetworkCardQuantity)
        {
            var highest = type.NetworkCardQuantity - 1;
            throw new RefusedException(Refusal.NetworkCardNotFound, highest.ToString(CultureInfo.InvariantCulture));
        }
    }
}
