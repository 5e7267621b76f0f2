using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Disks;

/// <summary>The instances of the disks.</summary>
internal sealed class DiskIndex : IRowObserver<Instance>
{
    private readonly Dictionary<string, InstanceId> instances = new(StringComparer.Ordinal);

    /// <summary>The instance that has the disk of this id; null where there is no such disk.</summary>
    public InstanceId? InstanceOf(string disk) => instances.TryGetValue(disk, out var id) ? id : null;

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
