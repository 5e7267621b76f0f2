using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceDisks;

/// <summary>The disks of instances that are created or deleted.</summary>
internal static class InstanceDiskChanges
{
    /// <summary>Adds the disks of a new instance.</summary>
    /// <param name="systemDisk">The system disk, whose size is known.</param>
    public static void Add(
        AccountState state,
        ChangeSet changes,
        Instance instance,
        DiskSpec systemDisk,
        IReadOnlyList<DiskSpec> dataDisks)
    {
        changes.Add(
            state.Disks, Attached(systemDisk) with { IsSystemDisk = true, Device = Disk.DeviceAt(0) });
        var devices = dataDisks.Select(spec => spec.Device).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, spec) in dataDisks.Index())
        {
            var disk = Attached(spec);
            changes.Add(state.Disks, disk with
            {
                Device = spec.Device.Length > 0 ? spec.Device : TakeDevice(devices, index + 1),
                DeleteWithInstance = !disk.IsPortable || spec.DeleteWithInstance is not false,
            });
        }

        Disk Attached(DiskSpec spec) =>
            DiskDraft.New(state, changes, instance.RegionId, instance.ZoneId, spec) with
            {
                InstanceId = instance.Id,
                Status = DiskStatus.InUse,
                ChargeType = instance.ChargeType,
                AttachedTime = instance.CreationTime,
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
                changes.Replace(state.Disks, disk, disk.Detached(state.Now));
            }
        }
    }

    /// <summary>The device name with the number, or the first one that no other disk has.</summary>
    private static string TakeDevice(HashSet<string> devices, int number) =>
        Enumerable.Range(1, Limits.DataDisksPerInstance).Prepend(number).Select(Disk.DeviceAt).First(devices.Add);
}
