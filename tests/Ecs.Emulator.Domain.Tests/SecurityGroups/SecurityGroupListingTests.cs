namespace Ecs.Emulator.Domain.Tests.SecurityGroups;

/// <summary>Filters of security group listings, and defaults of new groups.</summary>
public sealed class SecurityGroupListingTests
{
    private static readonly SecurityGroup Other = Given.Group with
    {
        Id = new SecurityGroupId("sg-other"),
        Name = "web-2",
        Type = SecurityGroupType.Enterprise,
        VpcId = null,
        ServiceId = 7,
        ResourceGroupId = "rg-other",
    };

    private static readonly SecurityGroup Mine = Given.Group with
    {
        Name = "web",
        ResourceGroupId = "rg-mine",
        Tags = [new Tag("key", "value")],
    };

    /// <summary>Filters that only the first group matches.</summary>
    private static readonly Dictionary<string, SecurityGroupFilter> Filters = new()
    {
        ["Ids"] = new() { Ids = [Given.MyGroup, new SecurityGroupId("sg-unknown")] },
        ["Id"] = new() { Id = Given.MyGroup },
        ["Name"] = new() { Name = "web" },
        ["Type"] = new() { Type = SecurityGroupType.Normal },
        ["VpcId"] = new() { VpcId = Given.MyVpc },
        ["InVpc"] = new() { InVpc = true },
        ["ResourceGroupId"] = new() { ResourceGroupId = "rg-mine" },
        ["ServiceManaged"] = new() { ServiceManaged = false },
        ["Tags"] = new() { Tags = [new TagFilter("key", null)] },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_groups(string filter) =>
        List(Filters[filter]).Should().Equal("sg-mygroup");

    [Fact]
    public void Filters_can_exclude_groups_of_a_VPC_and_match_a_part_of_the_name()
    {
        List(new()).Should().Equal("sg-other", "sg-mygroup");
        List(new() { InVpc = false }).Should().Equal("sg-other");
        List(new() { ServiceManaged = true }).Should().Equal("sg-other");
        List(new() { Name = "web", NameIsPart = true }).Should().Equal("sg-other", "sg-mygroup");
        List(new() { Name = "b-2", NameIsPart = true }).Should().Equal("sg-other");
        List(new() { Name = "b-2" }).Should().BeEmpty();
    }

    [Fact]
    public void Only_primary_ENIs_of_instances_count_as_instances_of_a_group()
    {
        var primary = Given.AttachedEni with { Type = NetworkInterfaceType.Primary };
        InstancesWith(primary).Should().Be(1);
        InstancesWith(Given.AttachedEni).Should().Be(0);
        InstancesWith(primary with { InstanceId = null }).Should().Be(0);
        InstancesWith(primary with { SecurityGroupIds = [new SecurityGroupId("sg-unknown")] }).Should().Be(0);
    }

    [Fact]
    public void A_new_group_has_no_name_description_and_resource_group_by_default()
    {
        var state = Given.State(Given.Region, Given.Vpc);
        state.Apply(
            SecurityGroupCreation.Create(state, Given.Hangzhou, new SecurityGroupSpec { VpcId = Given.MyVpc }));
        state.SecurityGroups.Single().Should().BeEquivalentTo(
            new { Name = "", Description = "", ResourceGroupId = "" });
    }

    private static IEnumerable<string> List(SecurityGroupFilter filter) =>
        SecurityGroupListing.List(
            Given.State(Given.Region, Mine, Other), Given.Hangzhou, filter, count: false, new NumberedPage(1, 10))
            .Items.Select(listed => listed.Group.Id.Value);

    private static int InstancesWith(NetworkInterface eni) => SecurityGroupListing.List(
        Given.StateWith(eni), Given.Hangzhou, new SecurityGroupFilter(), count: true, new NumberedPage(1, 10))
        .Items.Single().Instances;
}
