using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Instances;

/// <summary>Finds the instance of a disk.</summary>
internal sealed class DiskIndex : IRowObserver<Instance>
{
    private readonly Dictionary<string, InstanceId> instances = new(StringComparer.Ordinal);

    /// <summary>The instance of the disk; null if the disk does not exist.</summary>
    public InstanceId? InstanceOf(string diskId) => instances.TryGetValue(diskId, out var id) ? id : null;

    public void OnChanged(Instance? before, Instance? after, int number)
    {
        if (before is not null && after is not null
            && before.SystemDisk.Id == after.SystemDisk.Id && before.DataDisks == after.DataDisks)
        {
            return;
        }

        foreach (var disk in before?.Disks ?? [])
        {
            instances.Remove(disk.Id);
        }

        foreach (var disk in after?.Disks ?? [])
        {
            instances[disk.Id] = after!.Id;
        }
    }
}
