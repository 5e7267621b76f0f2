using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.Vpcs;

namespace Ecs.Emulator.Domain.Rules.RouteTables;

/// <summary>The route tables to list: those for which every condition holds. Null matches any route table.</summary>
internal sealed record RouteTableFilter
{
    public VpcId? VpcId { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Each must be the id of the VRouter; empty for any.</summary>
    public ImmutableArray<string> RouterIds { get; init; } = [];

    /// <summary>False matches no route table: all routers are VRouters.</summary>
    public bool? InVRouter { get; init; }

    public string? ResourceGroupId { get; init; }

    /// <summary>False matches no entry of any route table: all entries are system entries.</summary>
    public bool? SystemEntries { get; init; }

    /// <summary>Whether the table of this VPC matches. <see cref="VpcId"/> is not considered.</summary>
    internal bool Matches(AccountState state, Vpc vpc) =>
        (Id is null || Id == vpc.RouteTable.Id)
        && (Name is null || Name == vpc.RouteTable.Name)
        && RouterIds.All(id => id == vpc.VRouterId)
        && InVRouter is not false
        && (ResourceGroupId is null || ResourceGroupId == state.ResourceGroupOf(vpc.ResourceGroupId));
}
