namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Filters and rows of VSwitch listings.</summary>
public sealed class VSwitchListingTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly RegionId Unknown = new("cn-unknown");

    private static readonly VSwitch Mine = Given.VSwitch() with
    {
        Name = "mine",
        IsDefault = true,
        Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/64"),
        ResourceGroupId = "rg-mine",
        Tags = [new Tag("owner", "lisi"), new Tag("stage", "test")],
    };

    private static readonly VSwitch Other = Given.VSwitch("172.17.1.0/24") with
    {
        Id = new VSwitchId("vsw-other"),
        VpcId = new VpcId("vpc-unknown"),
        ZoneId = new ZoneId("cn-hangzhou-i"),
        Tags = [new Tag("owner", "wang")],
    };

    private static readonly VSwitch Remote = Given.VSwitch() with
    {
        Id = new VSwitchId("vsw-remote"),
        RegionId = Beijing,
        ZoneId = new ZoneId("cn-beijing-h"),
        VpcId = new VpcId("vpc-remote"),
    };

    /// <summary>Filters that match one VSwitch.</summary>
    private static readonly Dictionary<string, VSwitchFilter> Filters = new()
    {
        ["Id"] = new() { Id = Mine.Id },
        ["VpcId"] = new() { VpcId = Given.MyVpc },
        ["Name"] = new() { Name = "mine" },
        ["ZoneId"] = new() { ZoneId = Given.ZoneH },
        ["IsDefault"] = new() { IsDefault = true },
        ["RouteTableId"] = new() { RouteTableId = Given.Vpc.RouteTable.Id },
        ["Ipv6Enabled"] = new() { Ipv6Enabled = true },
        ["ResourceGroupId"] = new() { ResourceGroupId = "rg-mine" },
        ["Tags"] = new() { Tags = [new TagFilter("owner", "lisi")] },
        ["two Tags"] = new() { Tags = [new TagFilter("owner", null), new TagFilter("stage", null)] },
        ["Id and VpcId"] = new() { Id = Mine.Id, VpcId = Given.MyVpc },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_VSwitches(string filter) =>
        List(Filters[filter]).Should().Equal(Mine);

    [Fact]
    public void A_filter_for_false_excludes_the_others_and_conditions_that_exclude_each_other_match_none()
    {
        List(new()).Should().Equal(Mine, Other, Remote);
        List(new() { IsDefault = false }).Should().Equal(Other, Remote);
        List(new() { Ipv6Enabled = false }).Should().Equal(Other, Remote);
        List(new() { Id = new VSwitchId("vsw-unknown") }).Should().BeEmpty();
        List(new() { Id = Other.Id, Name = "mine" }).Should().BeEmpty();
        List(new() { VpcId = Given.MyVpc, ZoneId = Other.ZoneId }).Should().BeEmpty();
    }

    [Fact]
    public void A_region_limits_the_list_and_must_exist()
    {
        List(new(), Given.Hangzhou).Should().Equal(Mine, Other);
        List(new(), Beijing).Should().Equal(Remote);
        List(new() { Id = Mine.Id }, Beijing).Should().BeEmpty();
        Refused.With(Refusal.RegionNotFound, State(), state =>
            VSwitchListing.List(state, Unknown, new VSwitchFilter(), new NumberedPage(1, 10)));
    }

    [Fact]
    public void A_VSwitch_without_a_resource_group_is_in_the_group_of_its_VPC()
    {
        var state = Given.State(Given.Region, Given.Vpc with { ResourceGroupId = "rg-vpc" }, Given.VSwitch());
        var filter = new VSwitchFilter { ResourceGroupId = "rg-vpc" };
        VSwitchListing.List(state, region: null, filter, new NumberedPage(1, 10)).Items.Single()
            .ResourceGroupId.Should().Be("rg-vpc");
    }

    [Fact]
    public void A_described_VSwitch_contains_its_route_table_its_owner_and_its_free_addresses()
    {
        var state = State(Given.Eni);
        var described = VSwitchListing.Describe(state, Given.Hangzhou, Mine.Id);
        described.Should().Be(new ListedVSwitch(Mine, Given.Vpc.RouteTable.Id, Given.Owner, "rg-mine", 256 - 4 - 1));
        VSwitchListing.List(state, Given.Hangzhou, new() { Id = Mine.Id }, new NumberedPage(1, 10)).Items
            .Should().Equal(described);
        VSwitchListing.Describe(state, region: null, Mine.Id).Should().Be(described);
        VSwitchListing.Describe(state, region: null, Other.Id).RouteTableId.Should().BeNull();
    }

    [Fact]
    public void A_VSwitch_that_does_not_exist_in_the_region_is_described_without_values()
    {
        var state = State();
        VSwitchListing.Describe(state, Beijing, Mine.Id).Should().Be(ListedVSwitch.None);
        VSwitchListing.Describe(state, region: null, new VSwitchId("vsw-unknown")).Should().Be(ListedVSwitch.None);
        Refused.With(Refusal.RegionNotFound, state, it => VSwitchListing.Describe(it, Unknown, Mine.Id));
    }

    [Fact]
    public void Pages_contain_each_VSwitch_once_in_the_order_of_creation() => Paged.InOrder(
        page => VSwitchListing.List(State(), region: null, new VSwitchFilter(), page),
        listed => listed.VSwitch!.Id,
        Mine.Id,
        Other.Id,
        Remote.Id);

    private static IEnumerable<VSwitch?> List(VSwitchFilter filter, RegionId? region = null) =>
        VSwitchListing.List(State(), region, filter, new NumberedPage(1, 10)).Items.Select(listed => listed.VSwitch);

    private static AccountState State(params object[] more) => Given.State(
        [Given.Region, Given.Region with { Id = Beijing }, Given.Vpc, Mine, Other, Remote, .. more]);
}
