using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.NetworkInterfaces;

/// <summary>
/// Creates permissions on ENIs. A permission has no effect: an ENI cannot be attached to an instance of another
/// account.
/// </summary>
internal static class NetworkInterfacePermissionCreation
{
    /// <summary>
    /// Grants an account the permission. Returns the existing permission if the account already has one.
    /// </summary>
    /// <exception cref="RefusedException">
    /// As <see cref="NetworkInterfaceRules.RequireIdle"/>, or <see cref="Refusal.NetworkInterfaceTypeNotAllowed"/>.
    /// </exception>
    public static Plan<NetworkInterfacePermission> Create(
        AccountState state, RegionId region, NetworkInterfaceId id, AccountId account)
    {
        var eni = NetworkInterfaceRules.RequireIdle(state, region, id);
        NetworkInterfaceRules.RequireType(eni, NetworkInterfaceType.Secondary);
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
}
