using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Creating, modifying and deleting VPCs.</summary>
public sealed class VpcTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly RegionId UnknownRegion = new("cn-unknown");
    private static readonly VpcId Unknown = new("vpc-unknown");
    private static readonly VpcSpec Plain = new() { CidrBlock = Given.Block("10.0.0.0/16") };

    private static readonly ResourceGroup ResourceGroup = new()
    {
        Id = new ResourceGroupId("rg-mine"),
        Name = "mine",
        DisplayName = "mine",
        CreationTime = Given.Then,
    };

    [Fact]
    public void A_new_VPC_has_all_specified_attributes_and_is_Pending()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = State(clock, ResourceGroup);
        var spec = new VpcSpec
        {
            CidrBlock = Given.Block("10.0.0.0/8"),
            IsDefault = true,
            Name = "name",
            Description = "description",
            EnableIpv6 = true,
            Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/56"),
            Ipv6Isp = "ChinaTelecom",
            UserCidrs = [Given.Block("1.0.0.0/8")],
            DnsHostnameEnabled = true,
            ResourceGroupId = "rg-mine",
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => VpcPlan(it, spec).Changes);
        var vpc = state.Vpcs.Single();
        vpc.Should().Be(new Vpc
        {
            Id = vpc.Id,
            RegionId = Given.Hangzhou,
            Status = VpcStatus.Pending,
            CidrBlock = spec.CidrBlock,
            IsDefault = true,
            Name = "name",
            Description = "description",
            Ipv6CidrBlock = spec.Ipv6CidrBlock,
            Ipv6Isp = "ChinaTelecom",
            UserCidrs = spec.UserCidrs,
            DnsHostnameEnabled = true,
            VRouterId = vpc.VRouterId,
            RouteTable = new SystemRouteTable(vpc.RouteTable.Id),
            CreationTime = Given.Then,
            ResourceGroupId = "rg-mine",
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then + Delay,
        });
        vpc.Id.Value.Should().MatchRegex("^vpc-bp1[a-z0-9]{18}$");
        vpc.VRouterId.Should().MatchRegex("^vrt-bp1[a-z0-9]{18}$");
        vpc.RouteTable.Id.Value.Should().MatchRegex("^vtb-bp1[a-z0-9]{18}$");

        clock.Advance(Delay);
        state.RunDueTransitions();
        state.Vpcs.Single().Should().Be(vpc with { Status = VpcStatus.Available, TransitionEndsAt = null });
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.0.0.0/28")]
    [InlineData("100.128.0.0/10")]
    [InlineData("100.0.0.0/10")]
    [InlineData("126.0.0.0/8")]
    [InlineData("223.0.0.0/8")]
    [InlineData("240.0.0.0/8")]
    [InlineData("169.253.0.0/16")]
    [InlineData("169.255.0.0/16")]
    public void Masks_of_8_to_28_outside_the_forbidden_blocks_are_accepted(string block) =>
        Create(State(), Plain with { CidrBlock = Given.Block(block) }).CidrBlock.Should().Be(Given.Block(block));

    [Fact]
    public void A_VPC_has_at_most_3_user_CIDR_blocks()
    {
        var three = Plain with { UserCidrs = [.. Enumerable.Range(1, 3).Select(n => Given.Block($"{n}.0.0.0/8"))] };
        Create(State(), three).UserCidrs.Should().HaveCount(3);
        Refused.With(
            Refusal.TooManyUserCidrs,
            State(),
            it => Create(it, three with { UserCidrs = three.UserCidrs.Add(Given.Block("4.0.0.0/8")) }));
    }

    [Theory]
    [InlineData("10.0.0.0/7", Refusal.VpcMaskNotAllowed, "7")]
    [InlineData("10.0.0.0/29", Refusal.VpcMaskNotAllowed, "29")]
    [InlineData("100.64.0.0/10", Refusal.VpcBlockNotAllowed)]
    [InlineData("100.127.255.240/28", Refusal.VpcBlockNotAllowed)]
    [InlineData("100.0.0.0/8", Refusal.VpcBlockNotAllowed)]
    [InlineData("127.0.0.0/8", Refusal.VpcBlockNotAllowed)]
    [InlineData("224.0.0.0/8", Refusal.VpcBlockNotAllowed)]
    [InlineData("239.255.255.240/28", Refusal.VpcBlockNotAllowed)]
    [InlineData("169.254.0.0/16", Refusal.VpcBlockNotAllowed)]
    internal void Invalid_masks_and_forbidden_blocks_are_rejected(
        string block, Refusal refusal, params string[] arguments)
    {
        var chosen = Given.Block(block);
        Refused.With(refusal, State(), state => Create(state, Plain with { CidrBlock = chosen }), arguments);
        Refused.With(
            refusal, State(Given.Vpc), state => Modify(state, new VpcChanges { CidrBlock = chosen }), arguments);
        Refused.With(refusal, State(Given.Vpc), state => Associate(state, block), arguments);
    }

    [Fact]
    public void A_new_VPC_needs_a_region_a_resource_group_and_a_free_quota()
    {
        var full = new Quotas { VpcsPerRegion = 2 };
        var state = Given.StateUnder(
            full,
            Given.Region,
            Given.Region with { Id = Beijing },
            Given.Vpc,
            Given.Vpc with { Id = new VpcId("vpc-beijing"), RegionId = Beijing });
        Refused.With(Refusal.RegionNotFound, state, it => Create(it, Plain, UnknownRegion));
        Refused.With(
            Refusal.ResourceGroupNotFound, state, it => Create(it, Plain with { ResourceGroupId = "rg-unknown" }));
        Create(state, Plain);
        Refused.With(Refusal.VpcQuotaExceeded, state, it => Create(it, Plain));
        Create(state, Plain, Beijing).RegionId.Should().Be(Beijing);
    }

    [Fact]
    public void The_IPv6_blocks_of_VPCs_differ_even_with_a_VPC_without_IPv6()
    {
        var state = State(Given.Vpc);
        var ipv6 = Plain with { EnableIpv6 = true };
        Create(state, ipv6).Ipv6CidrBlock.Should().Be(Given.Ipv6Block("2001:db8:1::/56"));
        var second = Create(state, ipv6).Ipv6CidrBlock;
        second.Should().Be(Given.Ipv6Block("2001:db8:1:100::/56"));
        Create(state, ipv6, Beijing).Ipv6CidrBlock.Should().Be(Given.Ipv6Block("2001:db8:2::/56"));
        Create(state, Plain).Ipv6CidrBlock.Should().BeNull();
        Refused.With(Refusal.VpcIpv6BlockNotAllowed, state, it => Create(it, ipv6 with { Ipv6CidrBlock = second }));
        Refused.With(
            Refusal.VpcIpv6BlockNotAllowed, state, it => Modify(
                it, new VpcChanges { EnableIpv6 = true, Ipv6CidrBlock = second }));
    }

    [Fact]
    public void A_specified_IPv6_block_may_be_adjacent_to_that_of_another_VPC()
    {
        var state = State(Given.Vpc with { Ipv6CidrBlock = Given.Ipv6Block("2408:4001::/56") });
        var block = Given.Ipv6Block("2408:4000::/56");
        Create(state, Plain with { EnableIpv6 = true, Ipv6CidrBlock = block }).Ipv6CidrBlock.Should().Be(block);
    }

    [Fact]
    public void A_VPC_without_specified_attributes_has_empty_texts_and_BGP_lines()
    {
        var vpc = Create(State(), Plain);
        (vpc.Name, vpc.Description, vpc.ResourceGroupId, vpc.Ipv6Isp).Should().Be(("", "", "", "BGP"));
    }

    [Theory]
    [InlineData(true, "2408:4000::/55")]
    [InlineData(true, "2408:4000::/57")]
    [InlineData(false, "2408:4000::/56")]
    public void An_IPv6_block_has_a_56_mask_and_needs_a_VPC_with_IPv6(bool enabled, string block) => Refused.With(
        Refusal.VpcIpv6BlockNotAllowed,
        State(Given.Vpc with { Ipv6CidrBlock = Given.Ipv6Block("2408:4001::/56") }),
        state => Create(state, Plain with { EnableIpv6 = enabled, Ipv6CidrBlock = Given.Ipv6Block(block) }));

    [Fact]
    public void A_VPC_without_VSwitches_and_security_groups_is_Deleting_and_then_removed()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var other = new VpcId("vpc-other");
        var state = State(
            clock,
            Given.Vpc,
            Given.Vpc with { Id = other },
            Given.VSwitch() with { VpcId = other },
            Given.Group with { VpcId = other });
        Delete(state);
        Find(state).Should().Be(Given.Vpc with { Status = VpcStatus.Deleting, TransitionEndsAt = Given.Then + Delay });
        clock.Advance(Delay);
        state.RunDueTransitions();
        state.Vpcs.Select(vpc => vpc.Id).Should().Equal(other);
    }

    [Fact]
    public void A_VPC_with_VSwitches_or_security_groups_cannot_be_deleted()
    {
        Refused.With(Refusal.VpcHasVSwitches, State(Given.Vpc, Given.VSwitch(), Given.Group), Delete);
        Refused.With(Refusal.VpcHasSecurityGroups, State(
            Given.Vpc,
            Given.Group with { Id = new SecurityGroupId("sg-foreign"), VpcId = Unknown },
            Given.Group), Delete);
    }

    [Fact]
    public void A_VPC_is_found_only_in_its_region_or_without_a_region()
    {
        var state = State(Given.Vpc);
        Get(state, null, Given.MyVpc).Should().Be(Given.Vpc);
        Get(state, Given.Hangzhou, Given.MyVpc).Should().Be(Given.Vpc);
        Refused.With(Refusal.VpcNotFound, state, it => Get(it, Beijing, Given.MyVpc));
        Refused.With(Refusal.VpcNotFound, state, it => Get(it, null, Unknown));
        Refused.With(Refusal.RegionNotFound, state, it => Get(it, UnknownRegion, Given.MyVpc));
    }

    private static Vpc Find(AccountState state) => state.Vpcs.Find(Given.MyVpc)!;

    private static Plan<Vpc> VpcPlan(AccountState state, VpcSpec spec, RegionId? region = null) =>
        VpcCreation.Create(state, region ?? Given.Hangzhou, spec);

    private static Vpc Create(AccountState state, VpcSpec spec, RegionId? region = null) =>
        state.Apply(VpcPlan(state, spec, region));

    private static Vpc Get(AccountState state, RegionId? region, VpcId id) => VpcListing.Get(state, region, id);

    private static void Modify(AccountState state, VpcChanges changes) =>
        state.Apply(VpcModification.Modify(state, Given.Hangzhou, Given.MyVpc, changes));

    private static void Delete(AccountState state) =>
        state.Apply(VpcDeletion.Delete(state, Given.Hangzhou, Given.MyVpc));

    private static void Associate(AccountState state, string block) =>
        state.Apply(VpcModification.AssociateCidrBlock(state, null, Given.MyVpc, Given.Block(block)));

    private static AccountState State(params object[] rows) => State(new FakeTimeProvider(Given.Then), rows);

    private static AccountState State(FakeTimeProvider clock, params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = clock, TransitionDelay = Delay },
        [Given.Region, Given.Region with { Id = Beijing }, .. rows]);
}
