using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Creating, modifying and deleting VSwitches.</summary>
public sealed class VSwitchTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly RegionId UnknownRegion = new("cn-unknown");
    private static readonly VSwitchId Other = new("vsw-other");

    private static readonly VSwitchSpec Plain = new()
    {
        VpcId = Given.MyVpc,
        ZoneId = Given.ZoneH,
        CidrBlock = Given.Block("172.17.1.0/24"),
    };

    [Fact]
    public void A_new_VSwitch_has_all_specified_attributes_and_is_Pending()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Given.Vpc with { Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/56") });
        var spec = Plain with
        {
            Ipv6Subnet = 255,
            IsDefault = true,
            Name = "name",
            Description = "description",
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => Plan(it, spec).Changes);
        var vSwitch = state.VSwitches.Single();
        vSwitch.Should().Be(new VSwitch
        {
            Id = vSwitch.Id,
            VpcId = Given.MyVpc,
            RegionId = Given.Hangzhou,
            ZoneId = Given.ZoneH,
            Status = VSwitchStatus.Pending,
            CidrBlock = spec.CidrBlock,
            Ipv6CidrBlock = Given.Ipv6Block("2408:4000:0:ff::/64"),
            IsDefault = true,
            Name = "name",
            Description = "description",
            CreationTime = Given.Then,
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then + Delay,
        });
        vSwitch.Id.Value.Should().MatchRegex("^vsw-bp1[a-z0-9]{18}$");
        state.AddressesOf(vSwitch).FreeAddressCount.Should().Be(252);

        clock.Advance(Delay);
        state.RunDueTransitions();
        state.VSwitches.Single()
            .Should().Be(vSwitch with { Status = VSwitchStatus.Available, TransitionEndsAt = null });
    }

    [Theory]
    [InlineData("172.17.0.0/16")]
    [InlineData("172.17.255.248/29")]
    [InlineData("10.0.0.0/24")]
    public void A_block_of_16_to_29_within_the_VPC_is_accepted(string block)
    {
        var vpc = Given.Vpc with { SecondaryCidrBlocks = [Given.Block("10.0.0.0/24")] };
        Create(State(vpc), Plain with { CidrBlock = Given.Block(block) }).CidrBlock.Should().Be(Given.Block(block));
    }

    [Theory]
    [InlineData("172.16.0.0/15", Refusal.VSwitchMaskNotAllowed)]
    [InlineData("172.17.0.0/30", Refusal.VSwitchMaskNotAllowed)]
    [InlineData("172.18.0.0/24", Refusal.VSwitchBlockOutsideVpc)]
    [InlineData("10.0.0.0/16", Refusal.VSwitchBlockOutsideVpc)]
    [InlineData("172.17.0.128/25", Refusal.VSwitchBlockOverlaps)]
    [InlineData("172.17.0.0/23", Refusal.VSwitchBlockOverlaps)]
    internal void Invalid_masks_and_blocks_are_rejected(string block, Refusal refusal) => Refused.With(
        refusal,
        State(Given.Vpc with { SecondaryCidrBlocks = [Given.Block("10.0.0.0/24")] }, Given.VSwitch()),
        state => Create(state, Plain with { CidrBlock = Given.Block(block) }));

    [Fact]
    public void A_VSwitch_of_another_VPC_may_have_the_same_block()
    {
        var state = State(Given.Vpc, Given.VSwitch("172.17.1.0/24") with { VpcId = new VpcId("vpc-other") });
        Create(state, Plain).CidrBlock.Should().Be(Plain.CidrBlock);
    }

    [Fact]
    public void A_new_VSwitch_needs_an_Available_VPC_and_a_zone_of_its_region()
    {
        var state = State(Given.Vpc);
        Refused.With(Refusal.VpcNotFound, state, it => Create(it, Plain with { VpcId = new VpcId("vpc-unknown") }));
        Refused.With(Refusal.VpcNotFound, state, it => Create(it, Plain, Beijing));
        Refused.With(Refusal.RegionNotFound, state, it => Create(it, Plain, UnknownRegion));
        Refused.With(
            Refusal.ZoneNotFound, state, it => Create(it, Plain with { ZoneId = new ZoneId("cn-hangzhou-x") }));
        Refused.With(
            Refusal.RegionNotFound, State(
                Given.Vpc with { RegionId = UnknownRegion }), it => Create(it, Plain, region: null));
        foreach (var status in new[] { VpcStatus.Pending, VpcStatus.Deleting })
        {
            Refused.With(
                Refusal.VpcStateNotAllowed, State(Given.Vpc with { Status = status }), it => Create(it, Plain));
        }

        Create(state, Plain, region: null).RegionId.Should().Be(Given.Hangzhou);
    }

    [Fact]
    public void The_number_of_VSwitches_of_a_VPC_is_limited_by_the_quota()
    {
        var state = Given.StateUnder(
            new Quotas { VSwitchesPerVpc = 2 },
            Given.Region,
            Given.Vpc,
            Given.VSwitch(),
            Given.VSwitch() with { Id = Other, VpcId = new VpcId("vpc-other") });
        Create(state, Plain);
        Refused.With(
            Refusal.VSwitchQuotaExceeded, state, it => Create(
                it, Plain with { CidrBlock = Given.Block("172.17.2.0/24") }));
    }

    [Fact]
    public void A_VSwitch_without_a_specified_name_and_description_has_empty_ones()
    {
        var vSwitch = Create(State(Given.Vpc), Plain);
        (vSwitch.Name, vSwitch.Description).Should().Be(("", ""));
    }

    [Fact]
    public void IPv6_cannot_be_disabled_while_an_ENI_has_an_IPv6_address()
    {
        var state = State(
            Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/64") },
            Given.Group,
            Given.Eni,
            Given.Eni with
            {
                Id = new NetworkInterfaceId("eni-ipv6"),
                PrimaryIpAddress = Given.Address("172.17.0.13"),
                Ipv6Addresses = [Given.Ipv6Address("2408:4000::1")],
                MacAddress = "00:16:3e:00:00:02",
            });
        Refused.With(Refusal.VSwitchInUse, state, it => Modify(it, new VSwitchChanges { EnableIpv6 = false }));
    }

    [Fact]
    public void An_IPv6_subnet_needs_a_VPC_with_IPv6() => Refused.With(
        Refusal.VpcIpv6BlockNotAllowed, State(Given.Vpc), state => Create(state, Plain with { Ipv6Subnet = 0 }));

    [Fact]
    public void IPv6_is_enabled_with_the_first_free_subnet()
    {
        var state = State(
            Given.Vpc with { Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/56") },
            Given.VSwitch(),
            Given.VSwitch("172.17.1.0/24") with { Id = Other },
            Given.VSwitch("172.17.2.0/24") with { Id = new VSwitchId("vsw-third") });
        Modify(state, new VSwitchChanges { EnableIpv6 = true });
        Modify(state, new VSwitchChanges { EnableIpv6 = true }, Other);
        Modify(state, new VSwitchChanges { Ipv6Subnet = 7 }, new VSwitchId("vsw-third"));
        state.VSwitches.Select(vSwitch => vSwitch.Ipv6CidrBlock).Should().Equal(
            Given.Ipv6Block("2408:4000::/64"),
            Given.Ipv6Block("2408:4000:0:1::/64"),
            Given.Ipv6Block("2408:4000:0:7::/64"));
        state.Ipv6AddressesOf(Find(state))!.Block.Should().Be(Given.Ipv6Block("2408:4000::/64"));
    }

    [Fact]
    public void IPv6_needs_an_existing_VPC_with_an_IPv6_block()
    {
        var enable = new VSwitchChanges { EnableIpv6 = true };
        Refused.With(Refusal.VpcIpv6BlockNotAllowed, State(Given.VSwitch()), state => Modify(state, enable));
        Refused.With(Refusal.VpcIpv6BlockNotAllowed, State(Given.Vpc, Given.VSwitch()), state => Modify(state, enable));
        Refused.With(
            Refusal.VpcIpv6BlockNotAllowed,
            State(Given.Vpc, Given.VSwitch()),
            state => Modify(state, new VSwitchChanges { Ipv6Subnet = 0 }));
    }

    [Fact]
    public void Disabling_IPv6_removes_the_search_positions()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(
            clock,
            Given.Vpc with { Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/56") },
            Given.VSwitch() with { Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/64") },
            Given.Group,
            Given.Eni);
        var addresses = state.Apply(AddressAssignment.AssignIpv6(
            state, Given.Hangzhou, Given.MyEni, new Ipv6Selection { NextAddresses = 1 })).Addresses;
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, Given.NextAddresses(1)));
        var disable = new VSwitchChanges { EnableIpv6 = false };
        Refused.With(Refusal.VSwitchInUse, state, it => Modify(it, disable));

        Modify(state, new VSwitchChanges { EnableIpv6 = true, Ipv6Subnet = 3 });
        Find(state).Ipv6CidrBlock.Should().Be(Given.Ipv6Block("2408:4000::/64"), "IPv6 is enabled already");
        state.CursorsOf(Given.MyVSwitch)!.Ipv6.Should().NotBeNull();
        clock.Advance(Delay);
        state.RunDueTransitions();

        state.Apply(AddressUnassignment.UnassignIpv6(state, Given.Hangzhou, Given.MyEni, addresses, []));
        Modify(state, disable);
        Find(state).Ipv6CidrBlock.Should().BeNull();
        state.CursorsOf(Given.MyVSwitch).Should().Be(
            new VSwitchCursors(Given.MyVSwitch, Given.Address("172.17.0.1")));
    }

    [Fact]
    public void A_modification_changes_only_the_specified_attributes_and_the_VSwitch_is_Pending()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Given.Vpc, Given.VSwitch() with { Name = "name", Description = "description" });
        var before = Find(state);
        Modify(state, new VSwitchChanges { Name = "other" });
        Find(state).Should().Be(before with
        {
            Name = "other",
            Status = VSwitchStatus.Pending,
            TransitionEndsAt = Given.Then + Delay,
        });
        Refused.With(
            Refusal.VSwitchStateNotAllowed, state, it => Modify(it, new VSwitchChanges { Description = "another" }));
        Refused.With(Refusal.VSwitchStateNotAllowed, state, Delete);
        clock.Advance(Delay);
        state.RunDueTransitions();
        Modify(state, new VSwitchChanges { Description = "" });
        clock.Advance(Delay);
        state.RunDueTransitions();
        Find(state).Should().Be(before with { Name = "other", Description = "" });
    }

    [Fact]
    public void A_VSwitch_without_ENIs_is_deleted_with_its_search_positions()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, Given.Vpc, Given.VSwitch(), Given.Group, Given.Eni);
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, Given.NextAddresses(1)));
        Refused.With(Refusal.VSwitchInUse, state, Delete);
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, Given.MyEni));
        clock.Advance(Delay);
        state.RunDueTransitions();

        Delete(state);
        Find(state).Should().Be(Given.VSwitch() with
        {
            IsBeingDeleted = true,
            Status = VSwitchStatus.Pending,
            TransitionEndsAt = clock.GetUtcNow() + Delay,
        });
        state.CursorsOf(Given.MyVSwitch).Should().NotBeNull();
        clock.Advance(Delay);
        state.RunDueTransitions();
        state.VSwitches.Should().BeEmpty();
        state.AllocationCursors.Should().BeEmpty();
    }

    [Fact]
    public void A_VSwitch_is_found_only_in_its_region_or_without_a_region()
    {
        var state = State(Given.Vpc, Given.VSwitch());
        Get(state, null, Given.MyVSwitch).Should().Be(Given.VSwitch());
        Get(state, Given.Hangzhou, Given.MyVSwitch).Should().Be(Given.VSwitch());
        Refused.With(Refusal.VSwitchNotFound, state, it => Get(it, Beijing, Given.MyVSwitch), "vsw-myvswitch");
        Refused.With(Refusal.VSwitchNotFound, state, it => Get(it, null, Other), "vsw-other");
        Refused.With(Refusal.RegionNotFound, state, it => Get(it, UnknownRegion, Given.MyVSwitch));
    }

    private static VSwitch Find(AccountState state) => state.VSwitches.Find(Given.MyVSwitch)!;

    private static Plan<VSwitch> Plan(AccountState state, VSwitchSpec spec) =>
        VSwitchCreation.Create(state, Given.Hangzhou, spec);

    private static VSwitch Create(AccountState state, VSwitchSpec spec) => state.Apply(Plan(state, spec));

    private static VSwitch Create(AccountState state, VSwitchSpec spec, RegionId? region) =>
        state.Apply(VSwitchCreation.Create(state, region, spec));

    private static VSwitch Get(AccountState state, RegionId? region, VSwitchId id) =>
        VSwitchListing.Get(state, region, id);

    private static void Modify(AccountState state, VSwitchChanges changes, VSwitchId? id = null) =>
        state.Apply(VSwitchModification.Modify(state, Given.Hangzhou, id ?? Given.MyVSwitch, changes));

    private static void Delete(AccountState state) =>
        state.Apply(VSwitchDeletion.Delete(state, Given.Hangzhou, Given.MyVSwitch));

    private static AccountState State(params object[] rows) => State(new FakeTimeProvider(Given.Then), rows);

    private static AccountState State(FakeTimeProvider clock, params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay },
        [Given.Region, Given.Region with { Id = Beijing }, .. rows]);
}
