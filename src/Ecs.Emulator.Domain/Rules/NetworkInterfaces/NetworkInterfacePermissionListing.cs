using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

internal static class NetworkInterfacePermissionListing
{
    /// <summary>Lists the permissions on the ENIs of a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException">As <see cref="AccountState.RequireRegion"/>.</exception>
    public static Page<NetworkInterfacePermission> List(
        AccountState state, RegionId regionId, NetworkInterfacePermissionFilter filter, Paging paging)
    {
        var region = state.RequireRegion(regionId).Id;
        var matching = Pager.Candidates(state.NetworkInterfacePermissions, filter.Ids).Where(permission =>
            filter.Matches(permission)
            && state.NetworkInterfaces.Find(region, permission.NetworkInterfaceId) is not null);
        return Pager.Cut(matching, state.NetworkInterfacePermissions.RowOf, paging);
    }
}
