using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The category and performance that a disk is to have; null for what it has.</summary>
internal sealed record DiskSpec
{
    /// <summary>The categories that a disk can be changed from and to, the slowest first.</summary>
    public static readonly IReadOnlyList<string> Categories =
        ["cloud_efficiency", "cloud_essd_entry", "cloud_ssd", "cloud_auto", "cloud_essd"];

    /// <summary>The performance levels of an ESSD, the slowest first.</summary>
    public static readonly IReadOnlyList<string> Levels = ["PL0", "PL1", "PL2", "PL3"];

    private const int TaskIdLength = 20;
    private const string Essd = "cloud_essd";
    private const string AutoPl = "cloud_auto";
    private const string EssdEntry = "cloud_essd_entry";

    /// <summary>Its category: one of <see cref="Categories"/>.</summary>
    public string? Category { get; init; }

    /// <summary>Its performance level: one of <see cref="Levels"/>.</summary>
    public string? PerformanceLevel { get; init; }

    /// <summary>Its provisioned IOPS.</summary>
    public int? ProvisionedIops { get; init; }

    /// <summary>Changes the disk.</summary>
    /// <returns>The task and the order.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceLocked"/>, <see cref="Refusal.DiskState"/>,
    /// <see cref="Refusal.DiskCategoryFixed"/>, <see cref="Refusal.DiskCategoryNotSupported"/>,
    /// <see cref="Refusal.DiskLevelNotAllowed"/>, <see cref="Refusal.DiskIopsNotSupported"/>,
    /// <see cref="Refusal.DiskIopsTooMany"/>, <see cref="Refusal.DiskUnchanged"/>, <see cref="Refusal.DiskDowngrade"/>,
    /// <see cref="Refusal.DiskLevelTooLow"/> or <see cref="Refusal.DiskLevelMismatch"/>.
    /// </exception>
    public Plan<DiskModification> Make(AccountState state, string id)
    {
        var listed = DiskRules.RequireChangeable(state, id);
        if (!Categories.Contains(listed.Disk.Category))
        {
            throw new RefusedException(Refusal.DiskCategoryFixed);
        }

        var changed = Changed(listed.Disk);
        RequireNoDowngrade(listed, changed);
        RequireSize(listed, changed);
        var changes = state.NewChanges();
        DiskRules.Replace(state, changes, listed.Instance.Id, changed);
        var task = Category is null || Category == listed.Disk.Category
            ? null
            : changes.Ids.NextId("t-", listed.Instance.RegionId, TaskIdLength);
        return new(changes, new DiskModification(task, DiskRules.NewOrderId(changes, listed)));
    }

    private Disk Changed(Disk disk)
    {
        var category = Category ?? disk.Category;
        if (PerformanceLevel is not null && category != Essd)
        {
            throw new RefusedException(Refusal.DiskLevelNotAllowed);
        }

        if (ProvisionedIops is not null && category != AutoPl)
        {
            throw new RefusedException(Refusal.DiskIopsNotSupported);
        }

        if (ProvisionedIops > DiskPerformance.MaxProvisionedIopsOf(disk.Size))
        {
            throw new RefusedException(Refusal.DiskIopsTooMany);
        }

        var stays = category == disk.Category;
        var changed = disk with
        {
            Category = category,
            PerformanceLevel = PerformanceLevel ?? (stays ? disk.PerformanceLevel : Disk.LevelOf(category)),
            ProvisionedIops = ProvisionedIops ?? (stays ? disk.ProvisionedIops : 0),
            BurstingEnabled = stays && disk.BurstingEnabled,
        };
        return changed != disk ? changed : throw new RefusedException(Refusal.DiskUnchanged);
    }

    private static void RequireNoDowngrade(ListedDisk before, Disk after)
    {
        var paidInAdvance = before.Instance.ChargeType == InstanceChargeType.PrePaid;
        if (before.Disk.Category != after.Category)
        {
            if (before.Disk.Category == EssdEntry && after.Category is not (Essd or AutoPl))
            {
                throw new RefusedException(Refusal.DiskCategoryNotSupported);
            }

            if (paidInAdvance && RankOf(after.Category) < RankOf(before.Disk.Category))
            {
                throw new RefusedException(Refusal.DiskDowngrade);
            }
        }
        else if (string.CompareOrdinal(after.PerformanceLevel, before.Disk.PerformanceLevel) < 0
            && (paidInAdvance || after.PerformanceLevel == Levels[0]))
        {
            throw new RefusedException(Refusal.DiskLevelTooLow);
        }
    }

    private static void RequireSize(ListedDisk before, Disk after)
    {
        if (DiskSizes.Of(after.Category, after.PerformanceLevel, before.IsSystemDisk) is { } sizes
            && !sizes.Contains(after.Size))
        {
            throw new RefusedException(
                after.Category == Essd ? Refusal.DiskLevelMismatch : Refusal.DiskCategoryNotSupported);
        }
    }

    private static int RankOf(string category) => Categories.TakeWhile(known => known != category).Count();
}

/// <param name="TaskId">The task that changes the category; null where it stays.</param>
/// <param name="OrderId">The order; null where the instance is not subscribed.</param>
internal sealed record DiskModification(string? TaskId, string? OrderId);
