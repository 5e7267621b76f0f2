using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Filters and pages of ENI listings.</summary>
public sealed class ListingTests
{
    private static readonly NetworkInterface One = Given.AttachedEni with
    {
        Id = new NetworkInterfaceId("eni-one"),
        PrivateIpAddresses = [Given.Address("172.17.0.50")],
        Ipv6Addresses = [Given.Ipv6Address("2001:db8::1")],
        Name = "nœud 日本",
        ResourceGroupId = "rg-1",
        Tags = [new Tag("owner", "lisi"), new Tag("stage", "test")],
    };

    private static readonly NetworkInterface Two = Given.Eni with
    {
        Id = new NetworkInterfaceId("eni-two"),
        PrimaryIpAddress = Given.Address("172.17.0.13"),
        Type = NetworkInterfaceType.Trunk,
        ServiceId = 7,
        Tags = [new Tag("owner", "wang")],
        SecurityGroupIds = [],
        VSwitchId = new VSwitchId("vsw-unknown"),
    };

    private static readonly Dictionary<string, NetworkInterfaceFilter> FiltersThatShowOneAlone = new()
    {
        ["id"] = new() { Ids = [One.Id, new NetworkInterfaceId("eni-unknown"), One.Id] },
        ["instance"] = new() { InstanceId = Given.MyInstance },
        ["VPC"] = new() { VpcId = Given.MyVpc },
        ["VSwitch"] = new() { VSwitchId = Given.MyVSwitch },
        ["group"] = new() { SecurityGroupId = Given.MyGroup },
        ["type"] = new() { Type = NetworkInterfaceType.Secondary },
        ["status"] = new() { Status = NetworkInterfaceStatus.InUse },
        ["name"] = new() { Name = "nœud 日本" },
        ["resource group"] = new() { ResourceGroupId = "rg-1" },
        ["service managed"] = new() { ServiceManaged = false },
        ["primary address"] = new() { PrimaryIpAddress = Given.Address("172.17.0.12") },
        ["any address, a primary one"] = new()
        {
            PrivateIpAddresses =
        [
            Given.Address("172.17.0.12"),
            Given.Address("172.17.0.99"),
        ]
        },
        ["any address, a secondary one"] = new() { PrivateIpAddresses = [Given.Address("172.17.0.50")] },
        ["IPv6 address"] = new() { Ipv6Addresses = [Given.Ipv6Address("2001:db8::1")] },
        ["tag"] = new() { Tags = [new TagFilter("owner", "lisi")] },
        ["two tags"] = new() { Tags = [new TagFilter("owner", null), new TagFilter("stage", "test")] },
        ["two filters"] = new() { Status = NetworkInterfaceStatus.InUse, Tags = [new TagFilter("owner", null)] },
    };

    public static TheoryData<string> Filters => [.. FiltersThatShowOneAlone.Keys];

    [Theory, MemberData(nameof(Filters))]
    [Rule("describe.filters")]
    public void Each_filter_returns_only_the_matching_ENIs(string filter)
    {
        var state = Given.StateWith(One, Two);
        var page = List(state, FiltersThatShowOneAlone[filter], new NumberedPage(1, 10));
        page.Items.Select(listed => listed.NetworkInterface).Should().Equal(One);
        page.TotalCount.Should().Be(1);
    }

    [Fact]
    [Rule("describe.filters")]
    public void Filters_that_exclude_each_other_return_no_ENI()
    {
        var filter = new NetworkInterfaceFilter { Ids = [Two.Id], Status = NetworkInterfaceStatus.InUse };
        List(Given.StateWith(One, Two), filter, new NumberedPage(1, 10)).Items.Should().BeEmpty();
    }

    [Fact]
    [Rule("describe.unknown-id")]
    public void An_unknown_id_in_a_filter_is_not_an_error()
    {
        var filter = new NetworkInterfaceFilter { Ids = [new NetworkInterfaceId("eni-unknown")] };
        List(Given.StateWith(One), filter, new NumberedPage(1, 10)).TotalCount.Should().Be(0);
    }

    [Fact]
    [Rule("describe.region")]
    public void ENIs_of_other_regions_are_not_returned()
    {
        var inBeijing = Two with { RegionId = new RegionId("cn-beijing") };
        List(Given.StateWith(One, inBeijing), new NetworkInterfaceFilter(), new NumberedPage(1, 10))
            .Items.Should().ContainSingle();
    }

    [Fact]
    [Rule("describe.region")]
    public void A_region_that_is_unknown_or_has_no_ENIs_is_rejected()
    {
        Refused.With(Refusal.RegionNotFound, Given.State(), state =>
            List(state, new NetworkInterfaceFilter(), new NumberedPage(1, 10)));
        Refused.With(
            Refusal.RegionWithoutNetworkInterfaces,
            Given.State(Given.Region with { NetworkInterfacesSupported = false }),
            state => List(state, new NetworkInterfaceFilter(), new NumberedPage(1, 10)));
    }

    [Fact]
    public void A_listed_ENI_has_the_VPC_and_the_zone_of_its_VSwitch_if_that_exists()
    {
        var shown = List(Given.StateWith(One, Two), new NetworkInterfaceFilter(), new NumberedPage(1, 10)).Items;
        shown[0].VpcId.Should().Be(Given.MyVpc);
        shown[0].ZoneId.Should().Be(Given.ZoneH);
        shown[1].VpcId.Should().BeNull();
        shown[1].ZoneId.Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(101)]
    [Rule("describe.pages")]
    public void Numbered_pages_together_return_every_ENI_once(int count)
    {
        var state = Many(count);
        var shown = new List<string>();
        for (var number = 1; number <= (count / 10) + 1; number++)
        {
            var page = List(state, new NetworkInterfaceFilter(), new NumberedPage(number, 10));
            page.TotalCount.Should().Be(count);
            page.Items.Should().HaveCount(Math.Min(10, count - shown.Count));
            shown.AddRange(page.Items.Select(listed => listed.NetworkInterface.Id.Value));
        }

        shown.Should().Equal(state.NetworkInterfaces.Select(eni => eni.Id.Value));
        List(state, new NetworkInterfaceFilter(), new NumberedPage(int.MaxValue, 1_000)).Items.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(101)]
    [Rule("describe.tokens")]
    public void Pages_by_token_together_return_every_ENI_once_and_all_but_the_last_are_full(int count)
    {
        var state = Many(count);
        var shown = new List<string>();
        int? next = 0;
        while (next is { } row)
        {
            var page = List(state, new NetworkInterfaceFilter(), new ContinuedPage(row, 10));
            next = page.NextRow;
            if (next is not null)
            {
                page.Items.Should().HaveCount(10);
            }

            shown.AddRange(page.Items.Select(listed => listed.NetworkInterface.Id.Value));
        }

        shown.Should().Equal(state.NetworkInterfaces.Select(eni => eni.Id.Value));
    }

    [Fact]
    [Rule("describe.tokens")]
    public void A_numbered_page_can_be_continued_by_token()
    {
        var state = Many(25);
        var first = List(state, new NetworkInterfaceFilter(), new NumberedPage(1, 10));
        var second = List(state, new NetworkInterfaceFilter(), new ContinuedPage(first.NextRow!.Value, 10));
        second.Items[0].NetworkInterface.Id.Value.Should().Be("eni-10");
    }

    private static AccountState Many(int count) => Given.State(
        [
            Given.Region, Given.VSwitch(), Given.Group,
            .. Enumerable.Range(0, count).Select(i => Given.Eni with
            {
                Id = new NetworkInterfaceId($"eni-{i}"),
                PrimaryIpAddress = Given.Address($"172.17.0.{i + 1}"),
            }),
        ]);

    private static Page<ListedNetworkInterface> List(
        AccountState state, NetworkInterfaceFilter filter, Paging paging) =>
        NetworkInterfaceListing.List(state, Given.Hangzhou, filter, paging);
}
