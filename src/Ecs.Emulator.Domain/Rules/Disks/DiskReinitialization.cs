using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The rules of ReInitDisk.</summary>
internal static class DiskReinitialization
{
    /// <summary>Gives a disk of a Stopped instance its initial content. It is ReIniting, then In_use.</summary>
    /// <param name="startsInstance">Whether the instance of a system disk is started.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.DiskStatusNotAllowed"/>,
    /// <see cref="Refusal.InstanceLocked"/> or <see cref="Refusal.InstanceStateNotAllowed"/>.
    /// </exception>
    public static ChangeSet Reinitialize(AccountState state, DiskId id, bool startsInstance)
    {
        var disk = DiskListing.Get(state, region: null, id);
        DiskRules.RequireStatus(disk, DiskStatus.InUse);
        var instance = InstanceRules.RequireUnlocked(state, disk.InstanceId!.Value, InstanceStatus.Stopped);
        var changes = state.NewReplacement(state.Disks, disk, disk with
        {
            Status = DiskStatus.ReIniting,
            TransitionEndsAt = state.TransitionEnd,
        });
        if (startsInstance && disk.IsSystemDisk)
        {
            changes.Replace(state.Instances, instance, instance with
            {
                Status = InstanceStatus.Starting,
                StoppedMode = StoppedMode.NotApplicable,
                TransitionEndsAt = state.TransitionEnd,
            });
        }

        return changes;
    }
}
