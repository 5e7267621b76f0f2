using System.Collections.Immutable;
using Ecs.Emulator.Testing;
using static Ecs.Emulator.Domain.Tests.Ipv6Addresses.GivenIpv6;

namespace Ecs.Emulator.Domain.Tests.Ipv6Addresses;

/// <summary>Listing allocated IPv6 addresses and those of ENIs.</summary>
public sealed class Ipv6AddressListingTests
{
    private static readonly Ipv6AddressId Named = new("ipv6-named");

    /// <summary>Filters and the last groups of the addresses that match them.</summary>
    private static readonly Dictionary<string, (Ipv6AddressFilter Filter, string Expected)> Filters = new()
    {
        ["none"] = (new(), "20 21 10 11"),
        ["Ids"] = (new() { Ids = [IdOfEni, Mine, Unknown, Mine] }, "10 20"),
        ["an Id in another region"] = (new() { Ids = [new("ipv6-remote")] }, ""),
        ["Ids and Name"] = (new() { Ids = [Mine, Named], Name = "name" }, "21"),
        ["Address"] = (new() { Address = At(0x11) }, "11"),
        ["Name"] = (new() { Name = "name" }, "21"),
        ["prefixes"] = (new() { IsPrefix = true }, ""),
        ["OwnerId"] = (new() { OwnerId = "eni-myeni" }, "10"),
        ["OwnerId of an instance"] = (new() { OwnerId = "i-myinstance" }, "11"),
        ["OwnerType"] = (new() { OwnerType = Ipv6AddressOwnerType.NetworkInterface }, "10"),
        ["another OwnerType"] = (new() { OwnerType = Ipv6AddressOwnerType.EcsInstance }, "11"),
        ["HasBandwidth"] = (new() { HasBandwidth = true }, "20 10"),
        ["no bandwidth"] = (new() { HasBandwidth = false }, "21 11"),
        ["VpcId"] = (new() { VpcId = Given.MyVpc }, "20 10 11"),
        ["VSwitchId"] = (new() { VSwitchId = Given.MyVSwitch }, "20 10 11"),
        ["another VSwitchId"] = (new() { VSwitchId = new("vsw-unknown") }, "21"),
        ["BandwidthId"] = (new() { BandwidthId = MyBandwidth }, "20"),
        ["an unknown BandwidthId"] = (new() { BandwidthId = new("ipv6bw-unknown") }, ""),
        ["BandwidthId and VSwitchId"] = (new() { BandwidthId = MyBandwidth, VSwitchId = new("vsw-unknown") }, ""),
        ["ResourceGroupId"] = (new() { ResourceGroupId = "rg-a" }, "21"),
        ["IsServiceManaged"] = (new() { IsServiceManaged = true }, "11"),
        ["not IsServiceManaged"] = (new() { IsServiceManaged = false }, "20 21 10"),
        ["Tags"] = (new() { Tags = [new TagFilter("key", "value")] }, "20"),
        ["another Tag"] = (new() { Tags = [new TagFilter("key", "other")] }, ""),
    };

    public static TheoryData<string> FilterNames => [.. Filters.Keys];

    [Theory, MemberData(nameof(FilterNames))]
    [Rule("ipv6-address.list")]
    public void A_filter_returns_only_the_matching_addresses(string filter) =>
        string.Join(' ', List(ListedState(), Filters[filter].Filter).Select(LastGroup))
            .Should().Be(Filters[filter].Expected);

    [Theory]
    [InlineData(1, "20 21 10")]
    [InlineData(2, "11")]
    [InlineData(3, "")]
    [Rule("ipv6-address.list")]
    public void Pages_contain_each_address_once(int page, string expected)
    {
        var listed = Ipv6AddressListing.List(ListedState(), Given.Hangzhou, new(), new NumberedPage(page, 3));
        string.Join(' ', listed.Items.Select(LastGroup)).Should().Be(expected);
        listed.TotalCount.Should().Be(4);
        Refused.With(
            Refusal.RegionNotFound,
            ListedState(),
            it => Ipv6AddressListing.List(it, UnknownRegion, new(), new NumberedPage(1, 3)));
    }

    [Fact]
    [Rule("ipv6-address.of-eni")]
    public void An_allocated_address_has_no_owner_and_an_address_of_an_ENI_has_its_instance_or_the_ENI()
    {
        var state = ListedState();
        List(state, new()).Select(listed => listed.Owner).Should().Equal(
            null,
            null,
            new Ipv6AddressOwner(Ipv6AddressOwnerType.NetworkInterface, "eni-myeni"),
            new Ipv6AddressOwner(Ipv6AddressOwnerType.EcsInstance, "i-myinstance"));
        List(state, new()).Select(listed => listed.Id.Value).Should().Equal(
            "ipv6-mine", "ipv6-named", IdOfEni.Value, Ipv6AddressIndex.IdOf(Primary, At(0x11)).Value);
        List(State(Primary with { InstanceId = null }), new()).Single().Owner.Should().Be(
            new Ipv6AddressOwner(Ipv6AddressOwnerType.NetworkInterface, "eni-primary"));
    }

    [Fact]
    [Rule("ipv6-address.list")]
    public void A_listed_address_has_the_values_of_its_VPC_and_its_bandwidth()
    {
        var state = State(
            Gateway,
            Allocated with { ResourceGroupId = "rg-a", CreationTime = Given.Then.AddDays(1) },
            Allocated with { Id = Named, VSwitchId = new("vsw-unknown"), Status = Ipv6AddressStatus.Pending },
            Eni with { ResourceGroupId = "rg-a" },
            Bandwidth);
        var listed = List(state, new());
        listed[0].Should().Be(new ListedIpv6Address(
            state.Ipv6Addresses.Find(Mine), null, Given.MyVSwitch, At(0x20), DualVpc, Gateway, Bandwidth, "rg-a"));
        listed[1].Should().Be(new ListedIpv6Address(
            state.Ipv6Addresses.Find(Named),
            null,
            new("vsw-unknown"),
            At(0x20),
            null,
            null,
            null,
            state.DefaultResourceGroupId));
        listed[2].Should().Be(new ListedIpv6Address(
            null, Given.EniOf(state), Given.MyVSwitch, At(0x10), DualVpc, Gateway, null, "rg-a"));
        listed.Select(address => address.Status).Should().Equal(
            Ipv6AddressStatus.Available, Ipv6AddressStatus.Pending, Ipv6AddressStatus.Available);
        listed.Select(address => address.CreationTime).Should().Equal(
            Given.Then.AddDays(1), Given.Then, Given.Then);
        List(State(Allocated), new()).Single().Gateway.Should().BeNull();
    }

    [Fact]
    [Rule("ipv6-address.of-eni")]
    public void The_id_of_an_address_of_an_ENI_derives_from_the_VSwitch_and_the_address()
    {
        IdOfEni.Value.Should().MatchRegex("^ipv6-bp1[a-z0-9]{18}$");
        Ipv6AddressIndex.IdOf(Eni with { Id = new("eni-other") }, At(0x10)).Should().Be(IdOfEni);
        Ipv6AddressIndex.IdOf(Eni, At(0x11)).Should().NotBe(IdOfEni);
        Ipv6AddressIndex.IdOf(Eni with { VSwitchId = new("vsw-other") }, At(0x10)).Should().NotBe(IdOfEni);
    }

    [Fact]
    [Rule("ipv6-address.of-eni")]
    public void An_address_of_an_ENI_is_found_by_its_id_while_the_ENI_has_it()
    {
        var state = State(Eni);
        Ipv6AddressId Of(int host) => Ipv6AddressIndex.IdOf(Eni, At(host));
        bool Exists(int host) => state.Ipv6AddressIndex.FindAssigned(Of(host)) is not null;
        state.Ipv6AddressIndex.FindAssigned(IdOfEni).Should().Be((Eni, At(0x10)));
        var two = Eni with { Ipv6Addresses = [At(0x11), At(0x12)] };
        state.Replace(state.NetworkInterfaces, two);
        (Exists(0x10), Exists(0x11), Exists(0x12)).Should().Be((false, true, true));
        state.Replace(state.NetworkInterfaces, two with { Name = "name" });
        state.Ipv6AddressIndex.FindAssigned(Of(0x12))!.Value.Owner.Name.Should().Be("name");

        // Two ENIs can exchange their addresses: the first one already has the address that the second one loses.
        var other = Eni with
        {
            Id = new("eni-other"),
            PrimaryIpAddress = Given.Address("172.17.0.13"),
            MacAddress = "00:16:3e:00:00:09",
            Ipv6Addresses = [At(0x13)],
        };
        state.TryAdd(other).Should().BeTrue();
        Exists(0x13).Should().BeTrue();
        var changes = state.NewChanges();
        changes.Replace(state.NetworkInterfaces, Given.EniOf(state), Eni with { Ipv6Addresses = [At(0x13)] });
        changes.Replace(state.NetworkInterfaces, other, other with { Ipv6Addresses = [At(0x11)] });
        state.Apply(changes);
        state.Ipv6AddressIndex.FindAssigned(Of(0x13))!.Value.Owner.Id.Should().Be(Given.MyEni);
        state.Ipv6AddressIndex.FindAssigned(Of(0x11))!.Value.Owner.Id.Should().Be(other.Id);

        state.Replace(
            state.NetworkInterfaces, Given.EniOf(state) with { VSwitchId = new("vsw-other") });
        Exists(0x13).Should().BeFalse();
        state.Apply(state.NewRemoval(state.NetworkInterfaces, state.NetworkInterfaces.Find(other.Id)!));
        Exists(0x11).Should().BeFalse();
    }

    private static string LastGroup(ListedIpv6Address listed) => listed.Address.ToString().Split(':')[^1];

    private static ImmutableArray<ListedIpv6Address> List(AccountState state, Ipv6AddressFilter filter) =>
        Ipv6AddressListing.List(state, Given.Hangzhou, filter, new NumberedPage(1, 10)).Items;

    private static AccountState ListedState() => State(
        Gateway,
        Allocated with { Tags = [new Tag("key", "value")] },
        Allocated with
        {
            Id = Named,
            VSwitchId = new("vsw-unknown"),
            Address = At(0x21),
            Name = "name",
            ResourceGroupId = "rg-a",
        },
        Allocated with { Id = new("ipv6-remote"), RegionId = Beijing, VSwitchId = new("vsw-remote") },
        Eni,
        Primary with { ServiceId = 1 },
        Bandwidth,
        BandwidthOfEni);
}
