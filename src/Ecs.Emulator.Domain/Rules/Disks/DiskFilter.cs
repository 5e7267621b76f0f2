using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>The disks to list: those for which every condition holds. Null matches any disk.</summary>
internal sealed record DiskFilter
{
    /// <summary>Empty matches no disk.</summary>
    public ImmutableArray<DiskId>? Ids { get; init; }

    public InstanceId? InstanceId { get; init; }

    public bool? IsSystemDisk { get; init; }

    public DiskStatus? Status { get; init; }

    public string? ZoneId { get; init; }

    public string? ResourceGroupId { get; init; }

    public InstanceChargeType? ChargeType { get; init; }

    public string? Category { get; init; }

    public string? Name { get; init; }

    public string? SnapshotId { get; init; }

    public string? AutoSnapshotPolicyId { get; init; }

    public bool? HasAutoSnapshotPolicy { get; init; }

    public bool? DeleteAutoSnapshot { get; init; }

    public bool? EnableAutoSnapshot { get; init; }

    public bool? DeleteWithInstance { get; init; }

    public bool? IsPortable { get; init; }

    public string? KmsKeyId { get; init; }

    /// <summary>Whether to show encrypted disks only.</summary>
    public bool EncryptedOnly { get; init; }

    /// <summary>A reason for the lock of the instance.</summary>
    public string? LockReason { get; init; }

    public DateTimeOffset? CreatedFrom { get; init; }

    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the disk matches. <see cref="Ids"/> is not considered.</summary>
    internal bool Matches(ListedDisk listed) =>
        (ResourceGroupId is null || ResourceGroupId == listed.ResourceGroupId)
        && (LockReason is null || listed.Instance?.LockReasons.Contains(LockReason) == true)
        && MatchesAttachment(listed.Disk)
        && MatchesSnapshots(listed.Disk)
        && MatchesAttributes(listed.Disk)
        && TagFilter.AllMatch(Tags, listed.Disk.Tags);

    private bool MatchesAttachment(Disk disk) =>
        (InstanceId is null || InstanceId == disk.InstanceId)
        && (IsSystemDisk is null || IsSystemDisk == disk.IsSystemDisk)
        && (Status is null || Status == disk.Status)
        && (ZoneId is null || ZoneId == disk.ZoneId.Value)
        && (DeleteWithInstance is null || DeleteWithInstance == disk.DeleteWithInstance)
        && (IsPortable is null || IsPortable == disk.IsPortable);

    private bool MatchesSnapshots(Disk disk) =>
        (SnapshotId is null || SnapshotId == disk.SnapshotId)
        && (AutoSnapshotPolicyId is null || AutoSnapshotPolicyId == disk.AutoSnapshotPolicyId)
        && (HasAutoSnapshotPolicy is null || HasAutoSnapshotPolicy == disk.AutoSnapshotPolicyId.Length > 0)
        && (DeleteAutoSnapshot is null || DeleteAutoSnapshot == disk.DeleteAutoSnapshot)
        && (EnableAutoSnapshot is null || EnableAutoSnapshot == disk.EnableAutoSnapshot);

    private bool MatchesAttributes(Disk disk) =>
        (ChargeType is null || ChargeType == disk.ChargeType)
        && (Category is null || Category == disk.Category)
        && (Name is null || Name == disk.Name)
        && (KmsKeyId is null || KmsKeyId == disk.KmsKeyId)
        && (!EncryptedOnly || disk.Encrypted)
        && (CreatedFrom is null || CreatedFrom <= disk.CreationTime)
        && (CreatedTo is null || disk.CreationTime <= CreatedTo);
}
