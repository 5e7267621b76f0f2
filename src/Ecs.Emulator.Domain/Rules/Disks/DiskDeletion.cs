using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskDeletion
{
    /// <summary>Deletes a disk, which must be Available, at once.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.DiskNotFound"/> or <see cref="Refusal.DiskStatusNotAllowed"/>.
    /// </exception>
    public static ChangeSet Delete(AccountState state, DiskId id)
    {
        var disk = DiskListing.Get(state, region: null, id);
        DiskRules.RequireStatus(disk, DiskStatus.Available);
        return state.NewRemoval(state.Disks, disk);
    }
}
