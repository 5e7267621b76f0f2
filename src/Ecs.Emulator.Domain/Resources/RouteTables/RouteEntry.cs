using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Resources.RouteTables;

internal enum RouteEntryStatus
{
    Available,

    /// <summary>The entry is being created.</summary>
    Pending,

    Modifying,

    Deleting,
}

/// <summary>A custom entry of a route table. System entries follow from the VSwitches of the VPC.</summary>
internal sealed record RouteEntry : ITransitional<RouteEntry>
{
    public static readonly ResourceKind<RouteEntryId, RouteEntry> Kind = new("routeEntries", new("rte-", 21))
    {
        IdOf = entry => entry.Id,
    };

    public required RouteEntryId Id { get; init; }

    /// <summary>The route table. A state document can contain the id of a route table that does not exist.</summary>
    public required RouteTableId RouteTableId { get; init; }

    /// <summary>Each entry of a route table has another one.</summary>
    public required RouteDestination Destination { get; init; }

    public required NextHop NextHop { get; init; }

    public RouteEntryStatus Status { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>The time of the last change.</summary>
    public required DateTimeOffset ModifiedTime { get; init; }

    public DateTimeOffset? TransitionEndsAt { get; init; }

    public RouteEntry? AfterTransition() => Status == RouteEntryStatus.Deleting
        ? null
        : this with { Status = RouteEntryStatus.Available, TransitionEndsAt = null };
}
