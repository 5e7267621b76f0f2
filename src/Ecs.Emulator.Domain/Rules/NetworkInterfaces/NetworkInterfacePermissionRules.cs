using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>
/// The rules of the permissions on ENIs. A permission is shown; the emulator attaches no ENI across accounts.
/// </summary>
internal static class NetworkInterfacePermissionRules
{
    /// <summary>Grants an account the permission. An account that has it keeps the one it has.</summary>
    /// <exception cref="RefusedException">
    /// The region, <see cref="Refusal.NetworkInterfaceNotFound"/>, <see cref="Refusal.TaskInProgress"/>,
    /// <see cref="Refusal.ServiceManaged"/> or <see cref="Refusal.NetworkInterfaceType"/>.
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

    /// <summary>Lists the permissions on the ENIs of a region.</summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region.</param>
    /// <param name="eni">On this ENI; null for any.</param>
    /// <param name="ids">One of these; empty for any.</param>
    /// <param name="paging">The page to return.</param>
    /// <exception cref="RefusedException">The region is unknown or offers no ENIs.</exception>
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

    /// <summary>Revokes a permission.</summary>
    /// <exception cref="RefusedException">
    /// The region, or <see cref="Refusal.NetworkInterfacePermissionNotFound"/>.
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
