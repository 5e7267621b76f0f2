using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.RouteTables;

namespace Ecs.Emulator.Domain.Rules.RouteEntries;

/// <summary>A system or custom entry of a route table with the values that responses show.</summary>
internal sealed record ListedRouteEntry
{
    /// <summary>The position of the last system entry. Custom entries follow.</summary>
    public const int LastSystemPosition = 1 << 30;

    public required RouteTableId RouteTableId { get; init; }

    public required RouteDestination Destination { get; init; }

    public bool IsIpv6 { get; init; }

    /// <summary>
    /// <c>local</c> for a VSwitch, <c>service</c> for cloud services, or the type of the next hop of a custom entry.
    /// </summary>
    public required string NextHopType { get; init; }

    /// <summary>Null for a system entry.</summary>
    public RouteEntry? Custom { get; init; }

    /// <summary>Whether the next hop exists. Only for custom entries.</summary>
    public bool IsNextHopEnabled { get; init; }

    /// <summary>The time of the last change.</summary>
    public required DateTimeOffset ModifiedTime { get; init; }

    /// <summary>
    /// The position in the list of the route table. It never changes, so that a list can be continued after changes.
    /// </summary>
    public required int Position { get; init; }

    public static ListedRouteEntry Of(AccountState state, RouteEntry entry) => new()
    {
        RouteTableId = entry.RouteTableId,
        Destination = entry.Destination,
        IsIpv6 = entry.Destination.PrefixList is { } list
            ? state.PrefixLists.Find(list)?.AddressFamily == IpFamily.IPv6
            : entry.Destination.Ipv6 is not null,
        NextHopType = entry.NextHop.Type.ToString(),
        Custom = entry,
        IsNextHopEnabled = NextHopRules.Exists(state, entry.NextHop),
        ModifiedTime = entry.ModifiedTime,
        Position = LastSystemPosition + state.RouteEntries.RowOf(entry),
    };
}
