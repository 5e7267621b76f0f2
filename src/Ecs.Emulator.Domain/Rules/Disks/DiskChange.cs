using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

/// <summary>What disks are to have from now on; null for what they have.</summary>
internal sealed record DiskChange
{
    /// <summary>The largest disk that is too small for bursts, in GiB.</summary>
    private const int LargestWithoutBurst = 3;

    /// <summary>Their name.</summary>
    public string? Name { get; init; }

    /// <summary>Their description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether they go with their instance. All disks here do.</summary>
    public bool? DeleteWithInstance { get; init; }

    /// <summary>Whether their automatic snapshots are deleted with them.</summary>
    public bool? DeleteAutoSnapshot { get; init; }

    /// <summary>Whether automatic snapshots of them are taken.</summary>
    public bool? EnableAutoSnapshot { get; init; }

    /// <summary>Whether they may be faster for a short time.</summary>
    public bool? BurstingEnabled { get; init; }

    /// <summary>Whether it changes anything.</summary>
    public bool IsEmpty => this == new DiskChange();

    /// <summary>Changes all the disks, or none.</summary>
    /// <param name="state">The state.</param>
    /// <param name="region">The region of the disks; null for any.</param>
    /// <param name="ids">The disks; one that is named twice counts once.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.DiskNotPortable"/>,
    /// <see cref="Refusal.DiskBurstNotSupported"/> or <see cref="Refusal.DiskBurstTooSmall"/>.
    /// </exception>
    public ChangeSet Make(AccountState state, RegionId? region, IReadOnlyCollection<string> ids)
    {
        var disks = ids.Distinct().Select(id => DiskRules.Require(state, id, region)).ToList();
        disks.ForEach(listed => RequirePossible(listed.Disk));
        var changes = state.NewChanges();
        foreach (var (disk, instance, _) in disks)
        {
            DiskRules.Replace(state, changes, instance.Id, disk with
            {
                Name = Name ?? disk.Name,
                Description = Description ?? disk.Description,
                DeleteAutoSnapshot = DeleteAutoSnapshot ?? disk.DeleteAutoSnapshot,
                EnableAutoSnapshot = EnableAutoSnapshot ?? disk.EnableAutoSnapshot,
                BurstingEnabled = BurstingEnabled ?? disk.BurstingEnabled,
            });
        }

        return changes;
    }

    private void RequirePossible(Disk disk)
    {
        if (DeleteWithInstance is false)
        {
            throw new RefusedException(Refusal.DiskNotPortable);
        }

        if (BurstingEnabled is true && disk.Category != "cloud_auto")
        {
            throw new RefusedException(Refusal.DiskBurstNotSupported);
        }

        if (BurstingEnabled is true && disk.Size <= LargestWithoutBurst)
        {
            throw new RefusedException(Refusal.DiskBurstTooSmall);
        }
    }
}
