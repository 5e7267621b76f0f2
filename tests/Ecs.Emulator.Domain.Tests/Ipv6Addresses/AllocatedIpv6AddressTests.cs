using System.Collections.Immutable;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.Ipv6Addresses.GivenIpv6;

namespace Ecs.Emulator.Domain.Tests.Ipv6Addresses;

/// <summary>Allocating, modifying and releasing IPv6 addresses.</summary>
public sealed class AllocatedIpv6AddressTests
{
    private static readonly Ipv6AddressSpec Plain = new() { VSwitchId = Given.MyVSwitch };

    [Fact]
    [Rule("ipv6-address.allocate")]
    public void A_new_address_has_all_specified_attributes_and_is_Pending()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        var spec = Plain with
        {
            Address = At(0x30),
            Name = "name",
            Description = "description",
            ResourceGroupId = "rg-a",
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => Ipv6AddressCreation.Create(it, Given.Hangzhou, spec).Changes);
        var address = state.Ipv6Addresses.Single();
        address.Should().Be(Allocated with
        {
            Id = address.Id,
            Address = At(0x30),
            Status = Ipv6AddressStatus.Pending,
            Name = "name",
            Description = "description",
            ResourceGroupId = "rg-a",
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then + Delay,
        });
        address.Id.Value.Should().MatchRegex("^ipv6-bp1[a-z0-9]{18}$");
        Transitions.Pass(state, clock);
        state.Ipv6Addresses.Single().Should().Be(
            address with { Status = Ipv6AddressStatus.Available, TransitionEndsAt = null });
    }

    [Fact]
    public void An_address_and_its_specification_have_empty_defaults()
    {
        var state = State();
        var address = Create(state, Plain);
        (address.Name, address.Description, address.ResourceGroupId).Should().Be(("", "", ""));
        address.Tags.Should().BeEmpty();
        Allocated.Should().Be(Allocated with { Name = "", Description = "", ResourceGroupId = "", Tags = [] });
    }

    [Fact]
    [Rule("ipv6-address.allocate")]
    public void A_new_address_needs_an_Available_VSwitch_with_IPv6()
    {
        Refused.With(Refusal.RegionNotFound, State(), it => Create(it, Plain, UnknownRegion));
        Refused.With(Refusal.VSwitchNotFound, State(), it => Create(it, Plain, Beijing));
        Refused.With(
            Refusal.VSwitchStateNotAllowed,
            StateOf(new FakeTimeProvider(Given.Then), DualVpc, DualVSwitch with { Status = VSwitchStatus.Pending }),
            it => Create(it, Plain));
        Refused.With(
            Refusal.Ipv6NotEnabled,
            StateOf(new FakeTimeProvider(Given.Then), DualVpc, Given.VSwitch()),
            it => Create(it, Plain));
        Refused.With(
            Refusal.ResourceGroupNotFound, State(), it => Create(it, Plain with { ResourceGroupId = "rg-unknown" }));
    }

    [Fact]
    [Rule("ipv6-address.pool")]
    public void A_specified_address_must_be_a_free_address_of_the_VSwitch()
    {
        var prefixed = Given.Eni with { Ipv6Prefixes = [Given.Ipv6Block("2001:db8:0:1:2::/80")] };
        var state = State(prefixed with { Ipv6Addresses = [At(0x10)] }, Allocated);
        void Refuse(Refusal refusal, Ipv6Address address) => Refused.With(
            refusal, state, it => Create(it, Plain with { Address = address }));
        Refuse(Refusal.Ipv6Assigned, At(0x10));
        Refuse(Refusal.Ipv6Assigned, At(0x20));
        Refuse(Refusal.Ipv6Assigned, Given.Ipv6Address("2001:db8:0:1:2::1"));
        Refuse(Refusal.Ipv6NotInVSwitch, At(0));
        Refuse(Refusal.Ipv6NotInVSwitch, Given.Ipv6Address("2001:db8:0:2::1"));
        Create(state, Plain with { Address = At(0x21) }).Address.Should().Be(At(0x21));
    }

    [Fact]
    [Rule("ipv6-address.pool")]
    public void No_ENI_gets_an_allocated_address_until_it_is_released()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Given.Eni);
        Create(state, Plain).Address.Should().Be(At(1));
        Assign(state, new() { NextAddresses = 1 }).Should().Equal(At(2));
        Create(state, Plain with { Address = At(3) });
        Create(state, Plain).Address.Should().Be(At(4), "the search continues behind the last automatic address");
        Assign(state, new() { NextAddresses = 1 }).Should().Equal(At(5));
        Refused.With(Refusal.Ipv6Assigned, state, it => Assign(it, new() { Addresses = [At(3)] }));
        Transitions.Pass(state, clock);

        Delete(state, state.Ipv6Addresses.Single(address => address.Address == At(3)).Id);
        Assign(state, new() { Addresses = [At(3)] }).Should().Equal(At(3));
        Refused.With(Refusal.Ipv6Assigned, state, it => Create(it, Plain with { Address = At(3) }));
    }

    [Fact]
    [Rule("ipv6-address.pool")]
    public void The_search_for_an_address_continues_behind_the_last_one_although_that_was_released()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock);
        var first = Create(state, Plain);
        Transitions.Pass(state, clock);
        Delete(state, first.Id);
        Create(state, Plain).Address.Should().Be(At(2));
    }

    [Fact]
    [Rule("ipv6-address.pool")]
    public void An_address_that_exists_before_its_VSwitch_is_allocated_and_one_that_moves_takes_another()
    {
        var state = StateOf(new FakeTimeProvider(Given.Then), DualVpc, Allocated, DualVSwitch);
        Free(state, 0x20).Should().BeFalse();
        state.Replace(state.Ipv6Addresses, Allocated with { Address = At(0x21) });
        (Free(state, 0x20), Free(state, 0x21)).Should().Be((true, false));
        state.Replace(state.Ipv6Addresses, Allocated with { VSwitchId = new("vsw-unknown") });
        Free(state, 0x21).Should().BeTrue();
        state.Replace(state.Ipv6Addresses, Allocated);
        Free(state, 0x20).Should().BeFalse();

        state.Replace(state.VSwitches, DualVSwitch with { Ipv6CidrBlock = null });
        state.Replace(state.Ipv6Addresses, Allocated with { Address = At(0x22) });
        state.Replace(state.VSwitches, DualVSwitch);
        (Free(state, 0x20), Free(state, 0x22)).Should().Be((true, false));

        static bool Free(AccountState state, int host) =>
            state.Ipv6AddressesOf(state.VSwitches.Find(Given.MyVSwitch)!)!.IsFree(At(host));
    }

    [Fact]
    [Rule("ipv6-address.modify")]
    public void Only_the_specified_attributes_change()
    {
        var state = State(Allocated);
        Modify(state, Mine, new() { Name = "name", Description = "description" });
        state.Ipv6Addresses.Single().Should().Be(Allocated with { Name = "name", Description = "description" });
        Modify(state, Mine, new() { Description = "" });
        Modify(state, Mine, new());
        state.Ipv6Addresses.Single().Should().Be(Allocated with { Name = "name" });
    }

    [Fact]
    [Rule("ipv6-address.state")]
    public void Only_an_Available_address_without_an_ENI_can_be_modified_or_released()
    {
        foreach (var call in new Action<AccountState, Ipv6AddressId, RegionId>[]
        {
            (state, id, region) => Modify(state, id, new(), region), Delete,
        })
        {
            var state = State(Allocated, Eni);
            Refused.With(Refusal.RegionNotFound, state, it => call(it, Mine, UnknownRegion));
            Refused.With(Refusal.Ipv6AddressNotFound, state, it => call(it, Mine, Beijing));
            Refused.With(Refusal.Ipv6AddressNotFound, state, it => call(it, Unknown, Given.Hangzhou));
            Refused.With(Refusal.Ipv6AddressAssociated, state, it => call(it, IdOfEni, Given.Hangzhou));
            Refused.With(
                Refusal.Ipv6AddressStateNotAllowed,
                State(Allocated with { Status = Ipv6AddressStatus.Pending }),
                it => call(it, Mine, Given.Hangzhou),
                "Pending");
        }
    }

    [Fact]
    [Rule("ipv6-address.release")]
    public void An_address_with_Internet_bandwidth_cannot_be_released()
    {
        var state = State(Allocated, Gateway, Bandwidth);
        Refused.With(Refusal.Ipv6AddressHasBandwidth, state, it => Delete(it, Mine));
        state.Apply(Ipv6InternetBandwidthDeletion.Delete(state, Given.Hangzhou, MyBandwidth, null));
        Delete(state, Mine);
        state.Ipv6Addresses.Should().BeEmpty();
        state.Ipv6AddressIndex.AllocatedIn(Given.MyVSwitch).Should().BeEmpty();
    }

    [Fact]
    [Rule("ipv6-address.vswitch")]
    public void A_VSwitch_with_an_address_can_neither_be_deleted_nor_lose_IPv6()
    {
        var state = State(Allocated);
        Refused.With(
            Refusal.VSwitchInUse,
            state,
            it => it.Apply(VSwitchDeletion.Delete(it, region: null, Given.MyVSwitch)));
        Refused.With(Refusal.VSwitchInUse, state, it => Enable(it, isEnabled: false));
        Delete(state, Mine);
        Enable(state, isEnabled: false);
        Enable(State(Allocated with { VSwitchId = new("vsw-unknown") }), isEnabled: false);
    }

    [Fact]
    [Rule("ipv6-address.vswitch")]
    public void The_IPv6_block_of_a_VSwitch_must_contain_its_addresses()
    {
        AccountState Without(AllocatedIpv6Address address) =>
            StateOf(new FakeTimeProvider(Given.Then), DualVpc, Given.VSwitch(), address);
        Refused.With(Refusal.VSwitchInUse, Without(Allocated), it => Enable(it, isEnabled: true));
        Enable(Without(Allocated with { Address = Given.Ipv6Address("2001:db8::20") }), isEnabled: true);
    }

    private static void Enable(AccountState state, bool isEnabled) => state.Apply(VSwitchModification.Modify(
        state, region: null, Given.MyVSwitch, new VSwitchChanges { EnableIpv6 = isEnabled }));

    private static AllocatedIpv6Address Create(AccountState state, Ipv6AddressSpec spec, RegionId? region = null) =>
        state.Apply(Ipv6AddressCreation.Create(state, region ?? Given.Hangzhou, spec));

    private static void Modify(
        AccountState state, Ipv6AddressId id, Ipv6AddressChanges changes, RegionId? region = null) =>
        state.Apply(Ipv6AddressModification.Modify(state, region ?? Given.Hangzhou, id, changes));

    private static void Delete(AccountState state, Ipv6AddressId id) => Delete(state, id, Given.Hangzhou);

    private static void Delete(AccountState state, Ipv6AddressId id, RegionId region) =>
        state.Apply(Ipv6AddressDeletion.Delete(state, region, id));

    private static ImmutableArray<Ipv6Address> Assign(AccountState state, Ipv6Selection selection) =>
        state.Apply(AddressAssignment.AssignIpv6(state, Given.Hangzhou, Given.MyEni, selection)).Addresses;
}
