using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>How many addresses an ENI, an instance's ENI and a security group may hold.</summary>
public sealed class AssignQuotaTests
{
    [Fact]
    [Rule("quota.available")]
    public void An_Available_ENI_takes_10_secondary_addresses_and_not_11()
    {
        var state = Given.StateWith(Given.Eni);
        Assign(state, new NextAddresses(10)).PrivateIpAddresses.Should().HaveCount(10);
        Refused.With(
            Refusal.AvailableAddressQuota, state, w => Assign(w, new NextAddresses(1)), "eni-myeni", "10", "10", "1");
    }

    [Fact]
    [Rule("quota.available")]
    public void An_Available_ENI_does_not_take_11_at_once() => Refused.With(
        Refusal.AvailableAddressQuota,
        Given.StateWith(Given.Eni),
        state => Assign(state, new NextAddresses(11)),
        "eni-myeni",
        "10",
        "0",
        "11");

    [Fact]
    [Rule("quota.available-option")]
    public void The_limit_of_an_Available_ENI_can_be_that_of_today()
    {
        var state = Given.StateOf(
            new Limits { AvailableEniIpLimit = 49 }, Given.Region, Given.VSwitch(), Given.Group, Given.Eni);
        Assign(state, new NextAddresses(49)).PrivateIpAddresses.Should().HaveCount(49);
        Refused.With(Refusal.AvailableAddressQuota, state, w => Assign(w, new NextAddresses(1)));
    }

    [Fact]
    [Rule("quota.attached")]
    public void An_attached_ENI_takes_what_its_type_allows_less_the_primary_address()
    {
        var state = Given.StateWith(Given.AttachedEni);
        Assign(state, new NextAddresses(5)).PrivateIpAddresses.Should().HaveCount(5);
        Refused.With(
            Refusal.AttachedAddressQuota,
            state,
            w => Assign(w, new NextAddresses(1)),
            "eni-myeni",
            "6",
            "ecs.test.six",
            "6",
            "1");
    }

    [Fact]
    [Rule("quota.by-status")]
    public void The_state_decides_which_quota_holds_even_where_the_instance_does_not_fit_it()
    {
        var available = Given.StateWith(Given.AttachedEni with { Status = NetworkInterfaceStatus.Available });
        Assign(available, new NextAddresses(10));
        Refused.With(Refusal.AvailableAddressQuota, available, w => Assign(w, new NextAddresses(1)));

        var inUse = Given.StateWith(Given.Eni with { Status = NetworkInterfaceStatus.InUse });
        Assign(inUse, new NextAddresses(10));
        Refused.With(Refusal.AvailableAddressQuota, inUse, w => Assign(w, new NextAddresses(1)));
    }

    [Fact]
    [Rule("quota.attached")]
    public void A_huge_number_is_over_the_quota_like_any_other() => Refused.With(
        Refusal.AttachedAddressQuota,
        Given.StateWith(Given.AttachedEni),
        state => Assign(state, new NextAddresses(int.MaxValue)));

    [Fact]
    [Rule("quota.prefixes")]
    public void Prefixes_and_addresses_share_the_quota_a_place_each()
    {
        var state = Given.StateWith(Given.AttachedEni);
        Assign(state, new NextPrefixes(3));
        Assign(state, new NextAddresses(2));
        Refused.With(Refusal.AttachedAddressQuota, state, w => Assign(w, new NextPrefixes(1)));
        Refused.With(Refusal.AttachedAddressQuota, state, w => Assign(w, new NextAddresses(1)));
    }

    [Fact]
    [Rule("quota.prefixes")]
    public void They_share_that_of_an_Available_ENI_too()
    {
        var state = Given.StateWith(Given.Eni);
        Assign(state, new NextPrefixes(4));
        Assign(state, new NextAddresses(6));
        Refused.With(Refusal.AvailableAddressQuota, state, w => Assign(w, new NextAddresses(1)));
    }

    [Fact]
    [Rule("quota.type-without-secondary")]
    public void A_type_of_one_address_takes_no_secondary_ones() => Refused.With(
        Refusal.SecondaryAddressesNotSupported,
        Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Instance with { Type = new InstanceType("ecs.test.one", 1, 1) },
            Given.AttachedEni),
        state => Assign(state, new NextAddresses(1)),
        "ecs.test.one");

    [Fact]
    [Rule("list.length-available")]
    public void A_list_of_11_addresses_has_an_index_that_an_Available_ENI_cannot_have() => Refused.With(
        Refusal.ListTooLong,
        Given.StateWith(Given.Eni),
        state => Assign(state, ListOf(11)),
        "11",
        "10");

    [Fact]
    [Rule("list.length-attached")]
    public void A_list_longer_than_the_type_allows_has_an_index_that_an_attached_ENI_cannot_have()
    {
        var state = Given.StateWith(Given.AttachedEni);
        Refused.With(Refusal.ListTooLong, state, w => Assign(w, ListOf(7)), "7", "6");
        Refused.With(Refusal.AttachedAddressQuota, state, w => Assign(w, ListOf(6)));
        Assign(state, ListOf(5)).PrivateIpAddresses.Should().HaveCount(5);
    }

    [Fact]
    [Rule("quota.available")]
    public void A_list_that_fits_alone_but_not_beside_what_the_ENI_holds_is_over_the_quota()
    {
        var state = Given.StateWith(Given.Eni);
        Assign(state, new NextAddresses(8));
        Refused.With(Refusal.AvailableAddressQuota, state, w => Assign(w, ListOf(3)));
    }

    [Fact]
    [Rule("group.capacity")]
    public void A_group_takes_addresses_up_to_its_limit_and_not_one_more()
    {
        var state = Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.Group with { PrivateIpAddressLimit = 4 },
            Given.Eni,
            Given.Eni with { Id = new NetworkInterfaceId("eni-other"), PrimaryIpAddress = Given.Address("172.17.0.13") });

        Refused.With(Refusal.SecurityGroupFull, state, w => Assign(w, new NextAddresses(3)));
        Assign(state, new NextAddresses(2));
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(4);
        Refused.With(Refusal.SecurityGroupFull, state, w => Assign(w, new NextPrefixes(1)));
        Unassign(state, [.. Given.EniOf(state).PrivateIpAddresses.Take(1).Select(address => address.ToString())]);
        Assign(state, new NextAddresses(1));
    }

    [Fact]
    [Rule("group.capacity")]
    public void Every_group_of_the_ENI_must_have_room()
    {
        var full = Given.Group with { Id = new SecurityGroupId("sg-full"), PrivateIpAddressLimit = 1 };
        var state = Given.State(
            Given.Region, Given.VSwitch(), Given.Group, full, Given.Eni with { SecurityGroupIds = [Given.MyGroup, full.Id] });
        Refused.With(Refusal.SecurityGroupFull, state, w => Assign(w, new NextAddresses(1)));
    }

    private static ChosenAddresses ListOf(int count) =>
        Given.Chosen([.. Enumerable.Range(100, count).Select(octet => $"172.17.0.{octet}")]);

    private static AssignedAddresses Assign(AccountState state, AddressSelection selection) =>
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, selection));

    private static void Unassign(AccountState state, params string[] addresses) => state.Apply(AddressUnassignment.Unassign(
        state, Given.Hangzhou, Given.MyEni, [.. addresses.Select(Given.Address)], []));
}
