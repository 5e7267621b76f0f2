namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Preconditions of IPv6 prefixes, and of the VSwitch and the status of the ENI.</summary>
public sealed class Ipv6PreconditionTests
{
    private static readonly Ipv6CidrBlock First = Given.Ipv6Block("2001:db8:0:0:1::/80");
    private static readonly Ipv6CidrBlock Second = Given.Ipv6Block("2001:db8:0:0:2::/80");
    private static readonly Ipv6CidrBlock Outside = Given.Ipv6Block("2001:db9:0:0:1::/80");

    private static readonly VSwitch VSwitch =
        Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64") };

    [Fact]
    public void IPv6_prefixes_that_cannot_be_assigned_or_unassigned_are_rejected()
    {
        var state = State(Given.Eni with { Ipv6Prefixes = [First] });
        Refused.With(
            Refusal.Ipv6NotInVSwitch, state, it => Assign(it, Second, Outside), "2001:db9:0:0:1::/80", "2001:db8::/64");
        Refused.With(Refusal.AddressRepeated, state, it => Assign(it, Second, Second), "2001:db8:0:0:2::/80");
        Refused.With(Refusal.Ipv6Assigned, state, it => Assign(it, Second, First), "2001:db8:0:0:1::/80");
        Refused.With(Refusal.AddressNotAssigned, state, it => Unassign(it, First, Second), "2001:db8:0:0:2::/80");
        Refused.With(Refusal.AddressRepeated, state, it => Unassign(it, First, First), "2001:db8:0:0:1::/80");
        Assign(state, Second);
        Unassign(state, First);
        Given.EniOf(state).Ipv6Prefixes.Should().Equal(Second);
    }

    [Fact]
    public void Each_IPv6_prefix_counts_as_one_address()
    {
        var type = Given.SixAddresses with { EniIpv6AddressQuantity = 2 };
        var state = Given.State(
            Given.Region, VSwitch, Given.Group, Given.Instance with { Type = type }, Given.AttachedEni);
        Refused.With(
            Refusal.AttachedIpv6QuotaExceeded,
            state,
            it => Assign(it, First, Second, Given.Ipv6Block("2001:db8:0:0:3::/80")));
        Assign(state, First, Second);
    }

    [Fact]
    public void An_Available_ENI_that_names_an_instance_has_the_quota_of_an_Available_ENI()
    {
        var state = State(Given.AttachedEni with { Status = NetworkInterfaceStatus.Available });
        Assign(state, First, Second);
        Given.EniOf(state).Ipv6Prefixes.Should().HaveCount(2);
    }

    [Fact]
    public void The_last_free_prefixes_can_be_assigned_and_no_more()
    {
        var pool = new Ipv6AddressPool(VSwitch.Ipv6CidrBlock!.Value);
        for (var number = 3; number < 65_536; number++)
        {
            pool.MarkAllocated(Ipv6CidrBlock.Of(
                Ipv6Address.FromBits(pool.Block.First.ToBits() + ((UInt128)number << 48)), 80));
        }

        Ipv6CidrBlock? last = null;
        AddressRules.Ipv6(VSwitch).Choose(pool, [], next: 2, ref last).Should().Equal(First, Second);
        last.Should().Be(Second);
        FluentActions.Invoking(() => AddressRules.Ipv6(VSwitch).Choose(pool, [], next: 3, ref last))
            .Should().Throw<RefusedException>().Which.Refusal.Should().Be(Refusal.AddressesExhausted);
        last.Should().Be(Second);
    }

    [Fact]
    public void IPv6_addresses_change_only_while_the_VSwitch_is_Available()
    {
        var state = Given.State(
            Given.Region,
            VSwitch with { Status = VSwitchStatus.Pending },
            Given.Group,
            Given.Eni with { Ipv6Prefixes = [First] });
        Refused.With(Refusal.VSwitchStateNotAllowed, state, it => Unassign(it, First));
        Refused.With(Refusal.VSwitchStateNotAllowed, state, it => Assign(it, Second));
    }

    private static AccountState State(NetworkInterface eni) =>
        Given.State(Given.Region, VSwitch, Given.Group, Given.Instance, eni);

    private static void Assign(AccountState state, params Ipv6CidrBlock[] prefixes) => state.Apply(
        AddressAssignment.AssignIpv6(
            state, Given.Hangzhou, Given.MyEni, new Ipv6Selection { Prefixes = [.. prefixes] }));

    private static void Unassign(AccountState state, params Ipv6CidrBlock[] prefixes) => state.Apply(
        AddressUnassignment.UnassignIpv6(state, Given.Hangzhou, Given.MyEni, [], [.. prefixes]));
}
