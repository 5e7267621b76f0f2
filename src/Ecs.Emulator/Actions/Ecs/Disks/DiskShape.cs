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

    private static readonly Shape<Disk> Attachment = new Shape<Disk>()
        .Text("InstanceId", "The instance.", InstanceId)
        .Text("Device", "The device name of the disk on the instance.", disk => disk.Device)
        .Text("AttachedTime", "The time at which the disk was attached, UTC.", disk => Time(disk.AttachedTime));

    public static readonly Shape<ListedDisk> Row = new Shape<ListedDisk>()
        .Include(listed => listed, Identity())
        .Include(listed => listed.Disk, Performance())
        .Include(listed => listed, Lifecycle())
        .Include(listed => listed.Disk, Attached())
        .ObjectList(
            "OperationLocks",
            "OperationLock",
            "The reason for the lock of the instance.",
            listed => listed.Instance?.LockReasons ?? [],
            LockReason)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Disk.Tags, CommonShapes.Tag);

    private static Shape<ListedDisk> Identity() => new Shape<ListedDisk>()
        .Text("DiskId", "The ID.", listed => listed.Disk.Id.Value)
        .Text("DiskName", "The name.", listed => listed.Disk.Name)
        .Text("Description", "The description.", listed => listed.Disk.Description)
        .Text("SerialNumber", "The serial number.", listed => listed.Disk.SerialNumber)
        .Text("RegionId", "The region.", listed => listed.Disk.RegionId.Value)
        .Text("ZoneId", "The zone.", listed => listed.Disk.ZoneId.Value)
        .Text("Category", "The category.", listed => listed.Disk.Category)
        .Integer("Size", "The size, in GiB.", listed => listed.Disk.Size)
        .Text("Type", "system or data.", listed => listed.Disk.IsSystemDisk ? "system" : "data")
        .Text("Status", "The status, such as In_use or Available.", listed => DiskStatusNames.Of(listed.Disk.Status))
        .Text(
            "ImageId",
            "The image of a system disk.",
            listed => listed.Disk.IsSystemDisk ? listed.Instance?.ImageId ?? "" : "")
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
        .Text("DiskChargeType", "The billing method.", listed => listed.Disk.ChargeType.ToString())
        .Text("CreationTime", "The time of creation, UTC.", listed => Time(listed.Disk.CreationTime))
        .Text("ExpiredTime", "The expiration time, UTC.", ExpiredTime)
        .Boolean("Portable", "Whether the disk can be detached.", listed => listed.Disk.IsPortable)
        .Boolean(
            "DeleteWithInstance",
            "Whether the disk is released with its instance.",
            listed => listed.Disk.DeleteWithInstance)
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

    private static Shape<Disk> Attached() => new Shape<Disk>()
        .Text("InstanceId", "The instance; empty for none.", InstanceId)
        .Text("Device", "The device name of the disk on the instance.", disk => disk.Device)
        .Text("BdfId", "Always empty.", _ => "")
        .Text("AttachedTime", "The time at which the disk was last attached, UTC.", disk => Time(disk.AttachedTime))
        .Text("DetachedTime", "The time at which the disk was last detached, UTC.", disk => Time(disk.DetachedTime))
        .Text("MultiAttach", "Always Disabled.", _ => "Disabled")
        .ObjectList(
            "Attachments",
            "Attachment",
            "The attachments of the disk.",
            disk => disk.InstanceId is null ? Array.Empty<Disk>() : new[] { disk },
            Attachment)
        .Integer("MountInstanceNum", "The number of instances that a shared disk is attached to; always 0.", _ => 0)
        .ObjectList(
            "MountInstances",
            "MountInstance",
            "The attachments of a shared disk; always empty.",
            _ => Array.Empty<Disk>(),
            Attachment);

    private static string InstanceId(Disk disk) => disk.InstanceId?.Value ?? "";

    private static string Time(DateTimeOffset? time) => time is { } known ? CommonShapes.Time(known) : "";

    private static string ExpiredTime(ListedDisk listed) => CommonShapes.TimeToTheMinute(
        listed is { Disk.ChargeType: InstanceChargeType.PrePaid, Instance: { } instance }
            ? instance.ExpiredTime
            : Never);
}
