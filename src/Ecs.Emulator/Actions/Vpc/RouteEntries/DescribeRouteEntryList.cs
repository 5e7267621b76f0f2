using System.Collections.Immutable;
using Ecs.Emulator.Actions.Vpc.RouteTables;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

internal static class DescribeRouteEntryList
{
    private const int MaxDestinations = 50;

    private static readonly Parameter<RouteTableId> RouteTableId =
        RouteTableParameters.Id with { Example = "vtb-mytable" };

    private static readonly Parameter<RouteEntryId?> RouteEntryId = Declare.OptionalId<RouteEntryId>(
        "RouteEntryId", "The ID of a custom entry.");

    private static readonly Parameter<string?> RouteEntryName = Declare.Text(
        "RouteEntryName", "The exact name of the custom entries.");

    private static readonly Parameter<string?> RouteEntryType = Declare.OneOf(
        "RouteEntryType",
        "The type of the entries. The emulator has only custom and system entries.",
        RouteEntryErrors.TypeIllegal,
        [.. RouteEntryParameters.Types.Select(type => type.Word)]);

    private static readonly Parameter<string?> Destination = Declare.Text(
        "DestinationCidrBlock", "The destination of the entry.");

    private static readonly Parameter<ImmutableArray<string>> Destinations = Declare.List(
        "DestCidrBlockList", Values.Text, "The destinations of the entries.", "192.168.100.0/24", MaxDestinations);

    private static readonly Parameter<string?> NextHopType = Declare.Text(
        "NextHopType", "The type of the next hops of the entries.");

    private static readonly Parameter<string?> NextHopId = Declare.Text("NextHopId", "The next hop of the entries.");

    private static readonly Parameter<string?> IpVersion = Declare.OneOf(
        "IpVersion", "The IP version of the destinations.", RouteEntryErrors.IpVersionIllegal, "ipv4", "ipv6");

    private static readonly Parameter<string?> ServiceType = Declare.Text(
        "ServiceType", "The service that hosts the entries. No entry of the emulator is hosted.");

    /// <summary>The cloud-controller-manager requests 500 entries.</summary>
    private static readonly TokenPageParameters Pages = new(
        defaultResults: 10,
        Clamped(Declare.Integer(
            "MaxResult",
            "The maximum number of entries: 1 to 100. Another number is replaced with the nearest limit. "
                + "Default: 10.")),
        RouteEntryErrors.TokenIllegal);

    private static readonly Shape<object> Nothing = new();

    /// <summary>The next hop of a system entry has fewer members.</summary>
    private static readonly Shape<ListedRouteEntry> NextHop = new Shape<ListedRouteEntry>()
        .Text("NextHopId", "The ID; empty for a system entry.", entry => entry.Custom?.NextHop.Id ?? "")
        .Text(
            "NextHopType",
            "local: a VSwitch; service: a cloud service; otherwise the type of the resource.",
            entry => entry.NextHopType)
        .OptionalInteger(
            "Enabled", "1 if the next hop exists, 0 if it has been deleted.", entry => OfCustom(
                entry, EnabledOf(entry)))
        .OptionalInteger("Weight", "The weight in an ECMP entry; always 0.", entry => OfCustom(entry, 0))
        .OptionalText(
            "NextHopRegionId",
            "The region of a remote next hop; always empty.",
            entry => entry.Custom is null ? null : "")
        .Object("NextHopRelatedInfo", "The resource of a remote next hop; always empty.", _ => (object?)null, Nothing);

    private static readonly Shape<ListedRouteEntry> Row = new Shape<ListedRouteEntry>()
        .Text("RouteEntryId", "The ID; empty for a system entry.", entry => entry.Custom?.Id.Value ?? "")
        .Text("RouteEntryName", "The name.", entry => entry.Custom?.Name ?? "")
        .Text("Description", "The description.", entry => entry.Custom?.Description ?? "")
        .Text("RouteTableId", "The route table.", entry => entry.RouteTableId.Value)
        .Text("DestinationCidrBlock", "The destination.", entry => entry.Destination.ToString())
        .Text("IpVersion", "ipv4 or ipv6.", entry => entry.IsIpv6 ? "ipv6" : "ipv4")
        .Text("Status", "The state.", RouteEntryShape.StatusOf)
        .Text("Type", "System or Custom.", RouteEntryShape.TypeOf)
        .Text(
            "Origin",
            "SystemCreate or CustomCreate.",
            entry => entry.Custom is null ? "SystemCreate" : "CustomCreate")
        .Text("ServiceType", "The service that hosts the entry; always empty.", _ => "")
        .Text("GmtModified", "The time of the last change, UTC.", entry => CommonShapes.Time(entry.ModifiedTime))
        .ObjectList("NextHops", "NextHop", "The next hop.", entry => new[] { entry }, NextHop);

    public static readonly ApiAction Action = new ApiAction<Page<ListedRouteEntry>>
    {
        Product = Product.Vpc,
        Name = "DescribeRouteEntryList",
        Summary = "Queries the entries of a route table.",
        Description =
            "The list begins with the system entries. An entry must match all filters. Request the next page by "
            + "NextToken until it is empty.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, RouteTableId, RouteEntryId, RouteEntryName, RouteEntryType, Destination,
            Destinations, NextHopType, NextHopId, IpVersion, ServiceType, .. Pages.All,
        ],
        Resource = RouteTableId,
        Response = new Shape<Page<ListedRouteEntry>>()
            .NextToken()
            .Integer("TotalCount", "The total number of entries.", page => page.TotalCount)
            .ObjectList("RouteEntrys", "RouteEntry", "The entries.", page => page.Items, Row),
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, RouteTableErrors.ListedNotFound, RouteEntryErrors.TypeIllegal,
            RouteEntryErrors.IpVersionIllegal, RouteEntryErrors.FilterNotAllowed, RouteEntryErrors.TokenIllegal,
        ],
        Run = call => RouteEntryListing.List(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(RouteTableId),
            Filter(call),
            Pages.Read(call)),
    };

    private static RouteEntryFilter Filter(CallContext call)
    {
        var type = call.Get(RouteEntryType);
        var filter = new RouteEntryFilter
        {
            Id = call.Get(RouteEntryId),
            Name = call.Get(RouteEntryName),
            Type = call.Get(ServiceType) is not null
                ? Domain.Rules.RouteEntries.RouteEntryType.Other
                : RouteEntryParameters.Types.FirstOrDefault(known => known.Word == type).Value,
            Destinations =
            [
                .. call.Get(Destinations).Concat(new[] { call.Get(Destination) }.OfType<string>()).Select(Normalize),
            ],
            NextHopType = call.Get(NextHopType),
            NextHopId = call.Get(NextHopId),
            IsIpv6 = call.Get(IpVersion) is { } version ? version == "ipv6" : null,
        };
        return type is not (null or "Custom") && (filter.Id is not null || filter.Name is not null)
            ? throw new ApiException(RouteEntryErrors.FilterNotAllowed)
            : filter;
    }

    private static string Normalize(string text) =>
        RouteDestination.TryParse(text, out var destination) ? destination.ToString() : text;

    private static long? OfCustom(ListedRouteEntry entry, long value) => entry.Custom is null ? null : value;

    private static long EnabledOf(ListedRouteEntry entry) => entry.IsNextHopEnabled ? 1 : 0;

    private static Parameter<int?> Clamped(Parameter<int?> number) => number with
    {
        Reader = (parameters, _) => number.Read(parameters) is { } results ? Math.Clamp(results, 1, 100) : null,
    };
}
