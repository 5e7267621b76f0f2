using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>A disk with its instance.</summary>
/// <param name="Disk">The disk.</param>
/// <param name="Instance">The instance of the disk.</param>
/// <param name="ResourceGroupId">The disk's own group, its instance's, or the account's default group.</param>
internal sealed record ListedDisk(Disk Disk, Instance Instance, string ResourceGroupId)
{
    public static ListedDisk Of(AccountState state, Instance instance, Disk disk) => new(
        disk,
        instance,
        state.ResourceGroupOf(disk.ResourceGroupId.Length > 0 ? disk.ResourceGroupId : instance.ResourceGroupId));

    public static ListedDisk? Find(AccountState state, string id) => state.InstanceOfDisk(id) is { } instance
        ? Of(state, instance, instance.Disks.First(disk => disk.Id == id))
        : null;

    public bool IsSystemDisk => Instance.SystemDisk.Id == Disk.Id;
}
