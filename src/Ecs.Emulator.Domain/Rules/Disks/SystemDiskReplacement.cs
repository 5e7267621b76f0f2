using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The rules of ReplaceSystemDisk.</summary>
internal sealed record SystemDiskReplacement
{
    /// <summary>The image that the new disk is made of.</summary>
    public required string ImageId { get; init; }

    /// <summary>Its size in GiB; null for the usual one, or that of the image where it needs more.</summary>
    public int? Size { get; init; }

    /// <summary>Whether it is encrypted.</summary>
    public bool Encrypted { get; init; }

    /// <summary>The key that it is encrypted with; empty for none.</summary>
    public string KmsKeyId { get; init; } = "";

    /// <summary>The key pair that opens the instance from now on; null for the one that it has.</summary>
    public string? KeyPairName { get; init; }

    /// <summary>
    /// Replaces the system disk of a Stopped instance by a new one of another id. Everything that is not named here is
    /// as it was with the old one.
    /// </summary>
    /// <returns>The id of the new disk.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, <see cref="Refusal.InstanceLocked"/>,
    /// <see cref="Refusal.InstanceState"/>, <see cref="Refusal.ImageNotFound"/>,
    /// <see cref="Refusal.SystemDiskTooSmall"/> or <see cref="Refusal.KeyPairOnWindows"/>.
    /// </exception>
    public Plan<string> Make(AccountState state, InstanceId id)
    {
        var instance = InstanceRules.Require(state, id, InstanceStatus.Stopped);
        var image = state.FindImage(ImageId) ?? throw new RefusedException(Refusal.ImageNotFound);
        if (Size < image.Size)
        {
            throw new RefusedException(Refusal.SystemDiskTooSmall);
        }

        if (KeyPairName is not null && image.OsType == "windows")
        {
            throw new RefusedException(Refusal.KeyPairOnWindows);
        }

        var changes = state.NewChanges();
        var disk = instance.SystemDisk with
        {
            Id = DiskRules.NewId(state, changes, instance.RegionId),
            Size = Size ?? Math.Max(Disk.DefaultSize, image.Size),
            Encrypted = Encrypted,
            KmsKeyId = KmsKeyId,
            SnapshotId = "",
        };
        changes.Replace(state.Instances, instance, instance with
        {
            ImageId = ImageId,
            SystemDisk = disk,
            KeyPairName = KeyPairName ?? instance.KeyPairName,
        });
        return new(changes, disk.Id);
    }
}
