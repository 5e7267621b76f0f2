using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>The automatic block of a default VSwitch.</summary>
public sealed class DefaultNetworkTests
{
    private static readonly CidrBlock VpcBlock = Given.Block("255.255.0.0/16");

    [Theory]
    [InlineData("255.255.0.0/20")]
    [InlineData("255.255.16.0/20", "255.255.0.0/29")]
    [InlineData("255.255.16.0/20", "255.255.15.248/29")]
    [InlineData("255.255.0.0/20", "255.255.16.0/29")]
    [InlineData("255.255.128.0/20", "255.255.64.0/18", "255.255.0.0/18")]
    [InlineData("255.255.0.0/20", "255.255.255.248/29", "10.0.0.0/24")]
    [InlineData("255.255.240.0/20", "255.255.128.0/18", "255.255.0.0/17", "255.255.192.0/19", "255.255.224.0/20")]
    [Rule("vpc.default")]
    public void A_default_VSwitch_gets_the_first_free_block(string expected, params string[] used)
    {
        DefaultVSwitchCreation.Create(State(used), Given.Hangzhou, Given.ZoneH, ipv6Subnet: null)
            .Result.CidrBlock.Should().Be(Given.Block(expected));
    }

    [Fact]
    [Rule("vpc.default")]
    public void No_default_VSwitch_is_created_if_no_block_is_free()
    {
        var used = VpcBlock.Subnets(20).Select(block => $"{Ipv4Address.FromBits(block.Last.ToBits() - 7)}/29");
        Refused.With(
            Refusal.VSwitchBlocksExhausted,
            State([.. used]),
            state => state.Apply(DefaultVSwitchCreation.Create(state, Given.Hangzhou, Given.ZoneH, ipv6Subnet: null)));
    }

    private static AccountState State(params string[] used) => Given.State(
    [
        Given.Region,
        Given.Vpc with { CidrBlock = VpcBlock, SecondaryCidrBlocks = [Given.Block("10.0.0.0/16")], IsDefault = true },
        .. used.Select((block, index) => Given.VSwitch(block) with { Id = new VSwitchId($"vsw-{index}") }),
    ]);
}
