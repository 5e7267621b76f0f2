using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Creating one or several ENIs.</summary>
public sealed class CreationTests
{
    private static readonly NetworkInterfaceSpec Plain = new()
    {
        VSwitchId = Given.MyVSwitch,
        SecurityGroupIds = [Given.MyGroup],
    };

    [Fact]
    [Rule("eni-create.addresses")]
    public void A_new_ENI_gets_the_next_addresses_counts_in_its_groups_and_is_Available()
    {
        var state = Given.StateWith(Given.Eni);
        var first = Create(state, Plain with { Addresses = Given.NextAddresses(2) });
        first.Status.Should().Be(NetworkInterfaceStatus.Available);
        first.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.1"));
        first.PrivateIpAddresses.Should().Equal(Given.Address("172.17.0.2"), Given.Address("172.17.0.3"));
        first.Id.Value.Should().MatchRegex("^eni-bp1[a-z0-9]{17}$");
        first.MacAddress.Should().MatchRegex("^00:16:3e(:[0-9a-f]{2}){3}$");
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(4);

        var second = Create(state, Plain);
        second.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.4"));
        second.Id.Should().NotBe(first.Id);
        second.MacAddress.Should().NotBe(first.MacAddress);
    }

    [Fact]
    [Rule("eni-create.addresses")]
    public void A_new_ENI_gets_the_chosen_addresses_and_prefixes()
    {
        var state = Given.StateWith();
        var eni = Create(state, Plain with
        {
            PrimaryIpAddress = Given.Address("172.17.0.50"),
            Addresses = Given.Chosen("172.17.0.60", "172.17.0.55"),
        });
        eni.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.50"));
        eni.PrivateIpAddresses.Should().Equal(Given.Address("172.17.0.60"), Given.Address("172.17.0.55"));

        Create(state, Plain with { Addresses = Given.ChosenPrefixes("172.17.0.96/28") })
            .Ipv4Prefixes.Should().Equal(Given.Block("172.17.0.96/28"));
    }

    [Fact]
    [Rule("allocation.chosen")]
    public void Chosen_addresses_do_not_move_the_search_for_automatic_addresses()
    {
        var state = Given.State(
            Given.Region,
            Given.Group,
            Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") });
        Create(state, At("172.17.0.50") with
        {
            Addresses = Given.ChosenPrefixes("172.17.0.192/28"),
            Ipv6 = new Ipv6Selection { Addresses = [Given.Ipv6Address("2001:db8::64")] },
        });
        Create(state, At("172.17.0.60") with
        {
            Addresses = Given.Chosen("172.17.0.62", "172.17.0.61"),
            Ipv6 = new Ipv6Selection { Prefixes = [Given.Ipv6Block("2001:db8:0:0:9::/80")] },
        });

        var eni = Create(
            state, Plain with { Addresses = Given.NextPrefixes(1), Ipv6 = new Ipv6Selection { NextAddresses = 1 } });
        eni.Ipv4Prefixes.Should().Equal(Given.Block("172.17.0.16/28"));
        eni.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.1"));
        eni.Ipv6Addresses.Should().Equal(Given.Ipv6Address("2001:db8::1"));
        var other = Create(
            state, Plain with { Addresses = Given.NextAddresses(2), Ipv6 = new Ipv6Selection { NextPrefixes = 1 } });
        other.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.2"));
        other.PrivateIpAddresses.Should().Equal(Given.Address("172.17.0.3"), Given.Address("172.17.0.4"));
        other.Ipv6Prefixes.Should().Equal(Given.Ipv6Block("2001:db8:0:0:1::/80"));
    }

    [Fact]
    [Rule("eni-create.prefix-first")]
    public void An_automatic_primary_address_does_not_use_the_last_free_prefix_block()
    {
        var state = Given.State(Given.Region, Given.VSwitch("172.17.0.0/26"), Given.Group);
        Create(state, At("172.17.0.1") with { Addresses = Given.ChosenPrefixes("172.17.0.32/28") });
        Create(state, At("172.17.0.15"));
        var eni = Create(state, Plain with { Addresses = Given.NextPrefixes(1) });
        eni.Ipv4Prefixes.Should().Equal(Given.Block("172.17.0.16/28"));
        eni.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.2"));
        Refused.With(
            Refusal.AddressesExhausted, state, it => Create(it, Plain with { Addresses = Given.NextPrefixes(1) }));
    }

    [Fact]
    [Rule("eni-create.places")]
    public void The_VSwitch_must_exist_in_the_region_and_be_Available()
    {
        var inBeijing = new VSwitchId("vsw-beijing");
        var pending = new VSwitchId("vsw-pending");
        var state = Given.State(
            Given.Region,
            Given.Group,
            Given.VSwitch() with { Id = inBeijing, RegionId = new RegionId("cn-beijing") },
            Given.VSwitch() with { Id = pending, Status = VSwitchStatus.Pending });
        Refused.With(Refusal.VSwitchNotFound, state, it => Create(it, Plain), "vsw-myvswitch");
        Refused.With(
            Refusal.VSwitchNotFound, state, it => Create(it, Plain with { VSwitchId = inBeijing }), "vsw-beijing");
        Refused.With(Refusal.VSwitchStateNotAllowed, state, it => Create(it, Plain with { VSwitchId = pending }));
        Refused.With(
            Refusal.RegionNotFound,
            state,
            it => it.Apply(NetworkInterfaceCreation.Create(it, new RegionId("cn-beijing"), Plain)));
    }

    [Fact]
    [Rule("eni-create.groups")]
    public void The_security_groups_of_a_new_ENI_must_exist_in_the_VPC_have_one_type_and_respect_the_quota()
    {
        var enterprise = Group("sg-enterprise") with { Type = SecurityGroupType.Enterprise };
        var classic = Group("sg-classic") with { VpcId = null };
        var foreign = Group("sg-foreign") with { VpcId = new VpcId("vpc-other") };
        var beijing = Group("sg-beijing") with { RegionId = new RegionId("cn-beijing") };
        var more = Enumerable.Range(1, 5).Select(n => Group($"sg-{n}")).ToArray();
        var state = Given.State(
            [Given.Region, Given.VSwitch(), Given.Group, enterprise, classic, foreign, beijing, .. more]);

        Refused.With(Refusal.SecurityGroupNotFound, state, it => Create(it, In("sg-missing")));
        Refused.With(Refusal.SecurityGroupNotFound, state, it => Create(it, In("sg-beijing")));
        Refused.With(Refusal.SecurityGroupNotInVpc, state, it => Create(it, In("sg-classic")));
        Refused.With(Refusal.VpcMismatch, state, it => Create(it, In("sg-foreign")));
        Refused.With(Refusal.SecurityGroupTypesMixed, state, it => Create(it, In("sg-mygroup", "sg-enterprise")));
        Refused.With(Refusal.SecurityGroupRepeated, state, it => Create(it, In("sg-mygroup", "sg-mygroup")));
        Refused.With(
            Refusal.TooManySecurityGroups, state, it => Create(
                it, In("sg-mygroup", "sg-1", "sg-2", "sg-3", "sg-4", "sg-5")), "5");
        Create(state, In("sg-1", "sg-2", "sg-3", "sg-4", "sg-5")).SecurityGroupIds.Should().HaveCount(5);
    }

    [Fact]
    [Rule("eni-create.quotas")]
    public void A_region_has_a_quota_of_ENIs_and_primary_ENIs_do_not_count()
    {
        var state = Given.StateUnder(
            new Quotas { NetworkInterfacesPerRegion = 3 },
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Eni,
            Given.Eni with
            {
                Id = new NetworkInterfaceId("eni-primary"),
                Type = NetworkInterfaceType.Primary,
                PrimaryIpAddress = Given.Address("172.17.0.13"),
            });
        Create(state, Plain);
        Create(state, Plain);
        Refused.With(Refusal.TooManyNetworkInterfaces, state, it => Create(it, Plain));
        Create(state, Plain with { Type = NetworkInterfaceType.Primary })
            .Type.Should().Be(NetworkInterfaceType.Primary);
    }

    [Fact]
    [Rule("eni-create.quotas")]
    public void The_address_quota_of_a_new_ENI_is_that_of_an_Available_ENI_or_of_its_instances_type()
    {
        var state = Given.StateWith();
        Refused.With(
            Refusal.AvailableAddressQuotaExceeded, state, it => Create(
                it, Plain with { Addresses = Given.NextAddresses(11) }), "", "10", "0", "11");
        Refused.With(
            Refusal.ListTooLong,
            state,
            it => Create(
                it,
                Plain with { Addresses = Given.Chosen([.. Enumerable.Range(20, 11).Select(n => $"172.17.0.{n}")]) }));
        var six = Plain with { InstanceType = Given.SixAddresses };
        Refused.With(
            Refusal.AttachedAddressQuotaExceeded, state, it => Create(
                it, six with { Addresses = Given.NextAddresses(6) }));
        Create(state, six with { Addresses = Given.NextAddresses(5) }).PrivateIpAddresses.Should().HaveCount(5);
    }

    [Fact]
    [Rule("eni-create.quotas")]
    public void The_security_groups_of_a_new_ENI_must_have_room_for_all_its_addresses()
    {
        var state = Given.State(Given.Region, Given.VSwitch(), Given.Group with { PrivateIpAddressLimit = 3 });
        Refused.With(
            Refusal.SecurityGroupFull, state, it => Create(it, Plain with { Addresses = Given.NextAddresses(3) }));
        Create(state, Plain with { Addresses = Given.NextAddresses(2) });
        Refused.With(Refusal.SecurityGroupFull, state, it => Create(it, Plain));
    }

    [Fact]
    [Rule("eni-create.chosen-refused")]
    public void Addresses_that_are_outside_the_block_reserved_repeated_or_allocated_are_rejected()
    {
        var state = Given.StateWith(Given.Eni);
        Refused.With(
            Refusal.AddressNotInVSwitch, state, it => Create(it, At("172.17.1.1")), "172.17.1.1", "172.17.0.0/24");
        Refused.With(Refusal.AddressNotInVSwitch, state, it => Create(it, At("172.17.0.255")));
        Refused.With(Refusal.AddressAssigned, state, it => Create(it, At("172.17.0.12")), "172.17.0.12");
        Refused.With(
            Refusal.AddressRepeated, state, it => Create(
                it, At("172.17.0.50") with { Addresses = Given.Chosen("172.17.0.50") }), "172.17.0.50");
        Refused.With(
            Refusal.AddressRepeated,
            state,
            it => Create(it, At("172.17.0.50") with { Addresses = Given.ChosenPrefixes("172.17.0.48/28") }),
            "172.17.0.48/28");
        Refused.With(
            Refusal.AddressNotInVSwitch, state, it => Create(
                it, Plain with { Addresses = Given.ChosenPrefixes("172.17.0.240/28") }));
    }

    [Fact]
    [Rule("wire.order")]
    public void Chosen_addresses_of_new_ENIs_are_checked_for_the_block_then_for_repetition_then_for_allocation()
    {
        var state = Given.StateWith(Given.Eni);
        var (held, outside, free) = (At("172.17.0.12"), At("10.0.0.1"), At("172.17.0.50"));
        Refused.With(
            Refusal.AddressNotInVSwitch, state, it => Create(
                it, held with { Addresses = Given.Chosen("172.17.0.12", "10.0.0.1") }));
        Refused.With(
            Refusal.AddressRepeated, state, it => Create(
                it, held with { Addresses = Given.Chosen("172.17.0.50", "172.17.0.50") }));
        Refused.With(Refusal.AddressNotInVSwitch, state, it => Check(it, held, outside));
        Refused.With(Refusal.AddressRepeated, state, it => Check(it, held, free, free));
        Refused.With(Refusal.AddressAssigned, state, it => Check(it, free, held));
    }

    [Fact]
    [Rule("eni-create.exhausted")]
    public void A_creation_that_needs_more_addresses_than_are_free_allocates_none()
    {
        var state = Given.State(Given.Region, Given.VSwitch("172.17.0.0/29"), Given.Group);
        Refused.With(
            Refusal.AddressesExhausted, state, it => Create(
                it, Plain with { Addresses = Given.NextAddresses(4) }), "vsw-myvswitch");
        Refused.With(
            Refusal.AddressesExhausted, state, it => Create(it, Plain with { Addresses = Given.NextPrefixes(1) }));
        Create(state, Plain with { Addresses = Given.NextAddresses(3) });
        Refused.With(Refusal.AddressesExhausted, state, it => Create(it, Plain));
    }

    [Fact]
    [Rule("eni-create.tracking")]
    public void Connection_tracking_accepts_the_documented_timeouts()
    {
        var state = Given.StateWith();
        Create(state, Plain with { ConnectionTracking = new ConnectionTracking(30, 15, 10) })
            .ConnectionTracking.Should().Be(new ConnectionTracking(30, 15, 10));
        foreach (var wrong in new[] { new ConnectionTracking(31), new(910, 2), new(910, 16), new(910, 3, 101) })
        {
            Refused.With(
                Refusal.ConnectionTrackingNotSupported, state, it => Create(
                    it, Plain with { ConnectionTracking = wrong }));
        }
    }

    [Fact]
    [Rule("eni-create.dry-run")]
    public void A_dry_run_changes_nothing()
    {
        var state = Given.StateWith(Given.Eni);
        Planned.ChangesNothing(
            state,
            it => NetworkInterfaceCreation.Create(
                it, Given.Hangzhou, Plain with { Addresses = Given.NextAddresses(3) }).Changes);
    }

    [Fact]
    [Rule("eni-create.several")]
    public void Several_new_ENIs_are_checked_together_against_addresses_and_quotas()
    {
        var state = Given.State(
            Given.Region, Given.VSwitch("172.17.0.0/29"), Given.Group with { PrivateIpAddressLimit = 3 });
        Refused.With(Refusal.SecurityGroupFull, state, it => Check(it, Plain, Plain, Plain, Plain));
        Refused.With(Refusal.AddressRepeated, state, it => Check(it, At("172.17.0.2"), At("172.17.0.2")));

        // The specified address of the second ENI is not allocated to the first ENI.
        var creation = NetworkInterfaceCreation.Check(
            state, Given.Hangzhou, [Plain with { Type = NetworkInterfaceType.Primary }, At("172.17.0.1")]);
        var changes = state.NewChanges();
        var primary = creation.Add(changes, 0, Given.MyInstance);
        var second = creation.Add(changes, 1);
        state.Apply(changes);
        primary.Status.Should().Be(NetworkInterfaceStatus.InUse);
        primary.InstanceId.Should().Be(Given.MyInstance);
        primary.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.2"));
        second.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.1"));
        state.NetworkInterfacesOf(Given.MyInstance).Should().Equal(primary);
    }

    [Fact]
    [Rule("eni-create.several")]
    public void Addresses_of_several_new_ENIs_are_allocated_when_the_plan_is_applied()
    {
        var state = Given.StateWith();
        var creation = NetworkInterfaceCreation.Check(
            state, Given.Hangzhou, [Plain, Plain with { Addresses = Given.ChosenPrefixes("172.17.0.32/28") }]);
        var pool = state.AddressesOf(state.VSwitches.Single());
        pool.FreeAddressCount.Should().Be(252);

        var changes = state.NewChanges();
        creation.Add(changes, 0);
        creation.Add(changes, 1);
        creation.MoveCursors(changes);
        state.Apply(changes);
        pool.FreeAddressCount.Should().Be(252 - 2 - 16);
        pool.IsFree(Given.Block("172.17.0.32/28")).Should().BeFalse();
        state.CursorsOf(Given.MyVSwitch)!.LastAddress.Should().Be(Given.Address("172.17.0.2"));
        state.CursorsOf(Given.MyVSwitch)!.LastPrefix.Should().BeNull();
        state.NetworkInterfaces.Select(eni => eni.MacAddress).Should().OnlyHaveUniqueItems().And.HaveCount(2);
    }

    [Fact]
    public void The_IPv6_quota_of_a_new_ENI_is_that_of_an_Available_ENI_or_of_its_instances_type()
    {
        var state = Given.State(
            Given.Region,
            Given.Group,
            Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") });
        NetworkInterfaceSpec With(int count) =>
            Plain with { Ipv6 = new Ipv6Selection { NextAddresses = count } };

        Create(state, With(10)).Ipv6Addresses.Should().HaveCount(10);
        Refused.With(Refusal.AvailableIpv6QuotaExceeded, state, it => Create(it, With(11)));

        var type = Given.SixAddresses with { EniIpv6AddressQuantity = 2 };
        Create(state, With(2) with { InstanceType = type }).Ipv6Addresses.Should().HaveCount(2);
        Refused.With(Refusal.AttachedIpv6QuotaExceeded, state, it => Create(it, With(3) with { InstanceType = type }));
    }

    [Fact]
    public void An_automatic_IPv6_prefix_differs_from_the_prefix_that_a_later_ENI_of_the_request_specifies()
    {
        var state = Given.State(
            Given.Region,
            Given.Group,
            Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") });
        var chosen = Given.Ipv6Block("2001:db8:0:0:1::/80");
        NetworkInterfaceSpec[] spec =
        [
            Plain with { Ipv6 = new Ipv6Selection { NextPrefixes = 1 } },
            Plain with { Ipv6 = new Ipv6Selection { Prefixes = [chosen] } },
        ];
        var creation = NetworkInterfaceCreation.Check(state, Given.Hangzhou, spec);
        var changes = state.NewChanges();
        creation.Add(changes, 0);
        creation.Add(changes, 1);
        state.Apply(changes);
        state.NetworkInterfaces.Select(eni => eni.Ipv6Prefixes.Single())
            .Should().Equal(Given.Ipv6Block("2001:db8:0:0:2::/80"), chosen);
    }

    private static SecurityGroup Group(string id) => Given.Group with { Id = new SecurityGroupId(id) };

    private static NetworkInterfaceSpec In(params string[] groups) =>
        Plain with { SecurityGroupIds = [.. groups.Select(group => new SecurityGroupId(group))] };

    private static NetworkInterfaceSpec At(string address) => Plain with { PrimaryIpAddress = Given.Address(address) };

    private static void Check(AccountState state, params NetworkInterfaceSpec[] spec)
    {
        NetworkInterfaceCreation.Check(state, Given.Hangzhou, spec);
    }

    private static NetworkInterface Create(AccountState state, NetworkInterfaceSpec spec) =>
        state.Apply(NetworkInterfaceCreation.Create(state, Given.Hangzhou, spec)).NetworkInterface;
}
