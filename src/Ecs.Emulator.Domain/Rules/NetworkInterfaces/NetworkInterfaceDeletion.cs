using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>DeleteNetworkInterface.</summary>
internal static class NetworkInterfaceDeletion
{
    /// <summary>
    /// Starts to delete an ENI. After the transition delay it is deleted, its addresses are free and its groups left.
    /// One that a test holds in Deleting goes on from there.
    /// </summary>
    /// <exception cref="RefusedException">
    /// In this order: the region, the ENI, its type, its state, its members.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var eni = NetworkInterfaceRules.Require(state, regionId, id);
        NetworkInterfaceRules.RequireType(eni, "Secondary,Trunk,Member", eni.Type != NetworkInterfaceType.Primary);
        NetworkInterfaceRules.RequireState(
            eni,
            "Available,Deleting",
            eni.Status is NetworkInterfaceStatus.Available or NetworkInterfaceStatus.Deleting);
        TrunkRules.RequireNoMembers(state, eni);

        var changes = state.NewChanges();
        if (eni.TransitionEndsAt is null)
        {
            NetworkInterfaceLifecycle.Begin(
                state, changes, eni, eni with { Status = NetworkInterfaceStatus.Deleting });
        }

        return changes;
    }
}
