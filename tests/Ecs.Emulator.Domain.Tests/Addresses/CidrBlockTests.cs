using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

public sealed class CidrBlockTests
{
    [Theory]
    [InlineData("172.17.0.0/24", "172.17.0.0", "172.17.0.255", 256)]
    [InlineData("172.17.0.16/28", "172.17.0.16", "172.17.0.31", 16)]
    [InlineData("0.0.0.0/0", "0.0.0.0", "255.255.255.255", 4294967296)]
    [InlineData("10.1.2.3/32", "10.1.2.3", "10.1.2.3", 1)]
    public void A_block_contains_the_addresses_from_its_first_to_its_last(
        string text, string first, string last, long size)
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
    public void A_malformed_block_is_not_parsed(string text) =>
        CidrBlock.Parse(text, out _).Should().Be(CidrSyntax.Malformed);

    [Theory]
    [InlineData("172.17.0.0", -1)]
    [InlineData("172.17.0.0", 33)]
    [InlineData("172.17.0.16", 27)]
    public void A_block_with_an_invalid_mask_or_first_address_cannot_be_constructed(string first, int mask) =>
        FluentActions.Invoking(() => CidrBlock.Of(Given.Address(first), mask)).Should().Throw<ArgumentException>();

    [Fact]
    [Rule("prefix.strict")]
    public void A_block_must_begin_with_its_first_address() =>
        CidrBlock.Parse("172.17.0.17/28", out _).Should().Be(CidrSyntax.HostBitsSet);

    [Theory]
    [InlineData("10.0.0.0/24", "10.0.0.128/25", true)]
    [InlineData("10.0.0.0/25", "10.0.0.128/25", false)]
    [InlineData("10.0.1.0/24", "10.0.0.0/23", true)]
    public void Blocks_overlap_if_they_share_an_address(string one, string other, bool overlap)
    {
        Given.Block(one).Overlaps(Given.Block(other)).Should().Be(overlap);
        Given.Block(other).Overlaps(Given.Block(one)).Should().Be(overlap);
    }

    [Theory]
    [InlineData("0.0.0.0/28", "0.0.0.0", "0.0.0.15", 16)]
    [InlineData("255.255.255.240/28", "255.255.255.240", "255.255.255.255", 16)]
    [InlineData("255.255.255.255/32", "255.255.255.255", "255.255.255.255", 1)]
    [InlineData("255.255.0.0/16", "255.255.0.0", "255.255.255.255", 65_536)]
    public void The_addresses_of_a_block_stop_at_the_ends_of_the_address_space(
        string text, string first, string last, int count)
    {
        var addresses = Given.Block(text).Addresses().Take(count + 1).ToList();

        addresses.Should().HaveCount(count).And.BeInAscendingOrder().And.OnlyHaveUniqueItems();
        addresses[0].Should().Be(Given.Address(first));
        addresses[^1].Should().Be(Given.Address(last));
    }

    [Theory]
    [InlineData("0.0.0.0/26", 28, "0.0.0.0/28", "0.0.0.48/28", 4)]
    [InlineData("255.255.255.192/26", 28, "255.255.255.192/28", "255.255.255.240/28", 4)]
    [InlineData("255.255.255.240/28", 28, "255.255.255.240/28", "255.255.255.240/28", 1)]
    [InlineData("255.255.255.254/31", 32, "255.255.255.254/32", "255.255.255.255/32", 2)]
    [InlineData("0.0.0.0/0", 1, "0.0.0.0/1", "128.0.0.0/1", 2)]
    public void The_subnets_of_a_block_stop_at_the_ends_of_the_address_space(
        string text, int maskLength, string first, string last, int count)
    {
        var subnets = Given.Block(text).Subnets(maskLength).Take(count + 1).ToList();

        subnets.Should().HaveCount(count).And.OnlyHaveUniqueItems();
        subnets[0].Should().Be(Given.Block(first));
        subnets[^1].Should().Be(Given.Block(last));
    }

    [Fact]
    public void A_block_has_no_subnets_larger_than_itself() =>
        Given.Block("10.0.0.0/28").Subnets(27).Should().BeEmpty();

    [Theory]
    [InlineData(-1)]
    [InlineData(33)]
    public void There_are_no_subnets_of_an_invalid_mask(int maskLength) =>
        FluentActions.Enumerating(() => Given.Block("10.0.0.0/28").Subnets(maskLength))
            .Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    public void An_address_index_outside_the_block_throws(long offset) =>
        FluentActions.Invoking(() => Given.Block("255.255.255.240/28").AddressAt(offset))
            .Should().Throw<ArgumentOutOfRangeException>();
}
