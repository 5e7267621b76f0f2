using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.HaVips;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Effects;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>The background transitions of an ENI: attaching, detaching and deleting.</summary>
internal static class NetworkInterfaceLifecycle
{
    public static ChangeSet Complete(AccountState state, NetworkInterface eni)
    {
        if (eni.Status == NetworkInterfaceStatus.Deleting)
        {
            var changes = state.NewChanges();
            Remove(state, changes, eni);
            return changes;
        }

        return state.NewReplacement(state.NetworkInterfaces, eni, eni.Status switch
        {
            NetworkInterfaceStatus.Attaching =>
                eni with { Status = NetworkInterfaceStatus.InUse, TransitionEndsAt = null },
            NetworkInterfaceStatus.Detaching => Detached(eni),
            _ => eni with { TransitionEndsAt = null },
        });
    }

    /// <summary>The detached ENI. A Member ENI becomes a secondary ENI again.</summary>
    public static NetworkInterface Detached(NetworkInterface eni) => eni with
    {
        Status = NetworkInterfaceStatus.Available,
        Type = eni.Type == NetworkInterfaceType.Member ? NetworkInterfaceType.Secondary : eni.Type,
        InstanceId = null,
        DeviceIndex = 0,
        NetworkCardIndex = null,
        TrunkNetworkInterfaceId = null,
        TransitionEndsAt = null,
    };

    /// <summary>
    /// Removes the ENI, its permissions and the Internet bandwidth of its IPv6 addresses. Its EIPs become Available,
    /// and its HaVips are unassociated.
    /// </summary>
    public static void Remove(AccountState state, ChangeSet changes, NetworkInterface eni)
    {
        if (state.NetworkInterfacePermissions.Count > 0)
        {
            foreach (var permission in state.NetworkInterfacePermissions.Where(it => it.NetworkInterfaceId == eni.Id))
            {
                changes.Remove(state.NetworkInterfacePermissions, permission);
            }
        }

        AssociatedEips.Unassociate(state, changes, eni.Id);
        AssociatedHaVips.Unassociate(state, changes, HaVipInstance.Of(eni.Id));
        Ipv6Bandwidths.Remove(state, changes, eni.VSwitchId, eni.Ipv6Addresses);
        changes.Remove(state.NetworkInterfaces, eni);
    }
}
