using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>Preconditions for Trunk ENIs and Member ENIs.</summary>
internal static class TrunkRules
{
    /// <summary>The Member ENIs of an ENI in the order of attachment.</summary>
    public static IEnumerable<NetworkInterface> MembersOf(AccountState state, NetworkInterface trunk) =>
        trunk is { Type: NetworkInterfaceType.Trunk, InstanceId: { } instance }
            ? state.NetworkInterfacesOf(instance).Where(eni => eni.TrunkNetworkInterfaceId == trunk.Id)
            : [];

    /// <summary>
    /// Checks whether a Trunk ENI can be attached to the instance, or an ENI as a Member ENI to the Trunk ENI.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.TrunkNotSupportedByInstanceType"/>, <see cref="Refusal.NetworkInterfaceNotFound"/>,
    /// <see cref="Refusal.NotTrunk"/>, <see cref="Refusal.NotAttachedToInstance"/>,
    /// <see cref="Refusal.TrunkStateNotAllowed"/>, <see cref="Refusal.CannotBeMember"/>.
    /// </exception>
    public static void RequireAttachable(
        AccountState state, RegionId regionId, NetworkInterface eni, Instance instance, NetworkInterfaceId? trunkId)
    {
        RefusedException.ThrowIf(
            (eni.Type == NetworkInterfaceType.Trunk || trunkId is not null) && !instance.Type.EniTrunkSupported,
            Refusal.TrunkNotSupportedByInstanceType,
            instance.Type.Id);
        if (trunkId is null)
        {
            return;
        }

        var trunk = RequireTrunk(state, regionId, trunkId.Value);
        if (trunk.InstanceId != instance.Id)
        {
            throw new RefusedException(Refusal.NotAttachedToInstance, trunk.Id.Value, instance.Id.Value);
        }

        if (trunk.Status != NetworkInterfaceStatus.InUse)
        {
            throw new RefusedException(Refusal.TrunkStateNotAllowed, trunk.Status.ToString());
        }

        RefusedException.ThrowIf(
            eni.Type != NetworkInterfaceType.Secondary || eni.SecondaryAddressCount > 0,
            Refusal.CannotBeMember,
            eni.Id.Value);
    }

    /// <summary>Rejects a Trunk ENI that the ENI is not attached to. Null matches any Trunk ENI.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.NetworkInterfaceNotFound"/>, <see cref="Refusal.NotTrunk"/> or
    /// <see cref="Refusal.NotAttachedToTrunk"/>.
    /// </exception>
    public static void RequireTrunkOf(
        AccountState state, RegionId regionId, NetworkInterface eni, NetworkInterfaceId? trunkId)
    {
        if (trunkId is { } id && RequireTrunk(state, regionId, id).Id != eni.TrunkNetworkInterfaceId)
        {
            throw new RefusedException(Refusal.NotAttachedToTrunk, eni.Id.Value, id.Value);
        }
    }

    /// <summary>Rejects an ENI with Member ENIs.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.HasMembers"/>.</exception>
    public static void RequireNoMembers(AccountState state, NetworkInterface eni)
    {
        RefusedException.ThrowIf(
            eni.Type == NetworkInterfaceType.Trunk && state.NetworkInterfaceIndex.HasMembers(eni.Id),
            Refusal.HasMembers,
            eni.Id.Value);
    }

    /// <summary>
    /// The lowest free device index of the Trunk ENI; null if all are used. The device index is the VLAN id of the
    /// Member ENI.
    /// </summary>
    public static int? NextDeviceIndex(AccountState state, NetworkInterface trunk)
    {
        var taken = MembersOf(state, trunk).Select(member => member.DeviceIndex).ToHashSet();
        for (var index = 1; index <= NetworkInterface.MaxMemberDeviceIndex; index++)
        {
            if (!taken.Contains(index))
            {
                return index;
            }
        }

        return null;
    }

    private static NetworkInterface RequireTrunk(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var trunk = NetworkInterfaceListing.Get(state, regionId, id);
        return trunk.Type == NetworkInterfaceType.Trunk ? trunk : throw new RefusedException(
            Refusal.NotTrunk, id.Value);
    }
}
