using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Disks;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskListing
{
    /// <summary>More than the disks of an instance.</summary>
    private const int PositionsPerInstance = 32;

    /// <summary>Above the positions of more than 30 million instances.</summary>
    private const int FirstPositionWithoutInstance = 1 << 30;

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
        return Pager.Cut(disks, listed => PositionOf(state, listed.Disk), paging);
    }

    private static IEnumerable<Disk> Candidates(AccountState state, DiskFilter filter) => filter switch
    {
        { Ids: { } ids } => ids.IsEmpty
            ? []
            : Pager.Candidates(state.Disks, ids).OrderBy(disk => PositionOf(state, disk)),
        { InstanceId: { } instance } => state.DisksOf(instance),
        _ => state.Instances.SelectMany(instance => state.DisksOf(instance.Id))
            .Concat(state.Disks.Where(disk => InstanceOf(state, disk) is null)),
    };

    /// <summary>
    /// The position in the list: the disks of each instance, then the others. A state document has the same order.
    /// </summary>
    private static int PositionOf(AccountState state, Disk disk)
    {
        if (InstanceOf(state, disk) is not { } instance)
        {
            return FirstPositionWithoutInstance + state.Disks.RowOf(disk);
        }

        var index = state.DisksOf(instance.Id).TakeWhile(other => other.Id != disk.Id).Count();
        return (state.Instances.RowOf(instance) * PositionsPerInstance) + index;
    }

    private static Instance? InstanceOf(AccountState state, Disk disk) =>
        disk.InstanceId is { } id ? state.Instances.Find(id) : null;
}
