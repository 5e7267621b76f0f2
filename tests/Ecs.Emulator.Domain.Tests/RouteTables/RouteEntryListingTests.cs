using System.Collections.Immutable;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>The system and custom entries of route tables, and their filters.</summary>
public sealed class RouteEntryListingTests
{
    private static readonly RouteEntry ToIpv6 = Entry with
    {
        Id = new("rte-ipv6"),
        Destination = To("2001:db8::/56"),
        NextHop = ToEni,
        Name = "six",
    };

    private static readonly Dictionary<string, (RouteEntryFilter Filter, string[] Expected)> Filters = new()
    {
        ["nothing"] =
            (new(), ["172.17.0.0/24", "172.17.1.0/24", "100.64.0.0/10", "10.0.0.0/8", "2001:db8::/56"]),
        ["Id"] = (new() { Id = MyEntry }, ["10.0.0.0/8"]),
        ["Name"] = (new() { Name = "six" }, ["2001:db8::/56"]),
        ["Custom"] = (new() { Type = RouteEntryType.Custom }, ["10.0.0.0/8", "2001:db8::/56"]),
        ["System"] = (new() { Type = RouteEntryType.System }, ["172.17.0.0/24", "172.17.1.0/24", "100.64.0.0/10"]),
        ["Other"] = (new() { Type = RouteEntryType.Other }, []),
        ["Destinations"] =
            (new() { Destinations = ["10.0.0.0/8", "172.17.1.0/24"] }, ["172.17.1.0/24", "10.0.0.0/8"]),
        ["NextHopType"] = (new() { NextHopType = "NetworkInterface" }, ["2001:db8::/56"]),
        ["a NextHopType of the system"] = (new() { NextHopType = "local" }, ["172.17.0.0/24", "172.17.1.0/24"]),
        ["NextHopId"] = (new() { NextHopId = "i-myinstance" }, ["10.0.0.0/8"]),
        ["IPv6"] = (new() { IsIpv6 = true }, ["2001:db8::/56"]),
        ["IPv4"] = (new() { IsIpv6 = false, Type = RouteEntryType.Custom }, ["10.0.0.0/8"]),
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_entries(string filter)
    {
        var (given, expected) = Filters[filter];
        List(given).Select(entry => entry.Destination.ToString()).Should().Equal(expected);
        RouteEntryListing.List(
            ListedState(), null, new RouteTableFilter { Id = GivenRoutes.System }, given, new NumberedPage(1, 10))
            .Items.Single().Entries.Should().Equal(List(given));
    }

    [Fact]
    [Rule("routes.system-entries")]
    public void A_custom_route_table_has_the_system_entries_of_its_VPC_too() => RouteEntryListing.List(
        ListedState(), Given.Hangzhou, Custom, new(), new NumberedPage(1, 10)).Items
        .Select(entry => $"{entry.RouteTableId} {entry.Destination} {entry.NextHopType} {entry.ModifiedTime:HH:mm}")
        .Should().Equal(
            "vtb-custom 172.17.0.0/24 local 01:00",
            "vtb-custom 172.17.1.0/24 local 02:00",
            "vtb-custom 100.64.0.0/10 service 03:00");

    [Fact]
    public void A_custom_entry_is_listed_with_its_attributes()
    {
        var state = ListedState();
        var listed = List(new() { Id = ToIpv6.Id }).Single();
        listed.Should().Be(new ListedRouteEntry
        {
            RouteTableId = GivenRoutes.System,
            Destination = ToIpv6.Destination,
            NextHopType = "NetworkInterface",
            Custom = ToIpv6,
            IsNextHopEnabled = true,
            IsIpv6 = true,
            ModifiedTime = Given.Then,
            Position = ListedRouteEntry.LastSystemPosition + state.RouteEntries.RowOf(ToIpv6),
        });
    }

    [Fact]
    public void Pages_contain_each_entry_once() => Paged.InOrder(
        page => RouteEntryListing.List(ListedState(), null, GivenRoutes.System, new(), page),
        entry => entry.Destination.ToString(),
        Filters["nothing"].Expected);

    [Fact]
    public void The_route_table_must_exist_in_the_region()
    {
        var page = new NumberedPage(1, 10);
        Refused.With(
            Refusal.RouteTableNotFound,
            ListedState(),
            it => RouteEntryListing.List(it, null, Unknown, new(), page));
        Refused.With(
            Refusal.RouteTableNotFound,
            ListedState(),
            it => RouteEntryListing.List(it, Beijing, Custom, new(), page));
        Refused.With(
            Refusal.RegionNotFound,
            ListedState(),
            it => RouteEntryListing.List(it, UnknownRegion, Custom, new(), page));
    }

    private static ImmutableArray<ListedRouteEntry> List(RouteEntryFilter filter) =>
        RouteEntryListing.List(ListedState(), null, GivenRoutes.System, filter, new NumberedPage(1, 10)).Items;

    private static AccountState ListedState() => State(
        Given.VSwitch("172.17.1.0/24") with { Id = new("vsw-second"), CreationTime = Given.Then.AddHours(1) },
        Table with { CreationTime = Given.Then.AddHours(2) },
        Entry,
        ToIpv6);
}
