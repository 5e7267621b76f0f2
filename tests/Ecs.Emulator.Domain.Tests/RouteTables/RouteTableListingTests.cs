using Ecs.Emulator.Testing;
using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>Filters of route table listings.</summary>
public sealed class RouteTableListingTests
{
    private static readonly Vpc Mine = Given.Vpc with
    {
        RouteTable = new SystemRouteTable(new("vtb-mine"), "mine"),
        ResourceGroupId = "rg-mine",
    };

    private static readonly Vpc Remote = OtherVpc with
    {
        Id = new VpcId("vpc-remote"),
        RegionId = Beijing,
        RouteTable = new SystemRouteTable(new("vtb-remote")),
    };

    private static readonly RouteTable MyCustom =
        Table with { Name = "custom", Tags = [new Tag("key", "value"), new Tag("other", "")] };

    /// <summary>Filters that match one route table.</summary>
    private static readonly Dictionary<string, (RouteTableFilter Filter, string[] Expected)> Filters = new()
    {
        ["VpcId"] = (new() { VpcId = Given.MyVpc }, ["vtb-mine", "vtb-custom"]),
        ["Id"] = (new() { Id = new("vtb-mine") }, ["vtb-mine"]),
        ["the Id of a custom table"] = (new() { Id = Custom }, ["vtb-custom"]),
        ["Name"] = (new() { Name = "mine" }, ["vtb-mine"]),
        ["the Name of a custom table"] = (new() { Name = "custom" }, ["vtb-custom"]),
        ["RouterIds"] = (new() { RouterIds = ["vrt-myvpc"] }, ["vtb-mine", "vtb-custom"]),
        ["two equal RouterIds"] = (new() { RouterIds = ["vrt-myvpc", "vrt-myvpc"] }, ["vtb-mine", "vtb-custom"]),
        ["ResourceGroupId"] = (new() { ResourceGroupId = "rg-mine" }, ["vtb-mine", "vtb-custom"]),
        ["VpcId and Id"] = (new() { VpcId = Given.MyVpc, Id = new("vtb-mine"), InVRouter = true }, ["vtb-mine"]),
        ["IsSystem"] = (new() { IsSystem = true }, ["vtb-mine", "vtb-other", "vtb-remote"]),
        ["not IsSystem"] = (new() { IsSystem = false }, ["vtb-custom"]),
        ["Tags"] = (new() { Tags = [new TagFilter("key", "value"), new TagFilter("other", null)] }, ["vtb-custom"]),
        ["InVRouter"] = (new() { InVRouter = true }, ["vtb-mine", "vtb-custom", "vtb-other", "vtb-remote"]),
        ["not InVRouter"] = (new() { InVRouter = false }, []),
        ["two RouterIds"] = (new() { RouterIds = ["vrt-myvpc", "vrt-other"] }, []),
        ["an unknown VPC"] = (new() { VpcId = new VpcId("vpc-unknown") }, []),
        ["a Name in another VPC"] = (new() { VpcId = OtherVpc.Id, Name = "mine" }, []),
        ["another Tag"] = (new() { Tags = [new TagFilter("key", "other")] }, []),
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_route_tables(string filter) =>
        List(Filters[filter].Filter).Should().Equal(Filters[filter].Expected);

    [Fact]
    public void A_region_limits_the_list_and_must_exist()
    {
        List(new(), Given.Hangzhou).Should().Equal("vtb-mine", "vtb-custom", "vtb-other");
        List(new(), Beijing).Should().Equal("vtb-remote");
        Refused.With(Refusal.RegionNotFound, ListedState(), state => RouteTableListing.List(
            state, UnknownRegion, new RouteTableFilter(), new NumberedPage(1, 10)));
    }

    [Fact]
    public void Pages_contain_each_route_table_once_in_the_order_of_the_VPCs() => Paged.InOrder(
        page => RouteTableListing.List(ListedState(), region: null, new RouteTableFilter(), page),
        listed => listed.RouteTable.Id.Value,
        "vtb-mine",
        "vtb-custom",
        "vtb-other",
        "vtb-remote");

    [Fact]
    public void A_system_route_table_has_the_attributes_of_its_VPC()
    {
        var vpc = Given.Vpc with { RouteTable = new(GivenRoutes.System, "name", "description", false) };
        RouteTable.Of(vpc).Should().Be(new RouteTable
        {
            Id = GivenRoutes.System,
            VpcId = Given.MyVpc,
            RegionId = Given.Hangzhou,
            IsSystem = true,
            Name = "name",
            Description = "description",
            RoutePropagationEnabled = false,
            CreationTime = Given.Then,
        });
    }

    [Fact]
    [Rule("routes.association")]
    public void A_VSwitch_is_listed_with_its_custom_route_table_or_else_with_that_of_its_VPC()
    {
        var state = ListedState();
        RouteTableListing.List(state, null, new() { VpcId = Given.MyVpc }, new NumberedPage(1, 10)).Items
            .Select(listed => string.Join(",", listed.VSwitches.Select(vSwitch => vSwitch.Id)))
            .Should().Equal("vsw-myvswitch", "vsw-second");
        IdsOf(state, Custom).Should().Equal("vsw-second");
        IdsOf(state, new("vtb-mine")).Should().Equal("vsw-myvswitch");
        VSwitchListing.Describe(state, null, new("vsw-second")).RouteTableId.Should().Be(Custom);
        ListedVpc.Of(state, Mine).RouteTableIds.Should().Equal(new RouteTableId("vtb-mine"), Custom);
    }

    [Fact]
    public void A_custom_route_table_of_an_unknown_VPC_does_not_exist()
    {
        var state = ListedState(Table with { Id = new("vtb-lost"), VpcId = new("vpc-unknown") });
        List(new() { Id = new("vtb-lost") }, state: state).Should().BeEmpty();
        state.Routes.FindTable(new("vtb-lost")).Should().BeNull();
    }

    private static IEnumerable<string> IdsOf(AccountState state, RouteTableId table) =>
        VSwitchListing.List(state, null, new VSwitchFilter { RouteTableId = table }, new NumberedPage(1, 10)).Items
            .Select(listed => listed.VSwitch!.Id.Value);

    private static IEnumerable<string> List(
        RouteTableFilter filter, RegionId? region = null, AccountState? state = null) =>
        RouteTableListing.List(state ?? ListedState(), region, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.RouteTable.Id.Value);

    private static AccountState ListedState(params object[] rows) => Given.State(
        [
            Given.Region, Given.Region with { Id = Beijing }, Mine, OtherVpc, Remote, MyCustom, Given.VSwitch(),
            Given.VSwitch("172.17.1.0/24") with { Id = new VSwitchId("vsw-second"), RouteTableId = Custom }, .. rows,
        ]);
}
