using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskResizing
{
    /// <summary>Enlarges a disk.</summary>
    /// <param name="newSize">Its new size, in GiB.</param>
    /// <returns>The order id; null for a pay-as-you-go disk.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.DiskStateNotAllowed"/>, <see cref="Refusal.DiskCategoryFixed"/>,
    /// <see cref="Refusal.DiskSizeTooSmall"/> or <see cref="Refusal.DiskSizeNotSupported"/>.
    /// </exception>
    public static Plan<string?> Resize(AccountState state, DiskId id, int newSize)
    {
        var disk = DiskRules.RequireChangeable(state, id);
        var sizes = DiskSizes.Of(disk.Category, disk.PerformanceLevel, disk.IsSystemDisk)
            ?? throw new RefusedException(Refusal.DiskCategoryFixed);
        RefusedException.ThrowIf(newSize <= disk.Size, Refusal.DiskSizeTooSmall);
        RefusedException.ThrowIf(!sizes.Contains(newSize), Refusal.DiskSizeNotSupported);
        var changes = state.NewReplacement(state.Disks, disk, disk with { Size = newSize });
        return new(changes, DiskRules.NewOrderId(changes, disk));
    }
}
