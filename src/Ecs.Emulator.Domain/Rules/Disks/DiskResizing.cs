using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskResizing
{
    /// <summary>Enlarges a disk.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The disk.</param>
    /// <param name="newSize">Its new size, in GiB.</param>
    /// <returns>The order id; null for a pay-as-you-go instance.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceLocked"/>, <see
    /// cref="Refusal.DiskStateNotAllowed"/>,
    /// <see cref="Refusal.DiskCategoryFixed"/>, <see cref="Refusal.DiskSizeTooSmall"/> or
    /// <see cref="Refusal.DiskSizeNotSupported"/>.
    /// </exception>
    public static Plan<string?> Resize(AccountState state, string id, int newSize)
    {
        var listed = DiskRules.RequireChangeable(state, id);
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
        DiskRules.Replace(state, changes, listed.Instance.Id, disk with { Size = newSize });
        return new(changes, DiskRules.NewOrderId(changes, listed));
    }
}
