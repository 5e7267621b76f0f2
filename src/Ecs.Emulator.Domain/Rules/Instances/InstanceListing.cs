using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Instances;

namespace Ecs.Emulator.Domain.Rules.Instances;

internal static class InstanceListing
{
    /// <summary>Lists the instances of a region. Unknown ids in the filter are ignored.</summary>
    /// <exception cref="RefusedException">As <see cref="AccountState.RequireRegion"/>.</exception>
    public static Page<ListedInstance> List(AccountState state, RegionId regionId, InstanceFilter filter, Paging paging)
    {
        var region = state.RequireRegion(regionId);
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
    /// <see cref="Refusal.ZoneNotFound"/>, or as <see cref="AccountState.RequireRegion"/>.
    /// </exception>
    public static Page<ListedInstance> ListInExistingZone(
        AccountState state, RegionId regionId, InstanceFilter filter, Paging paging)
    {
        state.RequireZone(state.RequireRegion(regionId), filter.ZoneId);
        return List(state, regionId, filter, paging);
    }

    /// <exception cref="RefusedException"><see cref="Refusal.InstanceNotFound"/>.</exception>
    public static ListedInstance Get(AccountState state, InstanceId id) =>
        ListedInstance.Of(state, InstanceRules.Require(state, id));

    /// <exception cref="RefusedException">
    /// <see cref="Refusal.InstanceNotFound"/>, or as <see cref="AccountState.RequireRegion"/>.
    /// </exception>
    public static Instance Get(AccountState state, InstanceId id, RegionId regionId) =>
        InstanceRules.Require(state, id, state.RequireRegion(regionId).Id);
}
