using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.InstanceDisks;

internal static class DiskDraft
{
    /// <summary>A new disk without its state and its instance.</summary>
    public static Disk New(AccountState state, ChangeSet changes, RegionId region, ZoneId zone, DiskSpec spec) => new()
    {
        Id = changes.NewId(state.Disks, region),
        RegionId = region,
        ZoneId = zone,
        CreationTime = state.Now,
        Category = spec.Category,
        PerformanceLevel = spec.PerformanceLevel ?? Disk.LevelOf(spec.Category),
        Size = spec.Size ?? Disk.DefaultSize,
        Name = spec.Name,
        Description = spec.Description,
        Encrypted = spec.Encrypted,
        KmsKeyId = spec.KmsKeyId,
        SnapshotId = spec.SnapshotId,
        AutoSnapshotPolicyId = spec.AutoSnapshotPolicyId,
        BurstingEnabled = spec.BurstingEnabled,
        ProvisionedIops = spec.ProvisionedIops ?? 0,
        ResourceGroupId = spec.ResourceGroupId,
        Tags = spec.Tags,
    };
}
