using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Disks;

/// <summary>A disk of an instance. It is created and deleted with the instance, and stores no data.</summary>
internal sealed record Disk
{
    public const string DefaultCategory = "cloud_essd";

    /// <summary>In GiB.</summary>
    public const int DefaultSize = 40;

    /// <summary>The length of the random part of an id that the service generates.</summary>
    public const int IdLength = 20;

    public required string Id { get; init; }

    public string SerialNumber => Id.StartsWith("d-", StringComparison.Ordinal) ? Id[2..] : Id;

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

    /// <summary>Empty for the resource group of the instance.</summary>
    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>The default system disk in a state document. Its id derives from the id of the instance.</summary>
    public static Disk SystemDiskOf(InstanceId instance) => new()
    {
        Id = instance.Value.StartsWith("i-", StringComparison.Ordinal)
            ? string.Concat("d-", instance.Value.AsSpan(2))
            : $"d-{instance.Value}",
        PerformanceLevel = LevelOf(DefaultCategory),
        Device = DeviceAt(0),
    };

    /// <summary>The default performance level of a category.</summary>
    public static string LevelOf(string category) => category == DefaultCategory ? "PL1" : "";

    /// <summary>The default device name. The system disk has number 0; the data disks follow.</summary>
    public static string DeviceAt(int number) => $"/dev/xvd{(char)('a' + number)}";
}
