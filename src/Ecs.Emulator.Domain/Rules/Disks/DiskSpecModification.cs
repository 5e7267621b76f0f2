using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The rules of ModifyDiskSpec.</summary>
internal static class DiskSpecModification
{
    private const int TaskIdLength = 20;
    private const string Essd = Disk.DefaultCategory;
    private const string EssdEntry = "cloud_essd_entry";

    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.DiskStateNotAllowed"/>,
    /// <see cref="Refusal.DiskCategoryFixed"/>, <see cref="Refusal.DiskCategoryNotSupported"/>,
    /// <see cref="Refusal.DiskLevelNotAllowed"/>, <see cref="Refusal.DiskIopsNotSupported"/>,
    /// <see cref="Refusal.DiskIopsTooMany"/>, <see cref="Refusal.DiskUnchanged"/>, <see cref="Refusal.DiskDowngrade"/>,
    /// <see cref="Refusal.DiskLevelTooLow"/> or <see cref="Refusal.DiskLevelMismatch"/>.
    /// </exception>
    public static Plan<ModifiedDiskSpec> Modify(AccountState state, DiskId id, DiskSpecChanges spec)
    {
        var disk = DiskRules.RequireChangeable(state, id);
        RefusedException.ThrowIf(!DiskSpecChanges.Categories.Contains(disk.Category), Refusal.DiskCategoryFixed);
        var changed = Changed(disk, spec);
        RequireNoDowngrade(disk, changed);
        RequireSize(changed);
        var changes = state.NewReplacement(state.Disks, disk, changed);
        var task = spec.Category is null || spec.Category == disk.Category
            ? null
            : changes.Ids.NextId("t-", disk.RegionId, TaskIdLength);
        return new(changes, new ModifiedDiskSpec(task, DiskRules.NewOrderId(changes, disk)));
    }

    private static Disk Changed(Disk disk, DiskSpecChanges spec)
    {
        var category = spec.Category ?? disk.Category;
        RefusedException.ThrowIf(spec.PerformanceLevel is not null && category != Essd, Refusal.DiskLevelNotAllowed);
        RefusedException.ThrowIf(
            spec.ProvisionedIops is not null && category != Disk.AutoPl, Refusal.DiskIopsNotSupported);
        RefusedException.ThrowIf(
            spec.ProvisionedIops > DiskPerformance.MaxProvisionedIopsOf(disk.Size), Refusal.DiskIopsTooMany);
        var isSame = category == disk.Category;
        var changed = disk with
        {
            Category = category,
            PerformanceLevel = spec.PerformanceLevel ?? (isSame ? disk.PerformanceLevel : Disk.LevelOf(category)),
            ProvisionedIops = spec.ProvisionedIops ?? (isSame ? disk.ProvisionedIops : 0),
            BurstingEnabled = isSame && disk.BurstingEnabled,
        };
        return changed != disk ? changed : throw new RefusedException(Refusal.DiskUnchanged);
    }

    private static void RequireNoDowngrade(Disk before, Disk after)
    {
        var isPrePaid = before.ChargeType == InstanceChargeType.PrePaid;
        if (before.Category != after.Category)
        {
            if (before.Category == EssdEntry && after.Category is not (Essd or Disk.AutoPl))
            {
                throw new RefusedException(Refusal.DiskCategoryNotSupported);
            }

            RefusedException.ThrowIf(
                isPrePaid && RankOf(after.Category) < RankOf(before.Category), Refusal.DiskDowngrade);
        }
        else if (string.CompareOrdinal(after.PerformanceLevel, before.PerformanceLevel) < 0
            && (isPrePaid || after.PerformanceLevel == DiskSpecChanges.Levels[0]))
        {
            throw new RefusedException(Refusal.DiskLevelTooLow);
        }
    }

    private static void RequireSize(Disk after)
    {
        if (DiskSizes.Of(after.Category, after.PerformanceLevel, after.IsSystemDisk) is { } sizes
            && !sizes.Contains(after.Size))
        {
            throw new RefusedException(
                after.Category == Essd ? Refusal.DiskLevelMismatch : Refusal.DiskCategoryNotSupported);
        }
    }

    private static int RankOf(string category) =>
        DiskSpecChanges.Categories.TakeWhile(known => known != category).Count();
}
