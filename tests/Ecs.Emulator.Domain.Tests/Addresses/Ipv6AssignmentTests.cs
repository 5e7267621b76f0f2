using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Assigning and unassigning IPv6 addresses.</summary>
public sealed class Ipv6AssignmentTests
{
    private static readonly Ipv6Address Five = Given.Ipv6Address("2001:db8::5");

    [Fact]
    [Rule("eni-ipv6.assign")]
    public void IPv6_addresses_and_prefixes_are_assigned_and_unassigned()
    {
        var state = StateWith(Given.Eni);
        var pool = state.Ipv6AddressesOf(state.VSwitches.Find(Given.MyVSwitch)!)!;
        var free = pool.FreePrefixCount;
        Assign(state, Chosen(Five)).Addresses.Should().Equal(Five);
        var next = Assign(state, new Ipv6Selection { NextAddresses = 1 }).Addresses.Single();
        next.Should().Be(Given.Ipv6Address("2001:db8::1"));
        var prefix = Assign(state, new Ipv6Selection { NextPrefixes = 1 }).Prefixes.Single();
        pool.FreePrefixCount.Should().Be(free - 1);

        state.Apply(AddressUnassignment.UnassignIpv6(state, Given.Hangzhou, Given.MyEni, [Five], [prefix]));
        Given.EniOf(state).Ipv6Addresses.Should().Equal(next);
        pool.IsFree(Five).Should().BeTrue();
        pool.FreePrefixCount.Should().Be(free);
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, Given.MyEni));
        state.RunDueTransitions();
        pool.IsFree(next).Should().BeTrue();

        state.Apply(NetworkInterfaceCreation.Create(state, Given.Hangzhou, new NetworkInterfaceSpec
        {
            VSwitchId = Given.MyVSwitch,
            SecurityGroupIds = [Given.MyGroup],
            Ipv6 = Chosen(next),
        })).NetworkInterface.Ipv6Addresses.Should().Equal(next);
    }

    [Fact]
    [Rule("eni-ipv6.assign")]
    public void IPv6_addresses_that_cannot_be_assigned_are_rejected()
    {
        Refused.With(
            Refusal.Ipv6NotEnabled, Given.StateWith(Given.Eni), it => Assign(it, Chosen(Five)), "vsw-myvswitch");
        var state = StateWith(Given.Eni with { Ipv6Addresses = [Five] });
        Refused.With(Refusal.Ipv6Assigned, state, it => Assign(it, Chosen(Five)), "2001:db8::5");
        Refused.With(Refusal.Ipv6NotInVSwitch, state, it => Assign(it, Chosen(Given.Ipv6Address("2001:db9::5"))));
        var six = Given.Ipv6Address("2001:db8::6");
        Refused.With(Refusal.AddressRepeated, state, it => Assign(it, Chosen(six, six)));
        Refused.With(
            Refusal.AddressNotAssigned, state, it => it.Apply(
                AddressUnassignment.UnassignIpv6(it, Given.Hangzhou, Given.MyEni, [Five, six], [])));
    }

    [Fact]
    [Rule("wire.order")]
    public void Chosen_addresses_are_checked_for_the_block_then_for_repetition_then_for_allocation()
    {
        var state = StateWith(Given.Eni with { Ipv6Addresses = [Five] });
        var six = Given.Ipv6Address("2001:db8::6");
        var outside = Given.Ipv6Address("2001:db9::5");
        Refused.With(Refusal.Ipv6NotInVSwitch, state, it => Assign(it, Chosen(Five, six, six, outside)));
        Refused.With(Refusal.AddressRepeated, state, it => Assign(it, Chosen(Five, six, six)), "2001:db8::6");
        Refused.With(
            Refusal.AddressRepeated, state, it => it.Apply(
                AddressUnassignment.UnassignIpv6(
                    it, Given.Hangzhou, Given.MyEni, [six, Five, Five], [])), "2001:db8::5");
    }

    [Fact]
    [Rule("eni-ipv6.quota")]
    public void An_ENI_can_have_ten_IPv6_addresses_or_the_number_of_its_instance_type()
    {
        var available = StateWith(Given.Eni);
        Assign(available, new Ipv6Selection { NextAddresses = 10 });
        Refused.With(
            Refusal.AvailableIpv6QuotaExceeded, available, it => Assign(it, new Ipv6Selection { NextPrefixes = 1 }));
        Refused.With(
            Refusal.AttachedIpv6QuotaExceeded,
            available,
            it => it.Apply(NetworkInterfaceAttachment.Attach(it, Given.Hangzhou, Given.MyEni, Given.MyInstance)));
        var attached = StateWith(Given.AttachedEni);
        Assign(attached, new Ipv6Selection { NextAddresses = 1 });
        Refused.With(
            Refusal.AttachedIpv6QuotaExceeded, attached, it => Assign(it, new Ipv6Selection { NextAddresses = 1 }));
        var none = Given.State(
            Given.Region,
            VSwitch,
            Given.Group,
            Given.Instance with { Type = Given.SixAddresses with { EniIpv6AddressQuantity = 0 } },
            Given.AttachedEni);
        Refused.With(Refusal.Ipv6NotSupported, none, it => Assign(it, Chosen(Five)), "ecs.test.six");
    }

    [Fact]
    public void After_the_last_free_prefix_of_the_VSwitch_the_next_prefix_is_rejected()
    {
        var first = Given.Ipv6Address("2001:db8::").ToBits();
        var full = Given.Eni with
        {
            Id = new NetworkInterfaceId("eni-full"),
            PrimaryIpAddress = Given.Address("172.17.0.13"),
            Ipv6Prefixes =
            [
                .. Enumerable.Range(1, 65_533).Select(number =>
                    Ipv6CidrBlock.Of(Ipv6Address.FromBits(first + ((UInt128)number << 48)), 80)),
            ],
        };
        var state = Given.State(Given.Region, VSwitch, Given.Group, Given.Instance, Given.Eni, full);
        Rejects(3);
        Assign(state, new Ipv6Selection { NextPrefixes = 2 }).Prefixes.Should().BeEquivalentTo(
            [Given.Ipv6Block("2001:db8:0:0:fffe::/80"), Given.Ipv6Block("2001:db8:0:0:ffff::/80")]);
        Rejects(1);
        Assign(state, new Ipv6Selection { NextAddresses = 1 }).Addresses.Should().ContainSingle();

        void Rejects(int count)
        {
            var rejected = FluentActions.Invoking(() => Assign(state, new Ipv6Selection { NextPrefixes = count }))
                .Should().Throw<RefusedException>().Which;
            rejected.Refusal.Should().Be(Refusal.AddressesExhausted);
            rejected.Arguments.Should().Equal("vsw-myvswitch");
        }
    }

    private static VSwitch VSwitch => Given.VSwitch() with
    {
        Ipv6CidrBlock = Ipv6CidrBlock.Of(Given.Ipv6Address("2001:db8::"), 64),
    };

    private static AccountState StateWith(NetworkInterface eni) =>
        Given.State(Given.Region, VSwitch, Given.Group, Given.Instance, eni);

    private static Ipv6Selection Chosen(params Ipv6Address[] addresses) => new() { Addresses = [.. addresses] };

    private static AssignedIpv6 Assign(AccountState state, Ipv6Selection selection) =>
        state.Apply(AddressAssignment.AssignIpv6(state, Given.Hangzhou, Given.MyEni, selection));
}
