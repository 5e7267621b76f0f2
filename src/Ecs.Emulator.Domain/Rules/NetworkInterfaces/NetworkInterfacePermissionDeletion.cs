using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

internal static class NetworkInterfacePermissionDeletion
{
    /// <exception cref="RefusedException">
    /// As <see cref="AccountState.RequireRegion"/>, or <see cref="Refusal.NetworkInterfacePermissionNotFound"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, RegionId regionId, NetworkInterfacePermissionId id)
    {
        var region = state.RequireRegion(regionId).Id;
        if (state.NetworkInterfacePermissions.Find(id) is not { } permission
            || state.NetworkInterfaces.Find(region, permission.NetworkInterfaceId) is null)
        {
            throw new RefusedException(Refusal.NetworkInterfacePermissionNotFound);
        }

        var changes = state.NewChanges();
        changes.Remove(state.NetworkInterfacePermissions, permission);
        return changes;
    }
}
