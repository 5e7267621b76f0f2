using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.ResourceTypes;

/// <summary>The system route table of a VPC as a resource with tags.</summary>
internal sealed class SystemRouteTableResource(AccountState state, Vpc vpc)
    : AnyResource(vpc.RouteTable.Id.Value, vpc.RouteTable.Tags)
{
    /// <summary>Adds the system route tables to the type of the custom ones.</summary>
    public static ResourceType AddTo(ResourceType custom) => custom with
    {
        Find = (state, region, id) => Find(state, region, id) ?? custom.Find(state, region, id),
        AllIn = (state, region) => state.Vpcs.Where(vpc => vpc.RegionId == region)
            .Select(vpc => new SystemRouteTableResource(state, vpc))
            .Concat(custom.AllIn(state, region)),
    };

    public override void ReplaceTags(ChangeSet changes, ImmutableArray<Tag> tags) => changes.Replace(
        state.Vpcs, vpc, vpc with { RouteTable = vpc.RouteTable with { Tags = tags } });

    /// <exception cref="NotSupportedException">A route table is in the group of its VPC.</exception>
    public override void MoveToGroup(ChangeSet changes, string group) => throw new NotSupportedException();

    private static SystemRouteTableResource? Find(AccountState state, RegionId? region, string id) =>
        state.Routes.FindTable(new(id)) is { IsSystem: true } table && (region is null || region == table.RegionId)
            ? new(state, state.Vpcs.Find(table.VpcId)!)
            : null;
}
