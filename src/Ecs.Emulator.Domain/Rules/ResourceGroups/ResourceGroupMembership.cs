using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Rules.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.ResourceGroups;

internal static class ResourceGroupMembership
{
    /// <summary>Moves a resource to a resource group.</summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region of the resource.</param>
    /// <param name="type">The type of the resource.</param>
    /// <param name="id">The resource.</param>
    /// <param name="groupId">The resource group.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/>, <see cref="Refusal.ResourceGroupNotFound"/> or
    /// <see cref="Refusal.GroupedResourceNotFound"/>.
    /// </exception>
    public static ChangeSet Join(
        AccountState state, RegionId regionId, GroupableType type, string id, string groupId)
    {
        var region = state.RequireKnownRegion(regionId).Id;
        state.RequireResourceGroup(groupId);
        var changes = state.NewChanges();
        var isFound = type switch
        {
            GroupableType.Instance => TryMove(state.Instances, region, id, groupId, changes),
            GroupableType.Disk => TryMoveDisk(state, region, id, groupId, changes),
            GroupableType.NetworkInterface => TryMove(state.NetworkInterfaces, region, id, groupId, changes),
            GroupableType.SecurityGroup => TryMove(state.SecurityGroups, region, id, groupId, changes),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
        return isFound ? changes : throw new RefusedException(Refusal.GroupedResourceNotFound);
    }

    private static bool TryMove<TId, TRow>(
        ResourceTable<TId, TRow> table, RegionId region, string id, string groupId, ChangeSet changes)
        where TId : struct, IEquatable<TId>
        where TRow : class
    {
        if (table.Find(region, table.Kind.ToId(id)) is not { } row)
        {
            return false;
        }

        changes.Replace(table, row, table.Kind.ResourceGroup!.With(row, groupId));
        return true;
    }

    private static bool TryMoveDisk(
        AccountState state, RegionId region, string id, string groupId, ChangeSet changes)
    {
        if (ListedDisk.Find(state, id) is not { } listed || listed.Instance.RegionId != region)
        {
            return false;
        }

        DiskRules.Replace(state, changes, listed.Instance.Id, listed.Disk with { ResourceGroupId = groupId });
        return true;
    }
}
