using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>The types of route entries that can be requested. The emulator has custom and system entries.</summary>
internal enum RouteEntryType
{
    Custom,
    System,
    Other,
}

/// <summary>The route entries to list: those for which every condition holds. Null matches any entry.</summary>
internal sealed record RouteEntryFilter
{
    public RouteEntryId? Id { get; init; }

    public string? Name { get; init; }

    public RouteEntryType? Type { get; init; }

    /// <summary>The entry has one of these destinations; empty for any.</summary>
    public ImmutableArray<string> Destinations { get; init; } = [];

    public string? NextHopType { get; init; }

    public string? NextHopId { get; init; }

    public bool? IsIpv6 { get; init; }

    internal bool Matches(ListedRouteEntry entry) =>
        (Id is null || Id == entry.Custom?.Id)
        && (Name is null || Name == entry.Custom?.Name)
        && (Type is null || Type == (entry.Custom is null ? RouteEntryType.System : RouteEntryType.Custom))
        && (Destinations.IsEmpty || Destinations.Contains(entry.Destination.ToString()))
        && (NextHopType is null || NextHopType == entry.NextHopType)
        && (NextHopId is null || NextHopId == entry.Custom?.NextHop.Id)
        && (IsIpv6 is null || IsIpv6 == entry.IsIpv6);
}
