using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>
/// Creates, lists and deletes permissions on ENIs. A permission has no effect: an ENI cannot be attached to an instance
/// of another account.
/// </summary>
internal static class NetworkInterfacePermissionRules
{
    /// <summary>
    /// Grants an account the permission. Returns the existing permission if the account already has one.
    /// </summary>
    /// <exception cref="RefusedException">
    /// As <see cref="NetworkInterfaceRules.Require"/>, or <see cref="Refusal.NetworkInterfaceType"/>.
    /// </exception>
    public static Plan<NetworkInterfacePermission> Create(
        AccountState state, RegionId region, NetworkInterfaceId id, AccountId account)
    {
        var eni = NetworkInterfaceRules.Require(state, region, id);
        NetworkInterfaceRules.RequireType(eni, "Secondary", eni.Type == NetworkInterfaceType.Secondary);
        var changes = state.NewChanges();
        if (state.NetworkInterfacePermissions.FirstOrDefault(
            known => known.NetworkInterfaceId == id && known.AccountId == account) is { } present)
        {
            return new(changes, present);
        }

        var permission = new NetworkInterfacePermission(
            changes.NewId(state.NetworkInterfacePermissions, region), id, account);
        changes.Add(state.NetworkInterfacePermissions, permission);
        return new(changes, permission);
    }

    /// <summary>Lists the permissions on an ENI, or on all ENIs of a region. Empty ids match all permissions.</summary>
    /// <exception cref="RefusedException">As <see cref="AccountState.RequireRegion"/>.</exception>
    public static Page<NetworkInterfacePermission> List(
        AccountState state,
        RegionId regionId,
        NetworkInterfaceId? eni,
        ImmutableArray<NetworkInterfacePermissionId> ids,
        Paging paging)
    {
        var region = state.RequireRegion(regionId).Id;
        var matching = Pager.Candidates(state.NetworkInterfacePermissions, ids).Where(permission =>
            (eni is null || eni == permission.NetworkInterfaceId)
            && state.NetworkInterfaces.Find(region, permission.NetworkInterfaceId) is not null);
        return Pager.Cut(matching, state.NetworkInterfacePermissions.RowOf, paging);
    }

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
