using System.Collections.Immutable;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Unassigning addresses and prefixes.</summary>
public sealed class UnassignTests
{
    private static readonly NetworkInterface Eni = Given.Eni with
    {
        PrivateIpAddresses =
        [
            Given.Address("172.17.0.100"),
            Given.Address("172.17.0.101"),
            Given.Address("172.17.0.102"),
        ],
        Ipv4Prefixes = [Given.Block("172.17.0.32/28"), Given.Block("172.17.0.48/28")],
    };

    [Fact]
    [Rule("unassign.addresses")]
    public void Unassigned_addresses_are_free_again_and_the_others_stay_in_order()
    {
        var state = Given.StateWith(Eni);
        Unassign(state, ["172.17.0.101"]);

        Given.EniOf(state)
            .PrivateIpAddresses.Should().Equal(Given.Address("172.17.0.100"), Given.Address("172.17.0.102"));
        Given.EniOf(state).Ipv4Prefixes.Should().HaveCount(2);
        state.AddressesOf(state.VSwitches.Single()).IsFree(Given.Address("172.17.0.101")).Should().BeTrue();
        state.PrivateAddressesIn(Given.MyGroup).Should().Be(5);
    }

    [Fact]
    [Rule("unassign.prefixes")]
    public void Unassigned_prefixes_are_free_again()
    {
        var state = Given.StateWith(Eni);
        Unassign(state, [], ["172.17.0.32/28"]);
        Given.EniOf(state).Ipv4Prefixes.Should().Equal(Given.Block("172.17.0.48/28"));
        state.AddressesOf(state.VSwitches.Single()).IsFree(Given.Block("172.17.0.32/28")).Should().BeTrue();
    }

    [Theory]
    [InlineData("172.17.0.103")]
    [InlineData("172.17.0.33")]
    [Rule("unassign.not-assigned")]
    public void If_the_ENI_does_not_have_one_of_the_addresses_none_is_unassigned(string address) =>
        Refused.With(
        Refusal.AddressNotAssigned,
        Given.StateWith(Eni),
        state => Unassign(state, ["172.17.0.100", address]),
        address);

    [Fact]
    [Rule("unassign.primary")]
    public void The_primary_address_cannot_be_unassigned() => Refused.With(
        Refusal.AddressNotAssigned, Given.StateWith(Eni), state => Unassign(state, ["172.17.0.12"]), "172.17.0.12");

    [Fact]
    [Rule("unassign.not-assigned")]
    public void A_prefix_that_the_ENI_does_not_have_is_rejected() => Refused.With(
        Refusal.AddressNotAssigned,
        Given.StateWith(Eni),
        state => Unassign(state, [], ["172.17.0.32/28", "172.17.0.64/28"]),
        "172.17.0.64/28");

    [Theory]
    [InlineData("172.17.1.100")]
    [InlineData("10.0.0.1")]
    [Rule("unassign.in-block")]
    public void An_address_outside_the_block_is_rejected(string address) => Refused.With(
        Refusal.AddressNotInVSwitch,
        Given.StateWith(Eni),
        state => Unassign(state, ["172.17.0.100", address]),
        address,
        "172.17.0.0/24");

    [Fact]
    [Rule("unassign.repeated")]
    public void A_repeated_address_is_rejected() => Refused.With(
        Refusal.AddressRepeated,
        Given.StateWith(Eni),
        state => Unassign(state, ["172.17.0.100", "172.17.0.100"]),
        "172.17.0.100");

    [Fact]
    [Rule("wire.order")]
    public void Addresses_to_unassign_are_checked_for_the_block_then_for_repetition_then_for_assignment()
    {
        var state = Given.StateWith(Eni);
        Refused.With(
            Refusal.AddressNotInVSwitch, state, call => Unassign(call, ["172.17.0.103", "172.17.0.103", "10.0.0.1"]));
        Refused.With(
            Refusal.AddressRepeated, state, call => Unassign(call, ["172.17.0.103", "172.17.0.100", "172.17.0.100"]));
        Refused.With(
            Refusal.AddressRepeated, state, call => Unassign(
                call, [], ["172.17.0.64/28", "172.17.0.32/28", "172.17.0.32/28"]));
    }

    [Fact]
    [Rule("allocation.no-immediate-reuse")]
    public void The_last_unassigned_address_is_not_assigned_next()
    {
        var state = Given.StateWith(Given.Eni);
        var first = state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, Given.NextAddresses(1)));
        Unassign(state, [first.Addresses[0].ToString()]);
        var second = state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, Given.NextAddresses(1)));
        second.Addresses.Should().NotIntersectWith(first.Addresses);
    }

    private static void Unassign(AccountState state, string[] addresses, string[]? prefixes = null) =>
        state.Apply(AddressUnassignment.Unassign(
            state,
            Given.Hangzhou,
            Given.MyEni,
            [.. addresses.Select(Given.Address)],
            prefixes is null ? ImmutableArray<CidrBlock>.Empty : [.. prefixes.Select(Given.Block)]));
}
