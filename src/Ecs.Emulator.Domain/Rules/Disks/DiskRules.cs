using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>What must hold of a disk before it may change, and the rule of ResizeDisk.</summary>
internal static class DiskRules
{
    private const int IdLength = 20;

    /// <summary>Enlarges a disk.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The disk.</param>
    /// <param name="newSize">Its new size, in GiB.</param>
    /// <returns>The order id; null where the instance is not subscribed.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceLocked"/>, <see cref="Refusal.DiskState"/>,
    /// <see cref="Refusal.DiskCategoryFixed"/>, <see cref="Refusal.DiskSizeTooSmall"/> or
    /// <see cref="Refusal.DiskSizeNotSupported"/>.
    /// </exception>
    public static Plan<string?> Resize(AccountState state, string id, int newSize)
    {
        var listed = RequireChangeable(state, id);
        var disk = listed.Disk;
        var sizes = DiskSizes.Of(disk.Category, disk.PerformanceLevel, listed.IsSystemDisk)
            ?? throw new RefusedException(Refusal.DiskCategoryFixed);
        if (newSize <= disk.Size)
        {
            throw new RefusedException(Refusal.DiskSizeTooSmall);
        }

        if (!sizes.Contains(newSize))
        {
            throw new RefusedException(Refusal.DiskSizeNotSupported);
        }

        var changes = state.NewChanges();
        Replace(state, changes, listed.Instance.Id, disk with { Size = newSize });
        return new(changes, NewOrderId(changes, listed));
    }

    /// <summary>The disk of this id, in this region, or in any where none is named.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.DiskNotFound"/>.</exception>
    internal static ListedDisk Require(AccountState state, string id, RegionId? region = null) =>
        ListedDisk.Find(state, id) is { } listed && (region is null || region == listed.Instance.RegionId)
            ? listed
            : throw new RefusedException(Refusal.DiskNotFound);

    /// <summary>The disk of this id, if its instance is not locked and is running or stopped.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceLocked"/> or <see cref="Refusal.DiskState"/>.
    /// </exception>
    internal static ListedDisk RequireChangeable(AccountState state, string id)
    {
        var listed = Require(state, id);
        InstanceRules.RequireUnlocked(listed.Instance);
        return listed.Instance.Status is InstanceStatus.Running or InstanceStatus.Stopped
            ? listed
            : throw new RefusedException(Refusal.DiskState);
    }

    /// <summary>The id of the order of a change; null where the instance is not subscribed.</summary>
    internal static string? NewOrderId(ChangeSet changes, ListedDisk listed) =>
        listed.Instance.ChargeType == InstanceChargeType.PrePaid ? changes.Ids.NextOrderId() : null;

    /// <summary>An id for a new disk.</summary>
    internal static string NewId(AccountState state, ChangeSet changes, RegionId region) =>
        changes.Ids.NextUnusedId("d-", region, IdLength, id => state.InstanceOfDisk(id) is not null);

    /// <summary>Replaces a disk of an instance, of which the changes may have replaced others.</summary>
    internal static void Replace(AccountState state, ChangeSet changes, InstanceId id, Disk disk)
    {
        var instance = changes.Find(state.Instances, id)!;
        changes.Replace(state.Instances, instance, instance.With(disk));
    }
}
