using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>The attributes of a new custom route entry. An empty text means none.</summary>
internal sealed record RouteEntrySpec
{
    public required RouteTableId RouteTableId { get; init; }

    public required RouteDestination Destination { get; init; }

    public required NextHop NextHop { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";
}
