using Ecs.Emulator.Domain.Addresses;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests;

public sealed class CidrBlockTests
{
    [Theory]
    [InlineData("172.17.0.0/24", "172.17.0.0", "172.17.0.255", 256)]
    [InlineData("172.17.0.16/28", "172.17.0.16", "172.17.0.31", 16)]
    [InlineData("0.0.0.0/0", "0.0.0.0", "255.255.255.255", 4294967296)]
    [InlineData("10.1.2.3/32", "10.1.2.3", "10.1.2.3", 1)]
    public void A_block_has_its_first_address_its_last_and_all_between(string text, string first, string last, long size)
    {
        CidrBlock.Parse(text, out var block).Should().Be(CidrSyntax.Valid);
        block.First.Should().Be(Given.Address(first));
        block.Last.Should().Be(Given.Address(last));
        block.Size.Should().Be(size);
        block.ToString().Should().Be(text);
        block.Contains(block.First).Should().BeTrue();
        block.Contains(block.Last).Should().BeTrue();
    }

    [Theory]
    [InlineData("172.17.0.0")]
    [InlineData("172.17.0.0/")]
    [InlineData("/24")]
    [InlineData("172.17.0.0/33")]
    [InlineData("172.17.0.0/024")]
    [InlineData("172.17.0.0/-1")]
    [InlineData("172.17.0.0/24\0")]
    [InlineData("172.17.0/24")]
    [InlineData("172.17.0.0/24/1")]
    [InlineData("::/64")]
    [Rule("prefix.syntax")]
    public void Nothing_else_is_a_block(string text) =>
        CidrBlock.Parse(text, out _).Should().Be(CidrSyntax.Malformed);

    [Fact]
    [Rule("prefix.strict")]
    public void An_address_within_the_block_does_not_begin_it() =>
        CidrBlock.Parse("172.17.0.17/28", out _).Should().Be(CidrSyntax.HostBitsSet);

    [Theory]
    [InlineData("10.0.0.0/24", "10.0.0.128/25", true)]
    [InlineData("10.0.0.0/25", "10.0.0.128/25", false)]
    [InlineData("10.0.1.0/24", "10.0.0.0/23", true)]
    public void Blocks_overlap_where_they_share_an_address(string one, string other, bool overlap)
    {
        Given.Block(one).Overlaps(Given.Block(other)).Should().Be(overlap);
        Given.Block(other).Overlaps(Given.Block(one)).Should().Be(overlap);
    }
}
