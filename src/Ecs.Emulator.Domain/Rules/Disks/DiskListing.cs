using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskListing
{
    /// <summary>Lists the disks of the instances in a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException">As <see cref="AccountState.RequireRegion"/>.</exception>
    public static Page<ListedDisk> List(AccountState state, RegionId regionId, DiskFilter filter, Paging paging)
    {
        var region = state.RequireRegion(regionId);
        var disks = Candidates(state, filter)
            .Where(instance => instance.RegionId == region.Id)
            .SelectMany(instance => instance.Disks.Select(disk => ListedDisk.Of(state, instance, disk)))
            .Where(filter.Matches);
        return Pager.Cut(disks.ToList(), paging);
    }

    /// <summary>The instances whose disks can match the ids of the filter.</summary>
    private static IEnumerable<Instance> Candidates(AccountState state, DiskFilter filter)
    {
        if (filter.InstanceId is { } id)
        {
            return Pager.Candidates(state.Instances, [id]);
        }

        return filter.Ids is { } ids
            ? ids.Select(state.InstanceOfDisk).OfType<Instance>().Distinct()
            : state.Instances;
    }
}
