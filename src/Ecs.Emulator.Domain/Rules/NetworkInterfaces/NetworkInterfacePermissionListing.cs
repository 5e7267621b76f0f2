using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

internal static class NetworkInterfacePermissionListing
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.NetworkInterfacePermissionNotFound"/>, or as
    /// <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>.
    /// </exception>
    public static NetworkInterfacePermission Get(
        AccountState state, RegionId regionId, NetworkInterfacePermissionId id)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId).Id;
        return state.NetworkInterfacePermissions.Find(id) is { } permission
            && state.NetworkInterfaces.Find(region, permission.NetworkInterfaceId) is not null
                ? permission
                : throw new RefusedException(Refusal.NetworkInterfacePermissionNotFound);
    }

    /// <summary>Lists the permissions on the ENIs of a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>.
    /// </exception>
    public static Page<NetworkInterfacePermission> List(
        AccountState state, RegionId regionId, NetworkInterfacePermissionFilter filter, Paging paging)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId).Id;
        var matching = Pager.Candidates(state.NetworkInterfacePermissions, filter.Ids).Where(permission =>
            filter.Matches(permission)
            && state.NetworkInterfaces.Find(region, permission.NetworkInterfaceId) is not null);
        return Pager.Cut(matching, state.NetworkInterfacePermissions.RowOf, paging);
    }
}
