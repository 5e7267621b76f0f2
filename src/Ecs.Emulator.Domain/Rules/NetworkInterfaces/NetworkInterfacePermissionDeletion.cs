using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

internal static class NetworkInterfacePermissionDeletion
{
    /// <exception cref="RefusedException">As <see cref="NetworkInterfacePermissionListing.Get"/>.</exception>
    public static ChangeSet Delete(AccountState state, RegionId regionId, NetworkInterfacePermissionId id)
    {
        var permission = NetworkInterfacePermissionListing.Get(state, regionId, id);
        return state.NewRemoval(state.NetworkInterfacePermissions, permission);
    }
}
