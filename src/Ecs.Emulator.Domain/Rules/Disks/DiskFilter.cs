using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The disks to list: those for which every condition holds. Null matches any disk.</summary>
internal sealed record DiskFilter
{
    /// <summary>Empty matches no disk.</summary>
    public ImmutableArray<string>? Ids { get; init; }

    public InstanceId? InstanceId { get; init; }

    public bool? IsSystemDisk { get; init; }

    public string? ZoneId { get; init; }

    /// <summary>False matches no disk: every disk is attached.</summary>
    public bool? IsAttached { get; init; }

    public string? ResourceGroupId { get; init; }

    public InstanceChargeType? ChargeType { get; init; }

    public string? Category { get; init; }

    public string? Name { get; init; }

    public string? SnapshotId { get; init; }

    public string? AutoSnapshotPolicyId { get; init; }

    public string? KmsKeyId { get; init; }

    /// <summary>Whether to show encrypted disks only.</summary>
    public bool EncryptedOnly { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the disk matches. <see cref="InstanceId"/> is not considered.</summary>
    internal bool Matches(ListedDisk listed) =>
        (Ids is not { } ids || ids.Contains(listed.Disk.Id))
        && (IsSystemDisk is null || IsSystemDisk == listed.IsSystemDisk)
        && (ZoneId is null || ZoneId == listed.Instance.ZoneId.Value)
        && IsAttached is not false
        && (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId)
        && (ChargeType is null || ChargeType == listed.Instance.ChargeType)
        && Matches(listed.Disk);

    private bool Matches(Disk disk) =>
        (Category is null || Category == disk.Category)
        && (Name is null || Name == disk.Name)
        && (SnapshotId is null || SnapshotId == disk.SnapshotId)
        && (AutoSnapshotPolicyId is null || AutoSnapshotPolicyId == disk.AutoSnapshotPolicyId)
        && (KmsKeyId is null || KmsKeyId == disk.KmsKeyId)
        && (!EncryptedOnly || disk.Encrypted)
        && TagFilter.AllMatch(Tags, disk.Tags);
}
