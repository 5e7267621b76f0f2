using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.NetworkInterfaces;

/// <summary>The permission of another account to attach an ENI to its instances.</summary>
/// <param name="AccountId">The account that has the permission.</param>
internal sealed record NetworkInterfacePermission(
    NetworkInterfacePermissionId Id, NetworkInterfaceId NetworkInterfaceId, AccountId AccountId)
{
    public static readonly ResourceKind<NetworkInterfacePermissionId, NetworkInterfacePermission> Kind =
        new("networkInterfacePermissions", new("eni-perm-", 17))
        {
            IdOf = permission => permission.Id,
        };
}
