namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Filters and rows of VPC listings.</summary>
public sealed class VpcListingTests
{
    private static readonly ResourceGroup DefaultGroup = ResourceGroup.DefaultOf(Given.Owner, Given.Then);
    private static readonly RegionId Beijing = new("cn-beijing");

    private static readonly Vpc Mine = Given.Vpc with
    {
        Name = "mine",
        IsDefault = true,
        Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/56"),
        ResourceGroupId = "rg-mine",
        Tags = [new Tag("owner", "lisi"), new Tag("stage", "test")],
    };

    private static readonly Vpc Other = Given.Vpc with
    {
        Id = new VpcId("vpc-other"),
        VRouterId = "vrt-other",
        Tags = [new Tag("owner", "wang")],
    };

    private static readonly Vpc Remote = Mine with { Id = new VpcId("vpc-remote"), RegionId = Beijing };

    /// <summary>Filters that match one VPC of the region.</summary>
    private static readonly Dictionary<string, VpcFilter> Filters = new()
    {
        ["Ids"] = new() { Ids = [Mine.Id, new VpcId("vpc-unknown"), Remote.Id, Mine.Id] },
        ["Name"] = new() { Name = "mine" },
        ["IsDefault"] = new() { IsDefault = true },
        ["Ipv6Enabled"] = new() { Ipv6Enabled = true },
        ["VRouterId"] = new() { VRouterId = Mine.VRouterId },
        ["ResourceGroupId"] = new() { ResourceGroupId = "rg-mine" },
        ["Tags"] = new() { Tags = [new TagFilter("owner", "lisi")] },
        ["two Tags"] = new() { Tags = [new TagFilter("owner", null), new TagFilter("stage", null)] },
        ["Ids and Tags"] = new() { Ids = [Mine.Id, Other.Id], Tags = [new TagFilter("stage", "test")] },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_VPCs(string filter) =>
        List(Filters[filter]).Should().Equal(Mine);

    [Fact]
    public void A_filter_for_false_excludes_the_others_and_conditions_that_exclude_each_other_match_none()
    {
        List(new()).Should().Equal(Mine, Other);
        List(new() { IsDefault = false }).Should().Equal(Other);
        List(new() { Ipv6Enabled = false }).Should().Equal(Other);
        List(new() { ResourceGroupId = "" }).Should().Equal(Other);
        List(new() { Name = "mine", IsDefault = false }).Should().BeEmpty();
        List(new() { Ids = [Other.Id], Name = "mine" }).Should().BeEmpty();
        List(new() { Tags = [new TagFilter("owner", "lisi"), new TagFilter("stage", "other")] }).Should().BeEmpty();
    }

    [Fact]
    public void Only_VPCs_of_the_region_are_listed_and_the_region_must_exist()
    {
        List(new(), Beijing).Should().Equal(Remote);
        Refused.With(Refusal.RegionNotFound, State(), state =>
            VpcListing.List(state, new RegionId("cn-unknown"), new VpcFilter(), new NumberedPage(1, 10)));
    }

    [Fact]
    public void A_listed_VPC_contains_its_VSwitches_its_owner_and_its_resource_group()
    {
        var vSwitch = Given.VSwitch();
        var state = State(
            vSwitch,
            vSwitch with { Id = new VSwitchId("vsw-other"), VpcId = Other.Id },
            DefaultGroup);
        var listed = VpcListing.List(state, Given.Hangzhou, new VpcFilter(), new NumberedPage(1, 10)).Items;
        listed[0].VSwitches.Should().Equal(vSwitch);
        listed[0].OwnerId.Should().Be(Given.Owner);
        listed.Select(vpc => vpc.ResourceGroupId).Should().Equal("rg-mine", DefaultGroup.Id.Value);
    }

    [Fact]
    public void Pages_contain_each_VPC_once_in_the_order_of_creation() => Paged.InOrder(
        page => VpcListing.List(State(), Given.Hangzhou, new VpcFilter(), page),
        listed => listed.Vpc.Id,
        Mine.Id,
        Other.Id);

    private static IEnumerable<Vpc> List(VpcFilter filter, RegionId? region = null) =>
        VpcListing.List(State(), region ?? Given.Hangzhou, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Vpc);

    private static AccountState State(params object[] more) =>
        Given.State([Given.Region, Given.Region with { Id = Beijing }, Mine, Remote, Other, .. more]);
}
