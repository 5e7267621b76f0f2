using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Address quotas of ENIs and security groups.</summary>
public sealed class AssignQuotaTests
{
    [Fact]
    [Rule("quota.available")]
    public void An_Available_ENI_can_have_10_secondary_addresses_but_not_11()
    {
        var state = Given.StateWith(Given.Eni);
        Assign(state, Given.NextAddresses(10)).Addresses.Should().HaveCount(10);
        Refused.With(
            Refusal.AvailableAddressQuotaExceeded, state, it => Assign(
                it, Given.NextAddresses(1)), "eni-myeni", "10", "10", "1");
    }

    [Fact]
    [Rule("quota.available")]
    public void Eleven_addresses_in_one_request_are_rejected_for_an_Available_ENI() => Refused.With(
        Refusal.AvailableAddressQuotaExceeded,
        Given.StateWith(Given.Eni),
        state => Assign(state, Given.NextAddresses(11)),
        "eni-myeni",
        "10",
        "0",
        "11");

    [Fact]
    [Rule("quota.available-option")]
    public void The_limit_of_an_Available_ENI_is_an_option()
    {
        var state = Given.StateOf(
            new Limits { AvailableEniIpLimit = 49 }, Given.Region, Given.VSwitch(), Given.Group, Given.Eni);
        Assign(state, Given.NextAddresses(49)).Addresses.Should().HaveCount(49);
        Refused.With(Refusal.AvailableAddressQuotaExceeded, state, it => Assign(it, Given.NextAddresses(1)));
    }

    [Fact]
    [Rule("quota.attached")]
    public void The_quota_of_an_attached_ENI_is_that_of_its_instance_type_minus_the_primary_address()
    {
        var state = Given.StateWith(Given.AttachedEni);
        Assign(state, Given.NextAddresses(5)).Addresses.Should().HaveCount(5);
        Refused.With(
            Refusal.AttachedAddressQuotaExceeded,
            state,
            it => Assign(it, Given.NextAddresses(1)),
            "eni-myeni",
            "6",
            "ecs.test.six",
            "6",
            "1");
    }

    [Fact]
    [Rule("quota.by-status")]
    public void The_status_of_the_ENI_decides_which_quota_applies()
    {
        var available = Given.StateWith(Given.AttachedEni with { Status = NetworkInterfaceStatus.Available });
        Assign(available, Given.NextAddresses(10)).Addresses.Should().HaveCount(10);
        Refused.With(Refusal.AvailableAddressQuotaExceeded, available, it => Assign(it, Given.NextAddresses(1)));

        var inUse = Given.StateWith(Given.Eni with { Status = NetworkInterfaceStatus.InUse });
        Assign(inUse, Given.NextAddresses(10)).Addresses.Should().HaveCount(10);
        Refused.With(Refusal.AvailableAddressQuotaExceeded, inUse, it => Assign(it, Given.NextAddresses(1)));
    }

    [Fact]
    [Rule("quota.attached")]
    public void A_very_large_count_is_over_the_quota() => Refused.With(
        Refusal.AttachedAddressQuotaExceeded,
        Given.StateWith(Given.AttachedEni),
        state => Assign(state, Given.NextAddresses(int.MaxValue)));

    [Fact]
    [Rule("quota.prefixes")]
    public void Prefixes_and_addresses_share_the_quota_of_an_attached_ENI()
    {
        var state = Given.StateWith(Given.AttachedEni);
        Assign(state, Given.NextPrefixes(3)).Prefixes.Should().HaveCount(3);
        Assign(state, Given.NextAddresses(2)).Addresses.Should().HaveCount(2);
        Refused.With(Refusal.AttachedAddressQuotaExceeded, state, it => Assign(it, Given.NextPrefixes(1)));
        Refused.With(Refusal.AttachedAddressQuotaExceeded, state, it => Assign(it, Given.NextAddresses(1)));
    }

    [Fact]
    [Rule("quota.prefixes")]
    public void Prefixes_and_addresses_share_the_quota_of_an_Available_ENI()
    {
        var state = Given.StateWith(Given.Eni);
        Assign(state, Given.NextPrefixes(4)).Prefixes.Should().HaveCount(4);
        Assign(state, Given.NextAddresses(6)).Addresses.Should().HaveCount(6);
        Refused.With(Refusal.AvailableAddressQuotaExceeded, state, it => Assign(it, Given.NextAddresses(1)));
    }

    [Fact]
    [Rule("quota.type-without-secondary")]
    public void An_instance_type_with_one_address_per_ENI_allows_no_secondary_addresses() => Refused.With(
        Refusal.SecondaryAddressesNotSupported,
        Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.Group,
            Given.Instance with { Type = new InstanceType("ecs.test.one", 1, 1) },
            Given.AttachedEni),
        state => Assign(state, Given.NextAddresses(1)),
        "ecs.test.one");

    [Fact]
    [Rule("list.length-available")]
    public void A_list_of_11_addresses_has_an_invalid_index_for_an_Available_ENI() => Refused.With(
        Refusal.ListTooLong,
        Given.StateWith(Given.Eni),
        state => Assign(state, ListOf(11)),
        "11",
        "10");

    [Fact]
    [Rule("list.length-attached")]
    public void A_list_over_the_quota_has_an_invalid_index_for_an_attached_ENI()
    {
        var state = Given.StateWith(Given.AttachedEni);
        Refused.With(Refusal.ListTooLong, state, it => Assign(it, ListOf(7)), "7", "6");
        Refused.With(Refusal.AttachedAddressQuotaExceeded, state, it => Assign(it, ListOf(6)));
        Assign(state, ListOf(5)).Addresses.Should().HaveCount(5);
    }

    [Fact]
    [Rule("quota.available")]
    public void A_list_that_exceeds_the_quota_with_the_existing_addresses_is_rejected()
    {
        var state = Given.StateWith(Given.Eni);
        Assign(state, Given.NextAddresses(8));
        Refused.With(Refusal.AvailableAddressQuotaExceeded, state, it => Assign(it, ListOf(3)));
    }

    [Fact]
    [Rule("group.capacity")]
    public void A_security_group_can_have_addresses_up_to_its_limit()
    {
        var state = Given.State(
            Given.Region,
            Given.VSwitch(),
            Given.Group with { PrivateIpAddressLimit = 4 },
            Given.Eni,
            Given.Eni with
            {
                Id = new NetworkInterfaceId("eni-other"),
                PrimaryIpAddress = Given.Address("172.17.0.13"),
            });

        Refused.With(Refusal.SecurityGroupFull, state, it => Assign(it, Given.NextAddresses(3)));
        Assign(state, Given.NextAddresses(2));
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(4);
        Refused.With(Refusal.SecurityGroupFull, state, it => Assign(it, Given.NextPrefixes(1)));
        Unassign(state, [.. Given.EniOf(state).PrivateIpAddresses.Take(1).Select(address => address.ToString())]);
        Assign(state, Given.NextAddresses(1));
    }

    [Fact]
    [Rule("group.capacity")]
    public void Every_security_group_of_the_ENI_must_have_room()
    {
        var full = Given.Group with { Id = new SecurityGroupId("sg-full"), PrivateIpAddressLimit = 1 };
        var state = Given.State(
            Given.Region, Given.VSwitch(), Given.Group, full, Given.Eni with
            {
                SecurityGroupIds =
            [
                Given.MyGroup,
                full.Id,
            ]
            });
        Refused.With(Refusal.SecurityGroupFull, state, it => Assign(it, Given.NextAddresses(1)));
    }

    private static Ipv4Selection ListOf(int count) =>
        Given.Chosen([.. Enumerable.Range(100, count).Select(octet => $"172.17.0.{octet}")]);

    private static AssignedIpv4 Assign(AccountState state, Ipv4Selection selection) =>
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, selection));

    private static void Unassign(AccountState state, params string[] addresses) =>
        state.Apply(AddressUnassignment.Unassign(
        state, Given.Hangzhou, Given.MyEni, [.. addresses.Select(Given.Address)], []));
}
