using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.Disks;

/// <summary>A disk, attached to an instance or not. It stores no data.</summary>
internal sealed record Disk : ITransitional<Disk>
{
    public static readonly ResourceKind<DiskId, Disk> Kind = new("disks", new("d-", 20))
    {
        IdOf = disk => disk.Id,
        RegionOf = disk => disk.RegionId,
        Type = new("ecs", "disk"),
        Tags = new(disk => disk.Tags, (disk, tags) => disk with { Tags = tags }),
        ResourceGroup = new(disk => disk.ResourceGroupId, (disk, group) => disk with { ResourceGroupId = group }),
    };

    public const string DefaultCategory = "cloud_essd";

    /// <summary>The category with provisioned IOPS and bursts.</summary>
    public const string AutoPl = "cloud_auto";

    /// <summary>In GiB.</summary>
    public const int DefaultSize = 40;

    public required DiskId Id { get; init; }

    public required RegionId RegionId { get; init; }

    public required ZoneId ZoneId { get; init; }

    /// <summary>The instance, which a disk that is being attached or detached has too; null for none.</summary>
    public InstanceId? InstanceId { get; init; }

    public bool IsSystemDisk { get; init; }

    public DiskStatus Status { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>When the disk was last attached, UTC; null for never.</summary>
    public DateTimeOffset? AttachedTime { get; init; }

    /// <summary>When the disk was last detached, UTC; null for never.</summary>
    public DateTimeOffset? DetachedTime { get; init; }

    public DateTimeOffset? TransitionEndsAt { get; init; }

    /// <summary>A subscription disk belongs to an instance and expires with it.</summary>
    public InstanceChargeType ChargeType { get; init; }

    /// <summary>Whether the disk is deleted with its instance.</summary>
    public bool DeleteWithInstance { get; init; } = true;

    public string SerialNumber => Kind.GeneratedIds.WithoutPrefix(Id.Value);

    /// <summary>Whether the disk can be detached.</summary>
    public bool IsPortable =>
        !IsSystemDisk
        && ChargeType == InstanceChargeType.PostPaid
        && Category.StartsWith("cloud", StringComparison.Ordinal);

    /// <summary><c>cloud_essd</c>, <c>cloud_efficiency</c> ….</summary>
    public string Category { get; init; } = DefaultCategory;

    /// <summary>In GiB.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary><c>PL0</c> to <c>PL3</c>; empty if the category has no levels.</summary>
    public string PerformanceLevel { get; init; } = "";

    public bool Encrypted { get; init; }

    /// <summary>The encryption key; empty for none.</summary>
    public string KmsKeyId { get; init; } = "";

    /// <summary>The snapshot that the disk was created from; empty for none.</summary>
    public string SnapshotId { get; init; } = "";

    /// <summary>Empty for none.</summary>
    public string AutoSnapshotPolicyId { get; init; } = "";

    /// <summary>The device name in the instance, such as <c>/dev/xvda</c>.</summary>
    public string Device { get; init; } = "";

    /// <summary>Whether automatic snapshots are deleted with the disk.</summary>
    public bool DeleteAutoSnapshot { get; init; }

    public bool EnableAutoSnapshot { get; init; }

    /// <summary>Whether performance bursts of a <c>cloud_auto</c> disk are enabled.</summary>
    public bool BurstingEnabled { get; init; }

    /// <summary>The IOPS of a <c>cloud_auto</c> disk in addition to those of its size.</summary>
    public int ProvisionedIops { get; init; }

    /// <summary>Empty for the resource group of the instance, or the default one.</summary>
    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public Disk AfterTransition()
    {
        var after = Status switch
        {
            DiskStatus.Creating when InstanceId is null => this with { Status = DiskStatus.Available },
            DiskStatus.Creating or DiskStatus.Attaching =>
                this with { Status = DiskStatus.InUse, AttachedTime = TransitionEndsAt },
            DiskStatus.Detaching => Detached(TransitionEndsAt!.Value),
            DiskStatus.ReIniting => this with { Status = DiskStatus.InUse },
            _ => this,
        };
        return after with { TransitionEndsAt = null };
    }

    public Disk Detached(DateTimeOffset time) => this with
    {
        Status = DiskStatus.Available,
        InstanceId = null,
        Device = "",
        DetachedTime = time,
        TransitionEndsAt = null,
    };

    /// <summary>The default id of the system disk of an instance in a state document.</summary>
    public static DiskId SystemDiskIdOf(InstanceId instance) =>
        new(Kind.GeneratedIds.Prefix + Instance.Kind.GeneratedIds.WithoutPrefix(instance.Value));

    /// <summary>The default performance level of a category.</summary>
    public static string LevelOf(string category) => category == DefaultCategory ? "PL1" : "";

    /// <summary>The device name with a number. The system disk has number 0; the data disks follow.</summary>
    public static string DeviceAt(int number) => $"/dev/xvd{(char)('a' + number)}";
}
