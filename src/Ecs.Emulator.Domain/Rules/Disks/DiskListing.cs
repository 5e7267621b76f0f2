using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskListing
{
    /// <param name="region">The region that the disk must be in; null for any.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.DiskNotFound"/>.</exception>
    public static Disk Get(AccountState state, RegionId? region, DiskId id) =>
        state.Disks.Find(region, id) ?? throw new RefusedException(Refusal.DiskNotFound);

    /// <summary>Lists the disks of a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>.
    /// </exception>
    public static Page<ListedDisk> List(AccountState state, RegionId regionId, DiskFilter filter, Paging paging)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        var disks = Candidates(state, filter)
            .Where(disk => disk.RegionId == region.Id)
            .Select(disk => ListedDisk.Of(state, disk))
            .Where(filter.Matches);
        return Pager.Cut(disks, listed => state.Disks.RowOf(listed.Disk), paging);
    }

    private static IEnumerable<Disk> Candidates(AccountState state, DiskFilter filter) => filter switch
    {
        { Ids: { } ids } => ids.IsEmpty ? [] : Pager.Candidates(state.Disks, ids),
        { InstanceId: { } instance } => state.DisksOf(instance).OrderBy(state.Disks.RowOf),
        _ => state.Disks,
    };
}
