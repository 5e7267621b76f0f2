using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskModification
{
    /// <summary>Modifies all the disks, or none.</summary>
    /// <param name="region">The region of the disks; null for any.</param>
    /// <param name="ids">The disks. Duplicates are ignored.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.DiskNotPortable"/>,
    /// <see cref="Refusal.DiskBurstNotSupported"/> or <see cref="Refusal.DiskBurstTooSmall"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId? region, IReadOnlyCollection<DiskId> ids, DiskChanges diskChanges)
    {
        var disks = ids.Distinct().Select(id => DiskListing.Get(state, region, id)).ToList();
        disks.ForEach(disk => RequireSupported(disk, diskChanges));
        var changes = state.NewChanges();
        foreach (var disk in disks)
        {
            changes.Replace(state.Disks, disk, disk with
            {
                Name = diskChanges.Name ?? disk.Name,
                Description = diskChanges.Description ?? disk.Description,
                DeleteWithInstance = diskChanges.DeleteWithInstance ?? disk.DeleteWithInstance,
                DeleteAutoSnapshot = diskChanges.DeleteAutoSnapshot ?? disk.DeleteAutoSnapshot,
                EnableAutoSnapshot = diskChanges.EnableAutoSnapshot ?? disk.EnableAutoSnapshot,
                BurstingEnabled = diskChanges.BurstingEnabled ?? disk.BurstingEnabled,
            });
        }

        return changes;
    }

    private static void RequireSupported(Disk disk, DiskChanges diskChanges)
    {
        RefusedException.ThrowIf(diskChanges.DeleteWithInstance is false && !disk.IsPortable, Refusal.DiskNotPortable);
        if (diskChanges.BurstingEnabled is true)
        {
            DiskRules.RequireBurstSupport(disk);
        }
    }
}
