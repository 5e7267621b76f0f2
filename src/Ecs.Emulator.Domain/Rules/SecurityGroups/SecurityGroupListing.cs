using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Rules.Regions;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

internal static class SecurityGroupListing
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.RegionNotFound"/> or <see cref="Refusal.SecurityGroupNotFound"/>.
    /// </exception>
    public static SecurityGroup Get(AccountState state, RegionId regionId, SecurityGroupId id) =>
        state.SecurityGroups.Find(RegionListing.Get(state, regionId).Id, id)
        ?? throw new RefusedException(Refusal.SecurityGroupNotFound);

    /// <summary>A security group of any region.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.SecurityGroupNotFound"/>.</exception>
    public static SecurityGroup Get(AccountState state, SecurityGroupId id) =>
        state.SecurityGroups.Find(id) ?? throw new RefusedException(Refusal.SecurityGroupNotFound);

    /// <summary>Lists the groups of a region in descending order of their ids. Unknown ids are ignored.</summary>
    /// <param name="count">Whether to count the instances and addresses of each group.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedSecurityGroup> List(
        AccountState state, RegionId region, SecurityGroupFilter filter, bool count, Paging paging)
    {
        RegionListing.Get(state, region);
        var groups = Pager.Candidates(state.SecurityGroups, filter.Id is { } id ? [id] : filter.Ids)
            .Where(group => group.RegionId == region && filter.Matches(state, group))
            .OrderByDescending(group => group.Id.Value, StringComparer.Ordinal)
            .ToList();
        return Pager.Cut(groups, paging).Select(group => Listed(state, group, count));
    }

    private static ListedSecurityGroup Listed(AccountState state, SecurityGroup group, bool count) => new(
        group,
        count ? InstancesIn(state, group) : 0,
        count ? Math.Max(0, group.PrivateIpAddressLimit - state.PrivateAddressesIn(group.Id)) : 0,
        state.RulesOf(group.Id).Count(),
        state.RulesOf(group.Id).Count(rule => rule.Match.Peer.GroupId is not null),
        state.ResourceGroupOf(group.ResourceGroupId));

    private static int InstancesIn(AccountState state, SecurityGroup group) =>
        state.NetworkInterfaces.Count(eni => eni.Type == NetworkInterfaceType.Primary
            && eni.InstanceId is not null
            && eni.SecurityGroupIds.Contains(group.Id));
}
