using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Disks;

internal static class DiskListing
{
    /// <param name="state">The state.</param>
    /// <param name="region">The region that the disk must be in; null for any.</param>
    /// <param name="id">The disk.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.DiskNotFound"/>.</exception>
    public static ListedDisk Get(AccountState state, RegionId? region, string id) =>
        ListedDisk.Find(state, id) is { } listed && (region is null || region == listed.Instance.RegionId)
            ? listed
            : throw new RefusedException(Refusal.DiskNotFound);

    /// <summary>Lists the disks of the instances in a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>.
    /// </exception>
    public static Page<ListedDisk> List(AccountState state, RegionId regionId, DiskFilter filter, Paging paging)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
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
