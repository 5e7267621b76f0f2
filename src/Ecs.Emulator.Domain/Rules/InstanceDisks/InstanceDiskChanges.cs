using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceDisks;

/// <summary>The disks of instances that are created or deleted.</summary>
internal static class InstanceDiskChanges
{
    /// <summary>Adds the disks of a new instance.</summary>
    /// <param name="changes">The changes of the plan.</param>
    /// <param name="systemDisk">The system disk, whose size is known.</param>
    /// <param name="dataDisks">The data disks.</param>
    public static void Add(
        AccountState state,
        ChangeSet changes,
        Instance instance,
        DiskSpec systemDisk,
        IReadOnlyList<DiskSpec> dataDisks)
    {
        changes.Add(state.Disks, Attached(0, systemDisk) with { IsSystemDisk = true, Device = Disk.DeviceAt(0) });
        for (var number = 1; number <= dataDisks.Count; number++)
        {
            var spec = dataDisks[number - 1];
            var disk = Attached(number, spec);
            changes.Add(state.Disks, disk with
            {
                DeleteWithInstance = !disk.IsPortable || spec.DeleteWithInstance is not false,
            });
        }

        Disk Attached(int number, DiskSpec spec) =>
            DiskDraft.New(state, changes, instance.RegionId, instance.ZoneId, spec) with
            {
                InstanceId = instance.Id,
                Status = DiskStatus.InUse,
                ChargeType = instance.ChargeType,
                AttachedTime = instance.CreationTime,
                Device = spec.Device.Length > 0 ? spec.Device : Disk.DeviceAt(number),
            };
    }

    /// <summary>Removes the disks of a deleted instance that are deleted with it, and detaches the others.</summary>
    public static void Remove(AccountState state, ChangeSet changes, InstanceId instance)
    {
        foreach (var disk in state.DisksOf(instance))
        {
            if (disk.DeleteWithInstance || !disk.IsPortable)
            {
                changes.Remove(state.Disks, disk);
            }
            else
            {
                changes.Replace(state.Disks, disk, DiskLifecycle.Detached(disk, state.Now));
            }
        }
    }
}
