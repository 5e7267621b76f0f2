using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Resources.Disks;

/// <summary>A disk of an instance: it is made with it and goes with it. It holds no data.</summary>
internal sealed record Disk
{
    /// <summary>The category of a disk for which none was asked.</summary>
    public const string DefaultCategory = "cloud_essd";

    /// <summary>The size of a disk for which none was asked, in GiB.</summary>
    public const int DefaultSize = 40;

    /// <summary>Its id: <c>d-</c> and, as a rule, 20 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Its serial number, which follows from its id.</summary>
    public string SerialNumber => Id.StartsWith("d-", StringComparison.Ordinal) ? Id[2..] : Id;

    /// <summary>What it is made of: <c>cloud_essd</c>, <c>cloud_efficiency</c> ….</summary>
    public string Category { get; init; } = DefaultCategory;

    /// <summary>Its size, in GiB.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Its name; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>How fast it is: <c>PL0</c> to <c>PL3</c>; empty where its category knows no levels.</summary>
    public string PerformanceLevel { get; init; } = "";

    /// <summary>Whether it is encrypted.</summary>
    public bool Encrypted { get; init; }

    /// <summary>The key it is encrypted with; empty for none.</summary>
    public string KmsKeyId { get; init; } = "";

    /// <summary>The snapshot it was made of; empty for none.</summary>
    public string SnapshotId { get; init; } = "";

    /// <summary>The policy by which it is copied; empty for none.</summary>
    public string AutoSnapshotPolicyId { get; init; } = "";

    /// <summary>Where the instance finds it: <c>/dev/xvda</c>.</summary>
    public string Device { get; init; } = "";

    /// <summary>Whether its automatic snapshots are deleted with it.</summary>
    public bool DeleteAutoSnapshot { get; init; }

    /// <summary>Whether automatic snapshots of it are taken.</summary>
    public bool EnableAutoSnapshot { get; init; }

    /// <summary>Whether a <c>cloud_auto</c> disk may be faster for a short time.</summary>
    public bool BurstingEnabled { get; init; }

    /// <summary>The operations a second that a <c>cloud_auto</c> disk has in addition to those of its size.</summary>
    public int ProvisionedIops { get; init; }

    /// <summary>Its resource group; empty for its instance's.</summary>
    public string ResourceGroupId { get; init; } = "";

    /// <summary>Its tags.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>The system disk of an instance that is known by its id alone: always the same one.</summary>
    public static Disk SystemDiskOf(InstanceId instance) => new()
    {
        Id = instance.Value.StartsWith("i-", StringComparison.Ordinal)
            ? string.Concat("d-", instance.Value.AsSpan(2))
            : $"d-{instance.Value}",
        PerformanceLevel = LevelOf(DefaultCategory),
        Device = DeviceAt(0),
    };

    /// <summary>The level of a disk of this category for which none was asked.</summary>
    public static string LevelOf(string category) => category == DefaultCategory ? "PL1" : "";

    /// <summary>The device of a disk: the system disk's is number 0, and each data disk's one more than the last.</summary>
    public static string DeviceAt(int number) => $"/dev/xvd{(char)('a' + number)}";
}
