using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Enabling IPv6 for a VSwitch whose ENIs already have IPv6 addresses.</summary>
public sealed class VSwitchIpv6Tests
{
    private static readonly Ipv6Address Five = Given.Ipv6Address("2001:db8::5");
    private static readonly Ipv6CidrBlock Prefix = Given.Ipv6Block("2001:db8:0:0:1::/80");
    private static readonly NetworkInterfaceId Other = new("eni-other");

    [Fact]
    [Rule("vswitch.ipv6-held")]
    public void When_IPv6_is_enabled_existing_addresses_of_ENIs_are_allocated()
    {
        var state = StateWith(Given.Eni with { Ipv6Addresses = [Five], Ipv6Prefixes = [Prefix] });
        TurnOn(state, 0);

        Refused.With(
            Refusal.Ipv6Assigned, state, it => Assign(it, new Ipv6Selection { Addresses = [Five] }), $"{Five}");
        Refused.With(
            Refusal.Ipv6Assigned,
            state,
            it => Assign(it, new Ipv6Selection { Addresses = [Given.Ipv6Address("2001:db8::1:0:0:9")] }));
        Refused.With(
            Refusal.Ipv6Assigned, state, it => Assign(it, new Ipv6Selection { Prefixes = [Prefix] }), $"{Prefix}");
        Assign(state, new Ipv6Selection { NextPrefixes = 1 }).Prefixes
            .Should().Equal(Given.Ipv6Block("2001:db8:0:0:2::/80"));

        state.Apply(AddressUnassignment.UnassignIpv6(state, Given.Hangzhou, Given.MyEni, [Five], [Prefix]));
        Assign(state, new Ipv6Selection { Addresses = [Five] }).Addresses.Should().Equal(Five);
    }

    [Theory]
    [InlineData("2001:db8:0:1::5")]
    [InlineData("2001:db8::")]
    [InlineData("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [Rule("vswitch.ipv6-held")]
    public void IPv6_cannot_be_enabled_while_an_ENI_has_an_address_outside_the_block(string address)
    {
        var state = StateWith(Given.Eni with { Ipv6Addresses = [Given.Ipv6Address(address)] });
        Refused.With(Refusal.VSwitchInUse, state, it => TurnOn(it, 0));
    }

    [Theory]
    [InlineData("::/56", "::/64", "0:0:0:ff::/64")]
    [InlineData("ffff:ffff:ffff:ff00::/56", "ffff:ffff:ffff:ff00::/64", "ffff:ffff:ffff:ffff::/64")]
    [Rule("vswitch.ipv6-block")]
    public void The_first_free_block_is_found_at_both_ends_of_the_address_space(
        string vpc, string first, string last)
    {
        var state = StateOf(vpc);
        TurnOn(state, null);
        state.VSwitches.Find(Given.MyVSwitch)!.Ipv6CidrBlock.Should().Be(Given.Ipv6Block(first));

        var full = StateOf(vpc);
        foreach (var block in Given.Ipv6Block(vpc).Subnets(64).SkipLast(1))
        {
            full.TryAdd(Given.VSwitch() with
            {
                Id = new VSwitchId($"vsw-{block}"),
                Ipv6CidrBlock = block,
            }).Should().BeTrue();
        }

        TurnOn(full, null);
        full.VSwitches.Find(Given.MyVSwitch)!.Ipv6CidrBlock.Should().Be(Given.Ipv6Block(last));
        var another = new VSwitchId("vsw-another");
        full.TryAdd(Given.VSwitch() with { Id = another }).Should().BeTrue();
        Refused.With(
            Refusal.VpcIpv6BlockNotAllowed,
            full,
            it => it.Apply(
                VSwitchModification.Modify(it, Given.Hangzhou, another, new VSwitchChanges { EnableIpv6 = true })));
    }

    [Fact]
    [Rule("vswitch.ipv6-block")]
    public void Two_VSwitches_never_get_the_same_IPv6_block()
    {
        var state = StateOf("2001:db8::/56");
        state.TryAdd(Given.VSwitch("172.17.1.0/24") with
        {
            Id = new VSwitchId("vsw-other"),
            Ipv6CidrBlock = Given.Ipv6Block("2001:db8::/64"),
        }).Should().BeTrue();
        Refused.With(Refusal.VpcIpv6BlockNotAllowed, state, it => TurnOn(it, 0));
        Refused.With(
            Refusal.VpcIpv6BlockNotAllowed,
            state,
            it => it.Apply(VSwitchCreation.Create(it, Given.Hangzhou, new VSwitchSpec
            {
                VpcId = Given.MyVpc,
                ZoneId = Given.ZoneH,
                CidrBlock = Given.Block("172.17.2.0/24"),
                Ipv6Subnet = 0,
            })));
        TurnOn(state, null);
        state.VSwitches.Find(Given.MyVSwitch)!.Ipv6CidrBlock.Should().Be(Given.Ipv6Block("2001:db8:0:1::/64"));
    }

    [Theory]
    [InlineData("2001:db8:ff:ff00::/56")]
    [InlineData(null)]
    [Rule("vswitch.ipv6-block")]
    public void The_IPv6_block_of_a_VPC_must_contain_those_of_its_VSwitches(string? block)
    {
        var state = Given.State(Given.Region, Given.Vpc, Given.VSwitch() with
        {
            Ipv6CidrBlock = Given.Ipv6Block("fd00:1:2:3::/64"),
        });
        Refused.With(
            Refusal.VpcIpv6BlockNotAllowed,
            state,
            it => it.Apply(VpcModification.Modify(it, Given.Hangzhou, Given.MyVpc, new VpcChanges
            {
                EnableIpv6 = true,
                Ipv6CidrBlock = block is null ? null : Given.Ipv6Block(block),
            })));
        state.Apply(VpcModification.Modify(
            state, Given.Hangzhou, Given.MyVpc, new VpcChanges { Ipv6CidrBlock = Given.Ipv6Block("fd00:1:2::/56") }));
        state.Vpcs.Find(Given.MyVpc)!.Ipv6CidrBlock.Should().Be(Given.Ipv6Block("fd00:1:2::/56"));
    }

    [Fact]
    [Rule("vswitch.ipv6-block")]
    public void VSwitches_without_a_specified_subnet_get_the_first_free_IPv6_block()
    {
        var state = StateOf("2001:db8::/56");
        var second = new VSwitchId("vsw-second");
        state.TryAdd(Given.VSwitch("172.17.1.0/24") with { Id = second }).Should().BeTrue();
        TurnOn(state, null);
        state.Apply(VSwitchModification.Modify(
            state, Given.Hangzhou, second, new VSwitchChanges { EnableIpv6 = true }));
        state.VSwitches.Find(Given.MyVSwitch)!.Ipv6CidrBlock.Should().Be(Given.Ipv6Block("2001:db8::/64"));
        state.VSwitches.Find(second)!.Ipv6CidrBlock.Should().Be(Given.Ipv6Block("2001:db8:0:1::/64"));
    }

    [Fact]
    public void The_IPv6_blocks_of_VPCs_differ_even_with_a_VPC_without_IPv6()
    {
        var state = Given.State(Given.Region, Given.Vpc);
        Vpc Create(Ipv6CidrBlock? block) => state.Apply(VpcCreation.Create(state, Given.Hangzhou, new VpcSpec
        {
            CidrBlock = Given.Block("10.0.0.0/8"),
            EnableIpv6 = true,
            Ipv6CidrBlock = block,
        }));

        var first = Create(null);
        var second = Create(null);
        first.Ipv6CidrBlock.Should().NotBeNull();
        second.Ipv6CidrBlock.Should().NotBeNull().And.NotBe(first.Ipv6CidrBlock);
        Refused.With(
            Refusal.VpcIpv6BlockNotAllowed,
            state,
            it => it.Apply(VpcCreation.Create(it, Given.Hangzhou, new VpcSpec
            {
                CidrBlock = Given.Block("10.0.0.0/8"),
                EnableIpv6 = true,
                Ipv6CidrBlock = first.Ipv6CidrBlock,
            })));
    }

    private static void TurnOn(AccountState state, int? subnet)
    {
        state.Apply(VSwitchModification.Modify(
            state, Given.Hangzhou, Given.MyVSwitch, new VSwitchChanges { EnableIpv6 = true, Ipv6Subnet = subnet }));
        state.RunDueTransitions();
    }

    private static AssignedIpv6 Assign(AccountState state, Ipv6Selection selection) =>
        state.Apply(AddressAssignment.AssignIpv6(state, Given.Hangzhou, Other, selection));

    private static AccountState StateOf(string vpcBlock) => Given.State(
        Given.Region,
        Given.Vpc with { Ipv6CidrBlock = Given.Ipv6Block(vpcBlock) },
        Given.VSwitch(),
        Given.Group);

    private static AccountState StateWith(NetworkInterface eni)
    {
        var state = StateOf("2001:db8::/56");
        state.TryAdd(eni).Should().BeTrue();
        state.TryAdd(Given.Eni with
        {
            Id = Other,
            PrimaryIpAddress = Given.Address("172.17.0.13"),
            MacAddress = "00:16:3e:00:00:09",
        }).Should().BeTrue();
        return state;
    }
}
