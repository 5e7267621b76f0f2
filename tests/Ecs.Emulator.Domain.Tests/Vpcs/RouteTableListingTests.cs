namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Filters of route table listings, and route entries.</summary>
public sealed class RouteTableListingTests
{
    private static readonly RegionId Beijing = new("cn-beijing");

    private static readonly Vpc Mine = Given.Vpc with
    {
        RouteTable = new RouteTable("vtb-mine", "mine"),
        ResourceGroupId = "rg-mine",
    };

    private static readonly Vpc Other = Given.Vpc with
    {
        Id = new VpcId("vpc-other"),
        VRouterId = "vrt-other",
        RouteTable = new RouteTable("vtb-other"),
    };

    private static readonly Vpc Remote = Other with
    {
        Id = new VpcId("vpc-remote"),
        RegionId = Beijing,
        RouteTable = new RouteTable("vtb-remote"),
    };

    /// <summary>Filters that match one route table.</summary>
    private static readonly Dictionary<string, RouteTableFilter> Filters = new()
    {
        ["VpcId"] = new() { VpcId = Given.MyVpc },
        ["Id"] = new() { Id = "vtb-mine" },
        ["Name"] = new() { Name = "mine" },
        ["RouterIds"] = new() { RouterIds = ["vrt-myvpc"] },
        ["two equal RouterIds"] = new() { RouterIds = ["vrt-myvpc", "vrt-myvpc"] },
        ["ResourceGroupId"] = new() { ResourceGroupId = "rg-mine" },
        ["VpcId and Id"] = new() { VpcId = Given.MyVpc, Id = "vtb-mine", InVRouter = true },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_route_tables(string filter) =>
        List(Filters[filter]).Should().Equal("vtb-mine");

    [Fact]
    public void Conditions_that_exclude_each_other_match_none_and_all_routers_are_VRouters()
    {
        List(new() { InVRouter = true }).Should().Equal("vtb-mine", "vtb-other", "vtb-remote");
        List(new() { InVRouter = false }).Should().BeEmpty();
        List(new() { RouterIds = ["vrt-myvpc", "vrt-other"] }).Should().BeEmpty();
        List(new() { VpcId = new VpcId("vpc-unknown") }).Should().BeEmpty();
        List(new() { VpcId = Other.Id, Name = "mine" }).Should().BeEmpty();
    }

    [Fact]
    public void A_region_limits_the_list_and_must_exist()
    {
        List(new(), Given.Hangzhou).Should().Equal("vtb-mine", "vtb-other");
        List(new(), Beijing).Should().Equal("vtb-remote");
        Refused.With(Refusal.RegionNotFound, State(), state => RouteTableListing.List(
            state, new RegionId("cn-unknown"), new RouteTableFilter(), new NumberedPage(1, 10)));
    }

    [Fact]
    public void A_route_table_has_an_entry_for_each_VSwitch_and_one_for_cloud_services()
    {
        EntriesOf(new() { Id = "vtb-mine" }).Should().Equal(
            new RouteEntry("vtb-mine", "172.17.0.0/24", "local"),
            new RouteEntry("vtb-mine", "172.17.1.0/24", "local"),
            new RouteEntry("vtb-mine", "100.64.0.0/10", "service"));
        EntriesOf(new() { Id = "vtb-other", SystemEntries = true }).Should().Equal(
            new RouteEntry("vtb-other", "100.64.0.0/10", "service"));
        EntriesOf(new() { Id = "vtb-mine", SystemEntries = false }).Should().BeEmpty();
    }

    [Fact]
    public void Pages_contain_each_route_table_once_in_the_order_of_creation() => Paged.InOrder(
        page => RouteTableListing.List(State(), region: null, new RouteTableFilter(), page),
        listed => listed.RouteTable.Id,
        "vtb-mine",
        "vtb-other",
        "vtb-remote");

    private static IEnumerable<RouteEntry> EntriesOf(RouteTableFilter filter) =>
        RouteTableListing.List(State(), region: null, filter, new NumberedPage(1, 10)).Items.Single().Entries;

    private static IEnumerable<string> List(RouteTableFilter filter, RegionId? region = null) =>
        RouteTableListing.List(State(), region, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.RouteTable.Id);

    private static AccountState State() => Given.State(
        Given.Region,
        Given.Region with { Id = Beijing },
        Mine,
        Other,
        Remote,
        Given.VSwitch(),
        Given.VSwitch("172.17.1.0/24") with { Id = new VSwitchId("vsw-second") });
}
