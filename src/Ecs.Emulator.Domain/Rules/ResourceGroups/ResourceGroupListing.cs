using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.ResourceGroups;

namespace Ecs.Emulator.Domain.Rules.ResourceGroups;

internal static class ResourceGroupListing
{
    /// <exception cref="RefusedException"><see cref="Refusal.ResourceGroupNotFound"/>.</exception>
    public static ResourceGroup Get(AccountState state, ResourceGroupId id) =>
        state.ResourceGroups.Find(id) ?? throw new RefusedException(Refusal.ResourceGroupNotFound);

    /// <summary>Lists resource groups in the order of their creation.</summary>
    public static Page<ResourceGroup> List(AccountState state, ResourceGroupFilter filter, Paging paging) =>
        Pager.List(state.ResourceGroups, region: null, filter.Ids, filter.Matches, paging);
}
