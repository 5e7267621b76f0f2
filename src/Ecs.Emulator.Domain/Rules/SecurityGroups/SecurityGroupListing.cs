using System.Collections.Immutable;
using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources.NetworkInterfaces;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Resources;

namespace Ecs.Emulator.Domain.Rules.SecurityGroups;

/// <summary>Which security groups a listing shows: those for which everything that is set here holds.</summary>
internal sealed record SecurityGroupFilter
{
    /// <summary>One of these ids; empty for any.</summary>
    public ImmutableArray<SecurityGroupId> Ids { get; init; } = [];

    /// <summary>With this name; null for any.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is enough that the name contains <see cref="Name"/>.</summary>
    public bool NameIsPart { get; init; }

    /// <summary>Of this type.</summary>
    public SecurityGroupType? Type { get; init; }

    /// <summary>Of this VPC.</summary>
    public VpcId? VpcId { get; init; }

    /// <summary>Of a VPC, or of the classic network.</summary>
    public bool? InVpc { get; init; }

    /// <summary>In this resource group.</summary>
    public string? ResourceGroupId { get; init; }

    /// <summary>Managed by a cloud service, or not.</summary>
    public bool? ServiceManaged { get; init; }

    /// <summary>With all these tags.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the group is one.</summary>
    internal bool Matches(AccountState state, SecurityGroup group) =>
        (Name is null || (NameIsPart ? group.Name.Contains(Name, StringComparison.Ordinal) : group.Name == Name))
        && (Type is null || Type == group.Type)
        && (VpcId is null || VpcId == group.VpcId)
        && (InVpc is null || InVpc == group.VpcId is not null)
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(group.ResourceGroupId))
        && (ServiceManaged is null || ServiceManaged == group.ServiceId is not null)
        && Tags.All(filter => group.Tags.Any(filter.Matches));
}

/// <summary>A security group as a listing shows it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Instances">The instances in it, by their primary ENIs; 0 where nobody asked.</param>
/// <param name="Room">The private addresses that it may still take; 0 where nobody asked.</param>
/// <param name="ResourceGroupId">Its resource group: its own, or the account's default group.</param>
internal sealed record ListedSecurityGroup(SecurityGroup Group, int Instances, int Room, string ResourceGroupId);

/// <summary>The rules of DescribeSecurityGroups.</summary>
internal static class SecurityGroupListing
{
    /// <summary>
    /// Lists the security groups of a region, the highest id first. An id that does not exist is no error: it is missing from the
    /// list.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="regionId">The region.</param>
    /// <param name="filter">Which groups.</param>
    /// <param name="count">Whether to count what is in each group.</param>
    /// <param name="paging">The part that is requested.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.RegionNotFound"/>.</exception>
    public static Page<ListedSecurityGroup> List(
        AccountState state, RegionId regionId, SecurityGroupFilter filter, bool count, Paging paging)
    {
        var region = state.RequireKnownRegion(regionId).Id;
        var groups = Pager.Candidates(state.SecurityGroups, filter.Ids)
            .Where(group => group.RegionId == region && filter.Matches(state, group))
            .OrderByDescending(group => group.Id.Value, StringComparer.Ordinal)
            .ToList();
        var page = Pager.Cut(groups, paging);
        return new Page<ListedSecurityGroup>(
            [.. page.Items.Select(group => Listed(state, group, count))],
            page.TotalCount,
            page.NextRow,
            page.Paging);
    }

    private static ListedSecurityGroup Listed(AccountState state, SecurityGroup group, bool count) => new(
        group,
        count ? InstancesIn(state, group) : 0,
        count ? Math.Max(0, group.PrivateIpAddressLimit - state.PrivateAddressesIn(group.Id)) : 0,
        state.ResourceGroupOf(group.ResourceGroupId));

    private static int InstancesIn(AccountState state, SecurityGroup group) =>
        state.NetworkInterfaces.Count(eni => eni.Type == NetworkInterfaceType.Primary
            && eni.InstanceId is not null
            && eni.SecurityGroupIds.Contains(group.Id));
}
