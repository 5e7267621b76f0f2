using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>The route tables to list: those for which every condition holds. Null matches any route table.</summary>
internal sealed record RouteTableFilter
{
    public VpcId? VpcId { get; init; }

    public RouteTableId? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Each must be the id of the VRouter; empty for any.</summary>
    public ImmutableArray<string> RouterIds { get; init; } = [];

    /// <summary>False matches no route table: all routers are VRouters.</summary>
    public bool? InVRouter { get; init; }

    public bool? IsSystem { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>All must match.</summary>
    public ImmutableArray<TagFilter> Tags { get; init; } = [];

    /// <summary>Whether the route table matches. <see cref="VpcId"/> is not considered.</summary>
    internal bool Matches(RouteTable table) =>
        (Id is null || Id == table.Id)
        && (Name is null || Name == table.Name)
        && InVRouter is not false
        && (IsSystem is null || IsSystem == table.IsSystem)
        && TagFilter.AllMatch(Tags, table.Tags);
}
