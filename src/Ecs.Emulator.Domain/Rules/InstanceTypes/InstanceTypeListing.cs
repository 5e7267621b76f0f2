using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.InstanceTypes;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.InstanceTypes;

/// <param name="Id">The ID, such as <c>ecs.g6</c>.</param>
/// <param name="Generation">The generation, such as <c>ecs-4</c>.</param>
internal sealed record ListedInstanceTypeFamily(string Id, string Generation);

internal static class InstanceTypeListing
{
    /// <summary>
    /// Lists the instance types of the account, then those of the cloud. Unknown ids in the filter are ignored.
    /// </summary>
    public static Page<InstanceType> List(AccountState state, InstanceTypeFilter filter, Paging paging)
    {
        var candidates = filter.Ids.IsEmpty
            ? InstanceTypeOffer.TypesOf(state)
            : filter.Ids.Distinct().Select(state.FindInstanceType).OfType<InstanceType>();
        return Pager.Cut(candidates.Where(filter.Matches).ToList(), paging);
    }

    /// <exception cref="RefusedException"><see cref="Refusal.InstanceTypeNotFound"/>.</exception>
    public static InstanceType Get(AccountState state, string id) =>
        state.FindInstanceType(id) ?? throw new RefusedException(Refusal.InstanceTypeNotFound);

    /// <summary>Lists the families of the instance types.</summary>
    /// <param name="regionId">The region; all regions offer the same.</param>
    /// <param name="generation">The generation of the families; null for any.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static IReadOnlyList<ListedInstanceTypeFamily> ListFamilies(
        AccountState state, RegionId regionId, string? generation)
    {
        RegionListing.Get(state, regionId);
        return
        [
            .. InstanceTypeOffer.TypesOf(state)
                .Select(type => new ListedInstanceTypeFamily(type.Family, InstanceTypeFamily.SeriesOf(type.Id)))
                .Distinct()
                .Where(family => generation is null || generation == family.Generation),
        ];
    }
}
