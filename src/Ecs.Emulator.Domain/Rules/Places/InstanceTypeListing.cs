using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.InstanceTypes;

namespace Ecs.Emulator.Domain.Rules.Places;

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
}
