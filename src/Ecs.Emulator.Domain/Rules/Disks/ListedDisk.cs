using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>A disk with its instance.</summary>
/// <param name="Instance">The instance of the disk; null for none.</param>
/// <param name="ResourceGroupId">The disk's own group, its instance's, or the account's default group.</param>
internal sealed record ListedDisk(Disk Disk, Instance? Instance, string ResourceGroupId)
{
    public static ListedDisk Of(AccountState state, Disk disk) => new(
        disk,
        disk.InstanceId is { } instance ? state.Instances.Find(instance) : null,
        state.ResourceGroupOf(disk));
}
