using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>Preconditions for operations on disks.</summary>
internal static class DiskRules
{
    /// <summary>The largest disk that is too small for bursts, in GiB.</summary>
    private const int MaxSizeWithoutBursting = 3;

    /// <summary>
    /// Finds the disk. It must be Available; or In_use, with an instance that is unlocked, and Running or Stopped.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceLocked"/> or
    /// <see cref="Refusal.DiskStateNotAllowed"/>.
    /// </exception>
    public static Disk RequireChangeable(AccountState state, DiskId id)
    {
        var disk = DiskListing.Get(state, region: null, id);
        var instance = disk.InstanceId is { } attached ? state.Instances.Find(attached) : null;
        if (instance is not null)
        {
            InstanceRules.RequireUnlocked(instance);
        }

        return disk.Status is DiskStatus.Available or DiskStatus.InUse
            && instance?.Status is null or InstanceStatus.Running or InstanceStatus.Stopped
                ? disk
                : throw new RefusedException(Refusal.DiskStateNotAllowed);
    }

    /// <exception cref="RefusedException"><see cref="Refusal.DiskStatusNotAllowed"/>.</exception>
    public static void RequireStatus(Disk disk, DiskStatus status) =>
        RefusedException.ThrowIf(disk.Status != status, Refusal.DiskStatusNotAllowed);

    /// <summary>Requires that disks of the instance can be attached and detached.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceLocked"/> or <see cref="Refusal.InstanceStateNotAllowed"/>.
    /// </exception>
    public static void RequireAttachable(Instance instance)
    {
        InstanceRules.RequireUnlocked(instance);
        InstanceRules.RequireState(instance, InstanceStatus.Running, InstanceStatus.Stopped);
    }

    /// <summary>Requires that the instance can have another data disk.</summary>
    /// <param name="device">The device name of the disk; empty for the first free one.</param>
    /// <returns>The device name.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceDiskQuotaExceeded"/> or <see cref="Refusal.DeviceInUse"/>.
    /// </exception>
    public static string RequireDevice(AccountState state, InstanceId instance, string device)
    {
        var dataDisks = state.DisksOf(instance).Where(disk => !disk.IsSystemDisk).ToList();
        RefusedException.ThrowIf(dataDisks.Count >= Limits.DataDisksPerInstance, Refusal.InstanceDiskQuotaExceeded);
        var used = dataDisks.Select(disk => disk.Device).ToHashSet(StringComparer.Ordinal);
        return device.Length == 0
            ? Enumerable.Range(1, Limits.DataDisksPerInstance).Select(Disk.DeviceAt).First(name => !used.Contains(name))
            : used.Contains(device) ? throw new RefusedException(Refusal.DeviceInUse)
            : device;
    }

    /// <summary>Requires that category, level, size, bursts and provisioned IOPS of a new disk fit together.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskLevelNotAllowed"/>, <see cref="Refusal.DiskSizeNotSupported"/>,
    /// <see cref="Refusal.DiskIopsNotSupported"/>, <see cref="Refusal.DiskIopsTooMany"/>, or as
    /// <see cref="RequireBurstSupport"/>.
    /// </exception>
    public static void RequireSupported(Disk disk)
    {
        RefusedException.ThrowIf(
            disk.PerformanceLevel.Length > 0 && disk.Category != Disk.DefaultCategory, Refusal.DiskLevelNotAllowed);
        if (DiskSizes.Of(disk.Category, disk.PerformanceLevel, disk.IsSystemDisk)?.Contains(disk.Size) != true)
        {
            throw new RefusedException(Refusal.DiskSizeNotSupported);
        }

        RequirePerformanceSupport(disk);
    }

    /// <summary>Requires that bursts and provisioned IOPS fit category and size.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskIopsNotSupported"/>, <see cref="Refusal.DiskIopsTooMany"/>, or as
    /// <see cref="RequireBurstSupport"/>.
    /// </exception>
    public static void RequirePerformanceSupport(Disk disk)
    {
        RequireIopsSupport(disk);
        if (disk.BurstingEnabled)
        {
            RequireBurstSupport(disk);
        }
    }

    /// <summary>Requires that performance bursts of the disk can be enabled.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskBurstNotSupported"/> or <see cref="Refusal.DiskBurstTooSmall"/>.
    /// </exception>
    public static void RequireBurstSupport(Disk disk)
    {
        RefusedException.ThrowIf(disk.Category != Disk.AutoPl, Refusal.DiskBurstNotSupported);
        RefusedException.ThrowIf(disk.Size <= MaxSizeWithoutBursting, Refusal.DiskBurstTooSmall);
    }

    /// <summary>The id of the order for a change; null for a pay-as-you-go disk.</summary>
    public static string? NewOrderId(ChangeSet changes, Disk disk) =>
        disk.ChargeType == InstanceChargeType.PrePaid ? changes.Ids.NextOrderId() : null;

    private static void RequireIopsSupport(Disk disk)
    {
        RefusedException.ThrowIf(
            disk.ProvisionedIops > 0 && disk.Category != Disk.AutoPl, Refusal.DiskIopsNotSupported);
        RefusedException.ThrowIf(
            disk.ProvisionedIops > DiskPerformance.MaxProvisionedIopsOf(disk.Size), Refusal.DiskIopsTooMany);
    }
}
