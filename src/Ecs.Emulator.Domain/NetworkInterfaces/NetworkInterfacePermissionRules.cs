using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;

namespace Ecs.Emulator.Domain.NetworkInterfaces;

/// <summary>
/// The rules of the permissions on ENIs. A permission is shown; the emulator attaches no ENI across accounts.
/// </summary>
public static class NetworkInterfacePermissionRules
{
    private const int IdLength = 17;

    /// <summary>Grants an account the permission. An account that has it keeps the one it has.</summary>
    /// <exception cref="RefusedException">
    /// The region, <see cref="Refusal.NetworkInterfaceNotFound"/>, <see cref="Refusal.TaskInProgress"/>,
    /// <see cref="Refusal.ServiceManaged"/> or <see cref="Refusal.NetworkInterfaceType"/>.
    /// </exception>
    public static NetworkInterfacePermission Create(
        World world, RegionId region, NetworkInterfaceId id, AccountId account)
    {
        var eni = NetworkInterfaceRules.Require(world, region, id);
        NetworkInterfaceRules.RequireType(eni, "Secondary", eni.Type == NetworkInterfaceType.Secondary);
        world.Commit();
        if (world.NetworkInterfacePermissions.FirstOrDefault(
            known => known.NetworkInterfaceId == id && known.AccountId == account) is { } present)
        {
            return present;
        }

        var made = new NetworkInterfacePermission(
            world.NextId(
                world.NetworkInterfacePermissions,
                "eni-perm-",
                region,
                IdLength,
                text => new NetworkInterfacePermissionId(text)),
            id,
            account);
        world.TryAdd(made);
        return made;
    }

    /// <summary>Lists the permissions on the ENIs of a region.</summary>
    /// <param name="world">The world.</param>
    /// <param name="regionId">The region.</param>
    /// <param name="eni">On this ENI; null for any.</param>
    /// <param name="ids">One of these; empty for any.</param>
    /// <param name="paging">The page to return.</param>
    /// <exception cref="RefusedException">The region is unknown or offers no ENIs.</exception>
    public static Page<NetworkInterfacePermission> List(
        World world,
        RegionId regionId,
        NetworkInterfaceId? eni,
        ImmutableArray<NetworkInterfacePermissionId> ids,
        Paging paging)
    {
        var region = world.RequireRegion(regionId).Id;
        var matching = Pager.Candidates(world.NetworkInterfacePermissions, ids).Where(permission =>
            (eni is null || eni == permission.NetworkInterfaceId)
            && world.FindNetworkInterface(region, permission.NetworkInterfaceId) is not null);
        return Pager.Cut(matching, world.NetworkInterfacePermissions.RowOf, paging);
    }

    /// <summary>Revokes a permission.</summary>
    /// <exception cref="RefusedException">
    /// The region, or <see cref="Refusal.NetworkInterfacePermissionNotFound"/>.
    /// </exception>
    public static void Delete(World world, RegionId regionId, NetworkInterfacePermissionId id)
    {
        var region = world.RequireRegion(regionId).Id;
        if (world.NetworkInterfacePermissions.Find(id) is not { } permission
            || world.FindNetworkInterface(region, permission.NetworkInterfaceId) is null)
        {
            throw new RefusedException(Refusal.NetworkInterfacePermissionNotFound);
        }

        world.Commit();
        world.Remove(permission);
    }
}
