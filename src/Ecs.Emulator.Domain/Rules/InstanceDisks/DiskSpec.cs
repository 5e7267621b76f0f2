using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.Disks;

namespace Ecs.Emulator.Domain.Rules.InstanceDisks;

/// <summary>A new disk. An empty text means none.</summary>
internal sealed record DiskSpec
{
    public string Category { get; init; } = Disk.DefaultCategory;

    /// <summary>In GiB; null for the default size.</summary>
    public int? Size { get; init; }

    /// <summary>Null for the default level of the category.</summary>
    public string? PerformanceLevel { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public bool Encrypted { get; init; }

    public string KmsKeyId { get; init; } = "";

    public string SnapshotId { get; init; } = "";

    public string AutoSnapshotPolicyId { get; init; } = "";

    /// <summary>The device name; empty for the next free one.</summary>
    public string Device { get; init; } = "";

    /// <summary>Null for the default: true for a disk that is created with its instance.</summary>
    public bool? DeleteWithInstance { get; init; }

    public bool BurstingEnabled { get; init; }

    public int? ProvisionedIops { get; init; }

    public string ResourceGroupId { get; init; } = "";

    public ImmutableArray<Tag> Tags { get; init; } = [];
}
