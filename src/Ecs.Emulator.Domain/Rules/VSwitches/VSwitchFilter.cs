using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.VSwitches;

/// <summary>The VSwitches to list: those for which every condition holds. Null matches any VSwitch.</summary>
internal sealed record VSwitchFilter
{
    public VSwitchId? Id { get; init; }

    public VpcId? VpcId { get; init; }

    public string? Name { get; init; }

    public ZoneId? ZoneId { get; init; }

    public bool? IsDefault { get; init; }

    /// <summary>The custom route table of the VSwitch, or else the system route table of the VPC.</summary>
    public RouteTableId? RouteTableId { get; init; }

    public bool? Ipv6Enabled { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the VSwitch matches. <see cref="Id"/> is not considered.</summary>
    internal bool Matches(AccountState state, VSwitch vSwitch) =>
        (VpcId is null || VpcId == vSwitch.VpcId)
        && (Name is null || Name == vSwitch.Name)
        && (ZoneId is null || ZoneId == vSwitch.ZoneId)
        && (IsDefault is null || IsDefault == vSwitch.IsDefault)
        && (RouteTableId is null
            || RouteTableId == (vSwitch.RouteTableId ?? state.Vpcs.Find(vSwitch.VpcId)?.RouteTable.Id))
        && (Ipv6Enabled is null || Ipv6Enabled == vSwitch.Ipv6CidrBlock is not null)
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(vSwitch))
        && TagFilter.AllMatch(Tags, vSwitch.Tags);
}
