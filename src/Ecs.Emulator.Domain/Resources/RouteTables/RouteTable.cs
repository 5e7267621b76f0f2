using System.Collections.Immutable;
using Ecs.Emulator.Domain.Resources.Vpcs;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.RouteTables;

internal enum RouteTableStatus
{
    Available,

    /// <summary>The route table is being created.</summary>
    Pending,

    Deleting,
}

/// <summary>The kind of resources that a route table is associated with.</summary>
internal enum RouteTableAssociateType
{
    VSwitch,
    Gateway,
}

/// <summary>
/// A route table. The rows of the table are custom route tables; the system route table of a VPC is derived from it.
/// </summary>
internal sealed record RouteTable : ITransitional<RouteTable>
{
    public static readonly ResourceKind<RouteTableId, RouteTable> Kind = new("routeTables", new("vtb-", 21))
    {
        IdOf = table => table.Id,
        RegionOf = table => table.RegionId,
        Type = new("vpc", "routetable"),
        Tags = new(table => table.Tags, (table, tags) => table with { Tags = tags }),
    };

    public required RouteTableId Id { get; init; }

    /// <summary>
    /// The VPC. A state document can contain the id of a VPC that does not exist; the route table is then not listed.
    /// </summary>
    public required VpcId VpcId { get; init; }

    /// <summary>The region of its VPC.</summary>
    public required RegionId RegionId { get; init; }

    public bool IsSystem { get; init; }

    public RouteTableStatus Status { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public RouteTableAssociateType AssociateType { get; init; }

    /// <summary>Whether it receives dynamic routes. The emulator has none.</summary>
    public bool RoutePropagationEnabled { get; init; } = true;

    public required DateTimeOffset CreationTime { get; init; }

    public ImmutableArray<Tag> Tags { get; init; } = [];

    public DateTimeOffset? TransitionEndsAt { get; init; }

    public RouteTable? AfterTransition() => Status == RouteTableStatus.Deleting
        ? null
        : this with { Status = RouteTableStatus.Available, TransitionEndsAt = null };

    /// <summary>The system route table of a VPC.</summary>
    public static RouteTable Of(Vpc vpc) => new()
    {
        Id = vpc.RouteTable.Id,
        VpcId = vpc.Id,
        RegionId = vpc.RegionId,
        IsSystem = true,
        Name = vpc.RouteTable.Name,
        Description = vpc.RouteTable.Description,
        RoutePropagationEnabled = vpc.RouteTable.RoutePropagationEnabled,
        CreationTime = vpc.CreationTime,
        Tags = vpc.RouteTable.Tags,
    };
}
