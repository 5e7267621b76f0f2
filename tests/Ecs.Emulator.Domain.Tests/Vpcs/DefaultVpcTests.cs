using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Default VPCs and default VSwitches.</summary>
public sealed class DefaultVpcTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly RegionId UnknownRegion = new("cn-unknown");
    private static readonly ZoneId ZoneI = new("cn-hangzhou-i");

    [Fact]
    public void A_region_has_one_default_VPC_with_an_automatic_block()
    {
        var state = State();
        var vpc = CreateVpc(state, Given.Hangzhou);
        vpc.IsDefault.Should().BeTrue();
        vpc.CidrBlock.Should().Be(Given.Block("172.31.0.0/16"));
        vpc.Ipv6CidrBlock.Should().BeNull();
        Refused.With(Refusal.DefaultVpcExists, state, it => CreateVpc(it, Given.Hangzhou));
        Refused.With(Refusal.RegionNotFound, state, it => CreateVpc(it, UnknownRegion));
        CreateVpc(state, Beijing, Given.Ipv6Block("2408:4000::/56")).Ipv6CidrBlock
            .Should().Be(Given.Ipv6Block("2408:4000::/56"));
    }

    [Fact]
    public void Another_VPC_of_the_region_is_not_a_default_VPC()
    {
        var state = State(Given.Vpc);
        Refused.With(Refusal.VpcNotFound, state, it => CreateVSwitch(it, Given.ZoneH));
        CreateVpc(state, Given.Hangzhou).IsDefault.Should().BeTrue();
    }

    [Fact]
    public void A_zone_has_one_default_VSwitch()
    {
        var vpc = Given.Vpc with { IsDefault = true, Ipv6CidrBlock = Given.Ipv6Block("2408:4000::/56") };
        var state = State(
            vpc,
            Given.VSwitch("172.17.0.0/24"),
            Given.VSwitch() with { Id = new("vsw-foreign"), VpcId = new("vpc-other"), IsDefault = true });
        var first = CreateVSwitch(state, Given.ZoneH, ipv6Subnet: 5);
        first.Should().Be(new VSwitch
        {
            Id = first.Id,
            VpcId = vpc.Id,
            RegionId = Given.Hangzhou,
            ZoneId = Given.ZoneH,
            CidrBlock = Given.Block("172.17.16.0/20"),
            Ipv6CidrBlock = Given.Ipv6Block("2408:4000:0:5::/64"),
            IsDefault = true,
            Status = VSwitchStatus.Pending,
            CreationTime = Given.Then,
            TransitionEndsAt = Given.Then,
        });
        Refused.With(Refusal.DefaultVSwitchExists, state, it => CreateVSwitch(it, Given.ZoneH));
        CreateVSwitch(state, ZoneI).CidrBlock.Should().Be(Given.Block("172.17.32.0/20"));
        Refused.With(Refusal.RegionNotFound, state, it => CreateVSwitch(it, Given.ZoneH, region: UnknownRegion));
        Refused.With(Refusal.VpcNotFound, state, it => CreateVSwitch(it, Given.ZoneH, region: Beijing));
    }

    private static Vpc CreateVpc(AccountState state, RegionId region, Ipv6CidrBlock? ipv6 = null) =>
        state.Apply(DefaultVpcCreation.Create(state, region, ipv6 is not null, ipv6, ""));

    private static VSwitch CreateVSwitch(
        AccountState state, ZoneId zone, int? ipv6Subnet = null, RegionId? region = null) =>
        state.Apply(DefaultVSwitchCreation.Create(state, region ?? Given.Hangzhou, zone, ipv6Subnet));

    private static AccountState State(params object[] rows) => Given.StateOf(
        Given.Settings with { Clock = new FakeTimeProvider(Given.Then) },
        [Given.Region with { Zones = [Given.ZoneH, ZoneI] }, Given.Region with { Id = Beijing }, .. rows]);
}
