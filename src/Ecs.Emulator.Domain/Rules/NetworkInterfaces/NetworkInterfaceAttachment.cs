using System.Globalization;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>AttachNetworkInterface and DetachNetworkInterface.</summary>
internal static class NetworkInterfaceAttachment
{
    /// <summary>
    /// Attaches an ENI to an instance or, as a Member ENI, to a Trunk ENI of the instance. The ENI is Attaching until
    /// the transition ends, and counts for the quota of the instance at once.
    /// </summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, the instance, the type and status of the ENI, the status of the
    /// instance, the Trunk ENI, the zone and the VPC, the number of ENIs, the network card, the number of addresses.
    /// </exception>
    public static ChangeSet Attach(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        InstanceId instanceId,
        int? cardIndex = null,
        NetworkInterfaceId? trunkId = null)
    {
        var eni = NetworkInterfaceRules.RequireIdle(state, regionId, id);
        var instance = RequireInstance(state, regionId, instanceId);
        NetworkInterfaceRules.RequireType(eni, NetworkInterfaceType.Secondary, NetworkInterfaceType.Trunk);
        NetworkInterfaceRules.RequireState(eni, NetworkInterfaceStatus.Available);
        NetworkInterfaceRules.RequireRunningOrStopped(instance);
        TrunkRules.RequireAttachable(state, regionId, eni, instance, trunkId);
        RequireZoneAndVpc(state, eni, instance);
        RequireRoom(state, instance, isMember: trunkId is not null);
        var deviceIndex = trunkId is { } trunk ? RequireDeviceIndex(state, trunk) : eni.DeviceIndex;
        RequireCard(instance.Type, cardIndex);
        NetworkInterfaceRules.RequireFits(eni, instance.Type);

        return state.NewReplacement(state.NetworkInterfaces, eni, eni with
        {
            Status = NetworkInterfaceStatus.Attaching,
            InstanceId = instanceId,
            NetworkCardIndex = cardIndex,
            DeviceIndex = deviceIndex,
            Type = trunkId is null ? eni.Type : NetworkInterfaceType.Member,
            TrunkNetworkInterfaceId = trunkId,
            TransitionEndsAt = state.TransitionEnd,
        });
    }

    /// <summary>
    /// Detaches an ENI. It is Detaching until the transition ends, and keeps its addresses and security groups. If a
    /// state document has set the status Detaching, the request starts the transition.
    /// </summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, the instance, the type of the ENI, whether it is attached to the
    /// instance, the status of the ENI, the status of the instance, the Member ENIs.
    /// </exception>
    public static ChangeSet Detach(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId id,
        InstanceId instanceId,
        NetworkInterfaceId? trunkId = null)
    {
        var eni = NetworkInterfaceRules.RequireIdle(state, regionId, id);
        var instance = RequireInstance(state, regionId, instanceId);
        RefusedException.ThrowIf(
            eni.Type == NetworkInterfaceType.Primary, Refusal.PrimaryNetworkInterfaceNotDetachable);
        if (eni.InstanceId != instanceId)
        {
            throw new RefusedException(Refusal.NotAttachedToInstance, id.Value, instanceId.Value);
        }

        TrunkRules.RequireTrunkOf(state, regionId, eni, trunkId);
        NetworkInterfaceRules.RequireState(eni, NetworkInterfaceStatus.InUse, NetworkInterfaceStatus.Detaching);
        NetworkInterfaceRules.RequireRunningOrStopped(instance);
        if (eni.TrafficMode == NetworkInterfaceTrafficMode.HighPerformance && instance.Status != InstanceStatus.Stopped)
        {
            throw new RefusedException(Refusal.HotPlugNotSupported);
        }

        TrunkRules.RequireNoMembers(state, eni);

        return eni.TransitionEndsAt is not null
            ? state.NewChanges()
            : state.NewReplacement(state.NetworkInterfaces, eni, eni with
            {
                Status = NetworkInterfaceStatus.Detaching,
                TransitionEndsAt = state.TransitionEnd,
            });
    }

    private static Instance RequireInstance(AccountState state, RegionId regionId, InstanceId id) =>
        state.Instances.Find(regionId, id) ?? throw new RefusedException(Refusal.AttachedInstanceNotFound, id.Value);

    /// <summary>The VPC of an instance is that of its primary ENI. The VSwitches of its ENIs can differ.</summary>
    private static void RequireZoneAndVpc(AccountState state, NetworkInterface eni, Instance instance)
    {
        var vSwitch = NetworkInterfaceRules.RequireVSwitch(state, eni, instance);
        if (state.PrimaryNetworkInterfaceOf(instance.Id) is { } primary
            && state.VSwitches.Find(primary.VSwitchId) is { } primaryVSwitch
            && primaryVSwitch.VpcId != vSwitch.VpcId)
        {
            throw new RefusedException(Refusal.VpcMismatch);
        }
    }

    /// <summary>Member ENIs count only for the total quota of the instance type.</summary>
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

    private static int RequireDeviceIndex(AccountState state, NetworkInterfaceId trunkId) =>
        TrunkRules.NextDeviceIndex(state, state.NetworkInterfaces.Find(trunkId)!)
        ?? throw new RefusedException(Refusal.TooManyNetworkInterfacesOnInstance);

    private static void RequireCard(InstanceType type, int? index)
    {
        if (index is null)
        {
            return;
        }

        RefusedException.ThrowIf(type.NetworkCardQuantity <= 1, Refusal.NetworkCardsNotSupported);
        if (index < 0 || index >= type.NetworkCardQuantity)
        {
            var highest = type.NetworkCardQuantity - 1;
            throw new RefusedException(Refusal.NetworkCardNotFound, highest.ToString(CultureInfo.InvariantCulture));
        }
    }
}
