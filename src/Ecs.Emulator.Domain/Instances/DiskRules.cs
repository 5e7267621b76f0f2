namespace Ecs.Emulator.Domain.Instances;

/// <summary>What must hold of a disk before it may change, and the rule of ResizeDisk.</summary>
internal static class DiskRules
{
    /// <summary>Enlarges a disk.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The disk.</param>
    /// <param name="newSize">Its new size, in GiB.</param>
    /// <returns>The disk with its new size.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceLocked"/>, <see cref="Refusal.DiskState"/>,
    /// <see cref="Refusal.DiskCategoryFixed"/>, <see cref="Refusal.DiskSizeTooSmall"/> or
    /// <see cref="Refusal.DiskSizeNotSupported"/>.
    /// </exception>
    public static ListedDisk Resize(AccountState state, string id, int newSize)
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

        state.Commit();
        state.Replace(disk with { Size = newSize });
        return Require(state, id);
    }

    /// <summary>The disk of this id, in this region, or in any where none is named.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.DiskNotFound"/>.</exception>
    internal static ListedDisk Require(AccountState state, string id, RegionId? region = null) =>
        state.FindDisk(id) is { } listed && (region is null || region == listed.Instance.RegionId)
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
}
