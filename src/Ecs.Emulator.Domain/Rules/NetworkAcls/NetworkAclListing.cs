using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkAcls;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.NetworkAcls;

internal static class NetworkAclListing
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.NetworkAclNotFound"/>.
    /// </exception>
    public static NetworkAcl Get(AccountState state, RegionId region, NetworkAclId id) =>
        state.NetworkAcls.Find(RegionListing.Get(state, region).Id, id)
        ?? throw new RefusedException(Refusal.NetworkAclNotFound);

    /// <summary>Lists the network ACLs of a region in the order of their creation.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedNetworkAcl> List(
        AccountState state, RegionId region, NetworkAclFilter filter, Paging paging)
    {
        RegionListing.Get(state, region);
        return Pager.List(
            state.NetworkAcls, region, filter.Id is { } id ? [id] : [], acl => filter.Matches(state, acl), paging)
            .Select(acl => ListedNetworkAcl.Of(state, acl));
    }
}
