using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.Instances;

internal static class InstanceListing
{
    /// <summary>Lists the instances of a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException">
    /// As <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>.
    /// </exception>
    public static Page<ListedInstance> List(AccountState state, RegionId regionId, InstanceFilter filter, Paging paging)
    {
        var region = RegionRules.RequireNetworkInterfaces(state, regionId);
        var candidates = filter.Ids is { IsEmpty: true }
            ? Enumerable.Empty<Instance>()
            : Pager.Candidates(state.Instances, filter.Ids ?? []);
        var matching = candidates
            .Where(instance => instance.RegionId == region.Id)
            .Select(instance => ListedInstance.Of(state, instance))
            .Where(filter.Matches);
        return Pager.Cut(matching, listed => state.Instances.RowOf(listed.Instance.Id), paging);
    }

    /// <summary>Lists the instances of a region, of which the zone in the filter must exist.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.ZoneNotFound"/>, or as <see cref="RegionRules.RequireNetworkInterfaces(AccountState,
    /// RegionId)"/>.
    /// </exception>
    public static Page<ListedInstance> ListInExistingZone(
        AccountState state, RegionId regionId, InstanceFilter filter, Paging paging)
    {
        RegionRules.RequireZone(state, RegionRules.RequireNetworkInterfaces(state, regionId), filter.ZoneId);
        return List(state, regionId, filter, paging);
    }

    /// <exception cref="RefusedException"><see cref="Refusal.InstanceNotFound"/>.</exception>
    public static ListedInstance Describe(AccountState state, InstanceId id) =>
        ListedInstance.Of(state, Get(state, region: null, id));

    /// <param name="region">The region that the instance must be in; null for any.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, or as
    /// <see cref="RegionRules.RequireNetworkInterfaces(AccountState, RegionId)"/>.
    /// </exception>
    public static Instance Get(AccountState state, RegionId? region, InstanceId id)
    {
        RegionRules.RequireNetworkInterfaces(state, region);
        return state.Instances.Find(region, id) ?? throw new RefusedException(Refusal.InstanceNotFound);
    }
}
