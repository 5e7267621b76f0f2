namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>The permission of another account to attach an ENI to its instances.</summary>
/// <param name="Id">Its id.</param>
/// <param name="NetworkInterfaceId">The ENI. It may be gone in a state document.</param>
/// <param name="AccountId">The account that has the permission.</param>
internal sealed record NetworkInterfacePermission(
    NetworkInterfacePermissionId Id, NetworkInterfaceId NetworkInterfaceId, AccountId AccountId);
