namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>
/// Requests move the search position of automatic allocation, so a released address is not reused at once.
/// </summary>
public sealed class CursorTests
{
    private static readonly NetworkInterfaceSpec Plain = new()
    {
        VSwitchId = Given.MyVSwitch,
        SecurityGroupIds = [Given.MyGroup],
    };

    [Fact]
    public void Addresses_and_prefixes_that_were_unassigned_are_not_assigned_next()
    {
        var state = State();
        AssignAddress(state).Should().Be(Given.Address("172.17.0.1"));
        AssignPrefix(state).Should().Be(Given.Block("172.17.0.16/28"));
        AssignIpv6Address(state).Should().Be(Given.Ipv6Address("2001:db8::1"));
        AssignIpv6Prefix(state).Should().Be(Given.Ipv6Block("2001:db8:0:0:1::/80"));
        UnassignAll(state);
        AssignIpv6Address(state).Should().Be(Given.Ipv6Address("2001:db8::2"));
        AssignPrefix(state).Should().Be(Given.Block("172.17.0.32/28"));
        AssignIpv6Prefix(state).Should().Be(Given.Ipv6Block("2001:db8:0:0:2::/80"));
        AssignAddress(state).Should().Be(Given.Address("172.17.0.2"));
    }

    [Fact]
    public void The_address_of_a_deleted_ENI_is_not_that_of_the_next_one()
    {
        var state = State();
        var first = Create(state, Plain with { Ipv6 = new Ipv6Selection { NextAddresses = 1 } });
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, first.Id));
        state.RunDueTransitions();
        var second = Create(state, Plain with { Ipv6 = new Ipv6Selection { NextAddresses = 1 } });
        first.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.1"));
        second.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.2"));
        first.Ipv6Addresses.Should().Equal(Given.Ipv6Address("2001:db8::1"));
        second.Ipv6Addresses.Should().Equal(Given.Ipv6Address("2001:db8::2"));
    }

    [Fact]
    public void The_automatic_primary_address_is_not_one_of_the_chosen_prefix()
    {
        var holder = Given.Eni with
        {
            PrimaryIpAddress = Given.Address("172.17.0.1"),
            PrivateIpAddresses = [.. Enumerable.Range(2, 14).Select(number => Given.Address($"172.17.0.{number}"))],
        };
        var state = Given.StateWith(holder);
        var eni = Create(state, Plain with { Addresses = Given.ChosenPrefixes("172.17.0.16/28") });
        eni.PrimaryIpAddress.Should().Be(Given.Address("172.17.0.32"));
        eni.Ipv4Prefixes.Should().Equal(Given.Block("172.17.0.16/28"));
        eni.PrivateIpAddresses.Should().BeEmpty();
    }

    [Fact]
    public void A_chosen_prefix_with_an_allocated_address_is_rejected() => Refused.With(
        Refusal.AddressAssigned,
        Given.StateWith(Given.Eni with { PrimaryIpAddress = Given.Address("172.17.0.20") }),
        it => Create(it, Plain with { Addresses = Given.ChosenPrefixes("172.17.0.16/28") }),
        "172.17.0.16/28");

    [Fact]
    public void A_new_ENI_gets_the_next_MAC_address_if_its_own_is_used()
    {
        var settings = Given.Settings with { RandomSeed = 1 };
        object[] resources = [Given.Region, Given.VSwitch(), Given.Group];
        var first = Create(Given.StateOf(settings, resources), Plain).MacAddress;
        var next = IdGenerator.MacAddressesFrom(
            Convert.ToUInt64(first[9..].Replace(":", "", StringComparison.Ordinal), 16))
            .ElementAt(1);
        var state = Given.StateOf(settings, [.. resources, Given.Eni with { MacAddress = first }]);
        Create(state, Plain).MacAddress.Should().Be(next);
    }

    [Fact]
    public void An_ENI_has_no_name_and_is_deleted_with_its_instance_by_default() =>
        Create(State(), Plain).Should().BeEquivalentTo(
            new { Name = "", Description = "", DeleteOnRelease = true, SourceDestCheck = false });

    private static AccountState State() => Given.State(
        Given.Region,
        Given.Group,
        Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") },
        Given.Eni);

    private static NetworkInterface Create(AccountState state, NetworkInterfaceSpec spec) =>
        state.Apply(NetworkInterfaceCreation.Create(state, Given.Hangzhou, spec)).NetworkInterface;

    private static Ipv4Address AssignAddress(AccountState state) => Assign(state, Given.NextAddresses(1))
        .Addresses.Single();

    private static CidrBlock AssignPrefix(AccountState state) =>
        Assign(state, Given.NextPrefixes(1)).Prefixes.Single();

    private static AssignedIpv4 Assign(AccountState state, Ipv4Selection selection) =>
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, selection));

    private static Ipv6Address AssignIpv6Address(AccountState state) =>
        AssignIpv6(state, new Ipv6Selection { NextAddresses = 1 }).Addresses.Single();

    private static Ipv6CidrBlock AssignIpv6Prefix(AccountState state) =>
        AssignIpv6(state, new Ipv6Selection { NextPrefixes = 1 }).Prefixes.Single();

    private static AssignedIpv6 AssignIpv6(AccountState state, Ipv6Selection selection) =>
        state.Apply(AddressAssignment.AssignIpv6(state, Given.Hangzhou, Given.MyEni, selection));

    private static void UnassignAll(AccountState state)
    {
        var eni = Given.EniOf(state);
        state.Apply(AddressUnassignment.Unassign(
            state, Given.Hangzhou, Given.MyEni, eni.PrivateIpAddresses, eni.Ipv4Prefixes));
        state.Apply(AddressUnassignment.UnassignIpv6(
            state, Given.Hangzhou, Given.MyEni, eni.Ipv6Addresses, eni.Ipv6Prefixes));
    }
}
