using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Images;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Rules.KeyPairs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class SystemDiskReplacement
{
    /// <summary>
    /// Replaces the system disk of a Stopped instance by a new one with another id. Values that the spec does not
    /// contain are taken from the old disk.
    /// </summary>
    /// <returns>The id of the new disk.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceStateNotAllowed"/>, <see cref="Refusal.ImageNotFound"/>,
    /// <see cref="Refusal.SystemDiskTooSmall"/>, <see cref="Refusal.KeyPairNotFound"/> or
    /// <see cref="Refusal.KeyPairOnWindows"/>.
    /// </exception>
    public static Plan<DiskId> Replace(AccountState state, InstanceId id, SystemDiskSpec spec)
    {
        var instance = InstanceRules.RequireUnlocked(state, id, InstanceStatus.Stopped);
        var image = ImageListing.Get(state, spec.ImageId);
        var size = ImageRules.RequireSystemDiskSize(image, spec.Size);
        if (spec.KeyPairName is { } keyPair)
        {
            KeyPairRules.RequireUsable(state, instance.RegionId, keyPair, image);
        }

        var changes = state.NewChanges();
        var before = state.DisksOf(id).First(disk => disk.IsSystemDisk);
        var after = before with
        {
            Id = changes.NewId(state.Disks, instance.RegionId),
            CreationTime = state.Now,
            AttachedTime = state.Now,
            Size = size,
            Encrypted = spec.Encrypted,
            KmsKeyId = spec.KmsKeyId,
            SnapshotId = "",
        };
        changes.Remove(state.Disks, before);
        changes.Add(state.Disks, after);
        changes.Replace(state.Instances, instance, instance with
        {
            ImageId = spec.ImageId,
            KeyPairName = spec.KeyPairName ?? instance.KeyPairName,
        });
        return new(changes, after.Id);
    }
}
