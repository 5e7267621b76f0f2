using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Address quotas of new ENIs, and the allocation for several new ENIs.</summary>
public sealed class CreationQuotaTests
{
    private static readonly InstanceType TwoIpv6 = Given.SixAddresses with { EniIpv6AddressQuantity = 2 };

    private static readonly NetworkInterfaceSpec Plain = new()
    {
        VSwitchId = Given.MyVSwitch,
        SecurityGroupIds = [Given.MyGroup],
    };

    [Fact]
    public void The_IPv6_quota_of_a_new_ENI_is_that_of_an_Available_ENI_or_of_the_instance_type()
    {
        var state = State();
        Refused.With(
            Refusal.AvailableIpv6QuotaExceeded, state, it => Create(it, Ipv6(addresses: 11)), "", "10", "0", "11");
        Refused.With(Refusal.AvailableIpv6QuotaExceeded, state, it => Create(it, Ipv6(addresses: 6, prefixes: 5)));
        Refused.With(
            Refusal.AttachedIpv6QuotaExceeded,
            state,
            it => Create(it, Ipv6(addresses: 3) with { InstanceType = TwoIpv6 }),
            "",
            "2",
            TwoIpv6.Id,
            "0",
            "3");
        Refused.With(
            Refusal.Ipv6NotSupported,
            state,
            it => Create(it, Ipv6(addresses: 1) with { InstanceType = TwoIpv6 with { EniIpv6AddressQuantity = 0 } }),
            TwoIpv6.Id);
        Create(state, Ipv6(addresses: 5, prefixes: 5)).Ipv6Count.Should().Be(10);
        Create(state, Ipv6(addresses: 2) with { InstanceType = TwoIpv6 }).Ipv6Addresses.Should().HaveCount(2);
    }

    [Fact]
    public void A_VSwitch_without_IPv6_is_rejected_before_the_quota() => Refused.With(
        Refusal.Ipv6NotEnabled, Given.StateWith(), state => Create(state, Ipv6(addresses: 11)), "vsw-myvswitch");

    [Fact]
    public void A_new_ENI_needs_an_existing_resource_group() => Refused.With(
        Refusal.ResourceGroupNotFound, State(), state => Create(state, Plain with { ResourceGroupId = "rg-unknown" }));

    [Fact]
    public void A_list_of_too_many_addresses_is_rejected_with_its_length()
    {
        var addresses = Enumerable.Range(20, 11).Select(number => $"172.17.0.{number}").ToArray();
        Refused.With(
            Refusal.ListTooLong,
            State(),
            state => Create(state, Plain with { Addresses = Given.Chosen(addresses) }),
            "11",
            "10");
        Create(State(), Plain with { Addresses = Given.Chosen(addresses[..10]) })
            .PrivateIpAddresses.Should().HaveCount(10);
    }

    [Fact]
    public void Primary_ENIs_are_created_even_if_a_region_is_over_its_ENI_quota()
    {
        var state = Given.StateUnder(
            new Quotas { NetworkInterfacesPerRegion = 0 }, Given.Region, Given.VSwitch(), Given.Group, Given.Eni);
        Refused.With(Refusal.TooManyNetworkInterfaces, state, it => Create(it, Plain));
        Create(state, Plain with { Type = NetworkInterfaceType.Primary })
            .Type.Should().Be(NetworkInterfaceType.Primary);
    }

    [Fact]
    public void Chosen_IPv6_prefixes_are_allocated_before_automatic_ones()
    {
        var state = State();
        var chosen = Plain with
        {
            Ipv6 = new Ipv6Selection { Prefixes = [Given.Ipv6Block("2001:db8:0:0:1::/80")] },
        };
        var enis = CreateAll(state, Ipv6(prefixes: 1), chosen);
        enis[0].Ipv6Prefixes.Should().Equal(Given.Ipv6Block("2001:db8:0:0:2::/80"));
        enis[1].Ipv6Prefixes.Should().Equal(Given.Ipv6Block("2001:db8:0:0:1::/80"));
    }

    [Fact]
    public void Chosen_IPv6_addresses_are_allocated_before_automatic_ones()
    {
        var state = State();
        var chosen = Plain with { Ipv6 = new Ipv6Selection { Addresses = [Given.Ipv6Address("2001:db8::1")] } };
        var enis = CreateAll(state, Ipv6(addresses: 1), chosen);
        enis[0].Ipv6Addresses.Should().Equal(Given.Ipv6Address("2001:db8::2"));
        enis[1].Ipv6Addresses.Should().Equal(Given.Ipv6Address("2001:db8::1"));
        state.CursorsOf(Given.MyVSwitch)!.Ipv6!.LastAddress.Should().Be(Given.Ipv6Address("2001:db8::2"));
    }

    [Fact]
    public void A_new_ENI_has_all_specified_attributes()
    {
        var state = Given.StateOf(
            Given.Settings with { Clock = new FakeTimeProvider(Given.Then) },
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            new ResourceGroup
            {
                Id = new ResourceGroupId("rg-mine"),
                Name = "mine",
                DisplayName = "mine",
                CreationTime = Given.Then,
            });
        var eni = Create(state, Plain with
        {
            Type = NetworkInterfaceType.Trunk,
            PrimaryIpAddress = Given.Address("172.17.0.50"),
            Name = "name",
            Description = "description",
            Tags = [new Tag("key", "value")],
            ResourceGroupId = "rg-mine",
            DeleteOnRelease = false,
            SourceDestCheck = true,
            TrafficMode = NetworkInterfaceTrafficMode.HighPerformance,
            QueueNumber = 4,
            QueuePairNumber = 2,
            NetworkCardIndex = 1,
            ConnectionTracking = new ConnectionTracking(30, 15, 10),
        });
        eni.Should().Be(new NetworkInterface
        {
            Id = eni.Id,
            RegionId = Given.Hangzhou,
            VSwitchId = Given.MyVSwitch,
            Type = NetworkInterfaceType.Trunk,
            Status = NetworkInterfaceStatus.Available,
            PrimaryIpAddress = Given.Address("172.17.0.50"),
            SecurityGroupIds = eni.SecurityGroupIds,
            MacAddress = eni.MacAddress,
            CreationTime = Given.Then,
            Name = "name",
            Description = "description",
            Tags = eni.Tags,
            ResourceGroupId = "rg-mine",
            DeleteOnRelease = false,
            SourceDestCheck = true,
            TrafficMode = NetworkInterfaceTrafficMode.HighPerformance,
            QueueNumber = 4,
            QueuePairNumber = 2,
            NetworkCardIndex = 1,
            ConnectionTracking = new ConnectionTracking(30, 15, 10),
        });
        eni.SecurityGroupIds.Should().Equal(Given.MyGroup);
        eni.Tags.Should().Equal(new Tag("key", "value"));
    }

    private static NetworkInterfaceSpec Ipv6(int addresses = 0, int prefixes = 0) =>
        Plain with { Ipv6 = new Ipv6Selection { NextAddresses = addresses, NextPrefixes = prefixes } };

    private static NetworkInterface Create(AccountState state, NetworkInterfaceSpec spec) =>
        state.Apply(NetworkInterfaceCreation.Create(state, Given.Hangzhou, spec)).NetworkInterface;

    private static List<NetworkInterface> CreateAll(AccountState state, params NetworkInterfaceSpec[] specs)
    {
        var creation = NetworkInterfaceCreation.Check(state, Given.Hangzhou, specs);
        var changes = state.NewChanges();
        var enis = specs.Select((_, index) => creation.Add(changes, index)).ToList();
        creation.MoveCursors(changes);
        state.Apply(changes);
        return enis;
    }

    private static AccountState State() => Given.State(
        Given.Region,
        Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") },
        Given.Group);
}
