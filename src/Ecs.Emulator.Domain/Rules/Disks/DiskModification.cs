using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskModification
{
    /// <summary>The largest disk that is too small for bursts, in GiB.</summary>
    private const int MaxSizeWithoutBursting = 3;

    /// <summary>Modifies all the disks, or none.</summary>
    /// <param name="state">The state.</param>
    /// <param name="region">The region of the disks; null for any.</param>
    /// <param name="ids">The disks. Duplicates are ignored.</param>
    /// <param name="diskChanges">The new values.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/>, <see cref="Refusal.DiskNotPortable"/>,
    /// <see cref="Refusal.DiskBurstNotSupported"/> or <see cref="Refusal.DiskBurstTooSmall"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state, RegionId? region, IReadOnlyCollection<string> ids, DiskChanges diskChanges)
    {
        var disks = ids.Distinct().Select(id => DiskListing.Get(state, region, id)).ToList();
        disks.ForEach(listed => RequireSupported(listed.Disk, diskChanges));
        var changes = state.NewChanges();
        foreach (var (disk, instance, _) in disks)
        {
            DiskRules.Replace(state, changes, instance.Id, disk with
            {
                Name = diskChanges.Name ?? disk.Name,
                Description = diskChanges.Description ?? disk.Description,
                DeleteAutoSnapshot = diskChanges.DeleteAutoSnapshot ?? disk.DeleteAutoSnapshot,
                EnableAutoSnapshot = diskChanges.EnableAutoSnapshot ?? disk.EnableAutoSnapshot,
                BurstingEnabled = diskChanges.BurstingEnabled ?? disk.BurstingEnabled,
            });
        }

        return changes;
    }

    private static void RequireSupported(Disk disk, DiskChanges diskChanges)
    {
        if (diskChanges.DeleteWithInstance is false)
        {
            throw new RefusedException(Refusal.DiskNotPortable);
        }

        if (diskChanges.BurstingEnabled is true && disk.Category != "cloud_auto")
        {
            throw new RefusedException(Refusal.DiskBurstNotSupported);
        }

        if (diskChanges.BurstingEnabled is true && disk.Size <= MaxSizeWithoutBursting)
        {
            throw new RefusedException(Refusal.DiskBurstTooSmall);
        }
    }
}
