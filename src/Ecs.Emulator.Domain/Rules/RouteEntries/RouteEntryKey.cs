using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>How a request identifies a route entry: by its id, or by its route table and destination.</summary>
internal abstract record RouteEntryKey
{
    public static RouteEntryKey Of(RouteEntryId id) => new RouteEntryIdKey(id);

    /// <param name="nextHopId">The id that the next hop must have; null for any.</param>
    public static RouteEntryKey Of(RouteTableId table, RouteDestination destination, string? nextHopId = null) =>
        new RouteDestinationKey(table, destination, nextHopId);
}

internal sealed record RouteEntryIdKey(RouteEntryId Id) : RouteEntryKey;

/// <param name="NextHopId">The id that the next hop must have; null for any.</param>
internal sealed record RouteDestinationKey(
    RouteTableId RouteTableId, RouteDestination Destination, string? NextHopId) : RouteEntryKey;
