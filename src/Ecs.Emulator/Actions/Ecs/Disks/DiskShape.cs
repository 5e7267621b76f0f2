using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Disks;

/// <summary>
/// A member without a value is an empty string, 0, false or an empty structure, never absent or null.
/// </summary>
internal static class DiskShape
{
    /// <summary>The expiration time that the service returns for pay-as-you-go disks.</summary>
    private static readonly DateTimeOffset Never = new(2999, 9, 8, 16, 0, 0, TimeSpan.Zero);

    private static readonly Shape<string> LockReason = new Shape<string>()
        .Text("LockReason", "The reason for the lock.", reason => reason);

    private static readonly Shape<ListedDisk> Attachment = new Shape<ListedDisk>()
        .Text("InstanceId", "The instance.", listed => listed.Instance.Id.Value)
        .Text("Device", "The device name of the disk on the instance.", listed => listed.Disk.Device)
        .Text("AttachedTime", "The time at which the disk was attached, UTC.", CreationTime);

    public static readonly Shape<ListedDisk> Row = new Shape<ListedDisk>()
        .Include(listed => listed, Identity())
        .Include(listed => listed.Disk, Performance())
        .Include(listed => listed, Lifecycle())
        .Include(listed => listed, Attached())
        .ObjectList(
            "OperationLocks",
            "OperationLock",
            "The reason for the lock.",
            listed => listed.Instance.LockReasons,
            LockReason)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Disk.Tags, CommonShapes.Tag);

    private static Shape<ListedDisk> Identity() => new Shape<ListedDisk>()
        .Text("DiskId", "The ID.", listed => listed.Disk.Id)
        .Text("DiskName", "The name.", listed => listed.Disk.Name)
        .Text("Description", "The description.", listed => listed.Disk.Description)
        .Text("SerialNumber", "The serial number.", listed => listed.Disk.SerialNumber)
        .Text("RegionId", "The region.", listed => listed.Instance.RegionId.Value)
        .Text("ZoneId", "The zone.", listed => listed.Instance.ZoneId.Value)
        .Text("Category", "The category.", listed => listed.Disk.Category)
        .Integer("Size", "The size, in GiB.", listed => listed.Disk.Size)
        .Text("Type", "system or data.", listed => listed.IsSystemDisk ? "system" : "data")
        .Text("Status", "Always In_use.", _ => "In_use")
        .Text("ImageId", "The image of a system disk.", listed => listed.IsSystemDisk ? listed.Instance.ImageId : "")
        .Text("SourceSnapshotId", "The snapshot that the disk was created from.", listed => listed.Disk.SnapshotId)
        .Text("SourceDiskId", "The disk that the disk was cloned from; always empty.", _ => "")
        .Text("ProductCode", "The product code of a marketplace image; always empty.", _ => "")
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .Boolean("Encrypted", "Whether the disk is encrypted.", listed => listed.Disk.Encrypted)
        .Text("KMSKeyId", "The KMS key of an encrypted disk.", listed => listed.Disk.KmsKeyId)
        .Text("StorageClusterId", "Always empty.", _ => "")
        .Text("StorageSetId", "Always empty.", _ => "")
        .Integer("StorageSetPartitionNumber", "Always 0.", _ => 0);

    private static Shape<Disk> Performance() => new Shape<Disk>()
        .Text("PerformanceLevel", "The performance level of an ESSD.", disk => disk.PerformanceLevel)
        .Integer("ProvisionedIops", "The provisioned IOPS of a cloud_auto disk.", disk => disk.ProvisionedIops)
        .Boolean("BurstingEnabled", "Whether performance bursts are enabled.", disk => disk.BurstingEnabled)
        .Integer("IOPS", "Operations per second.", disk => DiskPerformance.Of(disk).Iops)
        .Integer("IOPSRead", "Read operations per second.", disk => DiskPerformance.Of(disk).Iops)
        .Integer("IOPSWrite", "Write operations per second.", disk => DiskPerformance.Of(disk).Iops)
        .Integer("Throughput", "Throughput, in MB/s.", disk => DiskPerformance.Of(disk).Throughput)
        .Integer("ThroughputRead", "Read throughput, in MB/s.", disk => DiskPerformance.Of(disk).Throughput)
        .Integer("ThroughputWrite", "Write throughput, in MB/s.", disk => DiskPerformance.Of(disk).Throughput);

    private static Shape<ListedDisk> Lifecycle() => new Shape<ListedDisk>()
        .Text("DiskChargeType", "The billing method.", listed => listed.Instance.ChargeType.ToString())
        .Text("CreationTime", "The time of creation, UTC.", CreationTime)
        .Text("ExpiredTime", "The expiration time, UTC.", ExpiredTime)
        .Boolean("Portable", "Whether the disk can be detached; always false.", _ => false)
        .Boolean("DeleteWithInstance", "Always true.", _ => true)
        .Boolean(
            "DeleteAutoSnapshot",
            "Whether the automatic snapshots are deleted with the disk.",
            listed => listed.Disk.DeleteAutoSnapshot)
        .Boolean(
            "EnableAutoSnapshot",
            "Whether automatic snapshots are enabled.",
            listed => listed.Disk.EnableAutoSnapshot)
        .Boolean(
            "EnableAutomatedSnapshotPolicy",
            "Whether the disk has an automatic snapshot policy.",
            listed => listed.Disk.AutoSnapshotPolicyId.Length > 0)
        .Text("AutoSnapshotPolicyId", "The automatic snapshot policy.", listed => listed.Disk.AutoSnapshotPolicyId);

    private static Shape<ListedDisk> Attached() => new Shape<ListedDisk>()
        .Text("InstanceId", "The instance.", listed => listed.Instance.Id.Value)
        .Text("Device", "The device name of the disk on the instance.", listed => listed.Disk.Device)
        .Text("BdfId", "Always empty.", _ => "")
        .Text("AttachedTime", "The time at which the disk was attached, UTC.", CreationTime)
        .Text("DetachedTime", "The time at which the disk was last detached, UTC; always empty.", _ => "")
        .Text("MultiAttach", "Always Disabled.", _ => "Disabled")
        .ObjectList("Attachments", "Attachment", "The attachments of the disk.", listed => new[] { listed }, Attachment)
        .Integer("MountInstanceNum", "The number of instances that a shared disk is attached to; always 0.", _ => 0)
        .ObjectList(
            "MountInstances",
            "MountInstance",
            "The attachments of a shared disk; always empty.",
            _ => Array.Empty<ListedDisk>(),
            Attachment);

    private static string CreationTime(ListedDisk listed) => CommonShapes.Time(listed.Instance.CreationTime);

    private static string ExpiredTime(ListedDisk listed) => CommonShapes.TimeToTheMinute(
        listed.Instance.ChargeType == InstanceChargeType.PrePaid ? listed.Instance.ExpiredTime : Never);
}
