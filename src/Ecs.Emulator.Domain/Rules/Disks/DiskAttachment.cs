using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The rules of AttachDisk and DetachDisk.</summary>
internal static class DiskAttachment
{
    /// <summary>Attaches a disk to an instance. It is Attaching, then In_use.</summary>
    /// <param name="device">The device name; empty for the next free one.</param>
    /// <param name="deleteWithInstance">Whether the disk is deleted with the instance.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.InstanceNotFound"/>,
    /// <see cref="Refusal.InstanceLocked"/>, <see cref="Refusal.InstanceStateNotAllowed"/>,
    /// <see cref="Refusal.DiskStatusNotAllowed"/>, <see cref="Refusal.DiskZoneMismatch"/>,
    /// <see cref="Refusal.InstanceDiskQuotaExceeded"/> or <see cref="Refusal.DeviceInUse"/>.
    /// </exception>
    public static ChangeSet Attach(
        AccountState state, DiskId id, InstanceId instanceId, string device, bool deleteWithInstance)
    {
        var disk = DiskListing.Get(state, region: null, id);
        var instance = InstanceListing.Get(state, region: null, instanceId);
        DiskRules.RequireAttachable(instance);
        DiskRules.RequireStatus(disk, DiskStatus.Available);
        RefusedException.ThrowIf(disk.ZoneId != instance.ZoneId, Refusal.DiskZoneMismatch);
        return state.NewReplacement(state.Disks, disk, disk with
        {
            Status = DiskStatus.Attaching,
            InstanceId = instance.Id,
            Device = DiskRules.RequireDevice(state, instance.Id, device),
            DeleteWithInstance = deleteWithInstance,
            TransitionEndsAt = state.TransitionEnd,
        });
    }

    /// <summary>Detaches a disk from its instance. It is Detaching, then Available.</summary>
    /// <param name="deleteWithInstance">Whether the disk is deleted with the instance it is attached to next.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.DiskNotFound"/>,
    /// <see cref="Refusal.DiskNotAttached"/>, <see cref="Refusal.SystemDiskFixed"/>,
    /// <see cref="Refusal.DiskNotPortable"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceStateNotAllowed"/> or <see cref="Refusal.DiskStatusNotAllowed"/>.
    /// </exception>
    public static ChangeSet Detach(AccountState state, DiskId id, InstanceId instanceId, bool deleteWithInstance)
    {
        var instance = InstanceListing.Get(state, region: null, instanceId);
        var disk = DiskListing.Get(state, region: null, id);
        RefusedException.ThrowIf(disk.InstanceId != instance.Id, Refusal.DiskNotAttached);
        RefusedException.ThrowIf(disk.IsSystemDisk, Refusal.SystemDiskFixed);
        RefusedException.ThrowIf(!disk.IsPortable, Refusal.DiskNotPortable);
        DiskRules.RequireAttachable(instance);
        DiskRules.RequireStatus(disk, DiskStatus.InUse);
        return state.NewReplacement(state.Disks, disk, disk with
        {
            Status = DiskStatus.Detaching,
            DeleteWithInstance = deleteWithInstance,
            TransitionEndsAt = state.TransitionEnd,
        });
    }
}
