namespace Ecs.Emulator.Domain.Tests.Instances;

/// <summary>Filters, pages and rows of instance listings.</summary>
public sealed class InstanceListingTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly InstanceId OtherId = new("i-other");
    private static readonly VSwitchId OtherVSwitch = new("vsw-other");
    private static readonly SecurityGroupId OtherGroup = new("sg-other");

    private static readonly Instance Mine = Given.Instance with
    {
        Name = "web-1",
        ImageId = PublicImages.All.First().Id,
        RamRoleName = "role",
        KeyPairName = "key",
        ResourceGroupId = "rg-mine",
        Placement = new Placement { HpcClusterId = "hpc" },
        ChargeType = InstanceChargeType.PrePaid,
        InternetChargeType = InternetChargeType.PayByBandwidth,
        SpotStrategy = SpotStrategy.SpotAsPriceGo,
        LockReasons = ["financial"],
        MetadataOptions = new MetadataOptions { HttpEndpoint = "disabled", HttpTokens = "required" },
        PublicIpAddress = Given.Address("47.96.0.1"),
        Tags = [new Tag("key", "value")],
    };

    private static readonly Instance Other = Given.Instance with
    {
        Id = OtherId,
        ZoneId = new ZoneId("cn-hangzhou-i"),
        Type = new InstanceType("ecs.other.large", 2, 2),
        Status = InstanceStatus.Stopped,
        Name = "db-1",
        ImageId = "gone",
        CreationTime = Given.Then.AddDays(1),
        ExpiredTime = Given.Then.AddDays(1),
    };

    private static readonly NetworkInterface MyPrimary = Given.AttachedEni with
    {
        Type = NetworkInterfaceType.Primary,
        Ipv6Addresses = [Given.Ipv6Address("2001:db8::1")],
    };

    private static readonly NetworkInterface MySecondary = Given.AttachedEni with
    {
        Id = new NetworkInterfaceId("eni-secondary"),
        PrimaryIpAddress = Given.Address("172.17.0.13"),
        MacAddress = "00:16:3e:00:00:02",
    };

    private static readonly NetworkInterface OtherPrimary = MyPrimary with
    {
        Id = new NetworkInterfaceId("eni-other"),
        InstanceId = OtherId,
        VSwitchId = OtherVSwitch,
        SecurityGroupIds = [OtherGroup],
        PrimaryIpAddress = Given.Address("10.0.0.12"),
        Ipv6Addresses = [Given.Ipv6Address("2001:db8::2")],
        MacAddress = "00:16:3e:00:00:03",
    };

    /// <summary>Filters that only the first instance matches.</summary>
    private static readonly Dictionary<string, InstanceFilter> Filters = new()
    {
        ["Ids"] = new() { Ids = [Given.MyInstance] },
        ["VpcId"] = new() { VpcId = Given.MyVpc },
        ["VSwitchId"] = new() { VSwitchId = Given.MyVSwitch },
        ["ZoneId"] = new() { ZoneId = Given.ZoneH },
        ["SecurityGroupId"] = new() { SecurityGroupId = Given.MyGroup },
        ["ImageId"] = new() { ImageId = Mine.ImageId },
        ["InstanceType"] = new() { InstanceType = Given.SixAddresses.Id },
        ["Family"] = new() { Family = Given.SixAddresses.Family },
        ["RamRoleName"] = new() { RamRoleName = "role" },
        ["KeyPairName"] = new() { KeyPairName = "key" },
        ["ResourceGroupId"] = new() { ResourceGroupId = "rg-mine" },
        ["HpcClusterId"] = new() { HpcClusterId = "hpc" },
        ["Name"] = new() { Name = "web*" },
        ["Status"] = new() { Status = InstanceStatus.Running },
        ["ChargeType"] = new() { ChargeType = InstanceChargeType.PrePaid },
        ["InternetChargeType"] = new() { InternetChargeType = InternetChargeType.PayByBandwidth },
        ["SpotStrategy"] = new() { SpotStrategy = SpotStrategy.SpotAsPriceGo },
        ["LockReason"] = new() { LockReason = "financial" },
        ["HttpEndpoint"] = new() { HttpEndpoint = "disabled" },
        ["HttpTokens"] = new() { HttpTokens = "required" },
        ["PrivateIpAddresses"] = new() { PrivateIpAddresses = [Given.Address("172.17.0.12")] },
        ["PublicIpAddresses"] = new() { PublicIpAddresses = [Given.Address("47.96.0.1")] },
        ["Ipv6Addresses"] = new()
        {
            Ipv6Addresses = [Given.Ipv6Address("2001:db8::1"), Given.Ipv6Address("2001:db8::9")],
        },
        ["CreatedTo"] = new() { CreatedTo = Given.Then },
        ["ExpiringFrom"] = new() { ExpiringFrom = Instance.Never },
        ["Tags"] = new() { Tags = [new TagFilter("key", "value")] },
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    public void A_filter_returns_only_the_matching_instances(string filter) =>
        List(State(), Filters[filter]).Should().Equal(Given.MyInstance);

    [Fact]
    public void Filters_by_time_are_inclusive_and_other_filters_match_all_or_none()
    {
        var state = State();
        List(state, new()).Should().Equal(Given.MyInstance, OtherId);
        List(state, new() { Ids = [] }).Should().BeEmpty();
        List(state, new() { Ids = [OtherId, new InstanceId("i-unknown"), Given.MyInstance] })
            .Should().BeEquivalentTo([Given.MyInstance, OtherId]);
        List(state, new() { CreatedFrom = Given.Then }).Should().HaveCount(2);
        List(state, new() { CreatedFrom = Given.Then.AddDays(1) }).Should().Equal(OtherId);
        List(state, new() { CreatedTo = Given.Then.AddDays(1) }).Should().HaveCount(2);
        List(state, new() { ExpiringTo = Given.Then.AddDays(1) }).Should().Equal(OtherId);
        List(state, new() { ExpiringFrom = Given.Then.AddDays(1) }).Should().HaveCount(2);
        List(state, new() { ExpiringTo = Instance.Never }).Should().HaveCount(2);
        List(state, new() { InVpc = true, IoOptimized = true }).Should().HaveCount(2);
        List(state, new() { InVpc = false }).Should().BeEmpty();
        List(state, new() { IoOptimized = false }).Should().BeEmpty();
        List(state, new() { PublicIpAddresses = [] }).Should().BeEmpty();
        List(state, new() { PrivateIpAddresses = [Given.Address("172.17.0.13")] }).Should().BeEmpty();
    }

    [Fact]
    public void Instances_of_a_region_are_listed_in_pages()
    {
        var state = State(Other with { Id = new InstanceId("i-beijing"), RegionId = Beijing });
        var page = InstanceListing.List(state, Given.Hangzhou, new InstanceFilter(), new NumberedPage(2, 1));
        page.Items.Select(listed => listed.Instance.Id).Should().Equal(OtherId);
        page.TotalCount.Should().Be(2);
        InstanceListing.List(state, Beijing, new InstanceFilter(), new NumberedPage(1, 10)).TotalCount.Should().Be(1);
        FluentActions.Invoking(
            () => InstanceListing.List(
                state, new RegionId("cn-unknown"), new InstanceFilter(), new NumberedPage(1, 10)))
            .Should().Throw<RefusedException>().Which.Refusal.Should().Be(Refusal.RegionNotFound);
    }

    [Fact]
    public void A_listed_instance_has_its_attached_ENIs_with_the_primary_one_first()
    {
        var state = Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Mine,
            MySecondary with { Status = NetworkInterfaceStatus.Detaching },
            MyPrimary,
            MySecondary with
            {
                Id = new NetworkInterfaceId("eni-attaching"),
                PrimaryIpAddress = Given.Address("172.17.0.14"),
                Status = NetworkInterfaceStatus.Attaching,
            });
        var listed = InstanceListing.Describe(state, Given.MyInstance);
        listed.NetworkInterfaces.Select(eni => eni.Id).Should().Equal(MyPrimary.Id, MySecondary.Id);
        listed.Primary.Should().Be(MyPrimary);
        listed.VpcId.Should().Be(Given.MyVpc);
        listed.SecurityGroupIds.Should().Equal(Given.MyGroup);
        listed.Image.Should().Be(PublicImages.All.First());
        listed.ResourceGroupId.Should().Be("rg-mine");

        var alone = InstanceListing.Describe(Given.State(Given.Region, Other, MySecondary), OtherId);
        (alone.Primary, alone.VpcId, alone.Image).Should().Be((null, null, null));
        alone.SecurityGroupIds.Should().BeEmpty();
        Refused.With(Refusal.InstanceNotFound, state, it => InstanceListing.Describe(it, OtherId));
        Refused.With(Refusal.InstanceNotFound, state, it => InstanceListing.Get(it, Given.Hangzhou, OtherId));
        Refused.With(
            Refusal.RegionNotFound, state, it => InstanceListing.Get(it, new RegionId("cn-unknown"), Given.MyInstance));
        InstanceListing.Get(state, Given.Hangzhou, Given.MyInstance).Should().Be(Mine);
    }

    [Fact]
    public void The_zone_of_a_status_query_must_exist()
    {
        var state = State();
        ListInExistingZone(state, new()).Should().Equal(Given.MyInstance, OtherId);
        ListInExistingZone(state, new() { ZoneId = Given.ZoneH }).Should().Equal(Given.MyInstance);
        Refused.With(Refusal.ZoneNotFound, state, it =>
            ListInExistingZone(it, new() { ZoneId = new ZoneId("cn-hangzhou-unknown") }));
        Refused.With(Refusal.RegionNotFound, state, it => InstanceListing.ListInExistingZone(
            it, new RegionId("cn-unknown"), new() { ZoneId = Given.ZoneH }, new NumberedPage(1, 10)));
    }

    [Fact]
    public void Pages_contain_each_instance_once() => Paged.InOrder(
        page => InstanceListing.List(State(), Given.Hangzhou, new InstanceFilter(), page),
        listed => listed.Instance.Id,
        Given.MyInstance,
        OtherId);

    private static List<InstanceId> ListInExistingZone(AccountState state, InstanceFilter filter) =>
        InstanceListing.ListInExistingZone(state, Given.Hangzhou, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Instance.Id).ToList();

    private static IEnumerable<InstanceId> List(AccountState state, InstanceFilter filter) =>
        InstanceListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Instance.Id);

    private static AccountState State(params object[] more) => Given.State(
    [
        Given.Region,
        Given.Region with { Id = Beijing },
        Given.VSwitch(),
        Given.VSwitch("10.0.0.0/24") with { Id = OtherVSwitch, VpcId = new VpcId("vpc-other") },
        Given.Group,
        Given.Group with { Id = OtherGroup, VpcId = new VpcId("vpc-other") },
        Mine,
        Other,
        MySecondary,
        MyPrimary,
        OtherPrimary,
        .. more,
    ]);
}
