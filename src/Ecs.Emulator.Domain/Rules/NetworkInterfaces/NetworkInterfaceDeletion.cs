using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>DeleteNetworkInterface.</summary>
internal static class NetworkInterfaceDeletion
{
    /// <summary>
    /// Deletes an ENI. It is Deleting until the transition ends. If a state document has set the status Deleting, the
    /// request starts the transition.
    /// </summary>
    /// <exception cref="RefusedException">
    /// Checks, in this order: the region, the ENI, its type, its status, its Member ENIs.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId regionId, NetworkInterfaceId id)
    {
        var eni = NetworkInterfaceRules.RequireIdle(state, regionId, id);
        NetworkInterfaceRules.RequireType(
            eni, NetworkInterfaceType.Secondary, NetworkInterfaceType.Trunk, NetworkInterfaceType.Member);
        NetworkInterfaceRules.RequireState(eni, NetworkInterfaceStatus.Available, NetworkInterfaceStatus.Deleting);
        TrunkRules.RequireNoMembers(state, eni);

        return eni.TransitionEndsAt is not null
            ? state.NewChanges()
            : state.NewReplacement(state.NetworkInterfaces, eni, eni with
            {
                Status = NetworkInterfaceStatus.Deleting,
                TransitionEndsAt = state.TransitionEnd,
            });
    }
}
