using System.Globalization;

namespace Ecs.Emulator.Domain.Tests.Addresses;

public sealed class Ipv6CidrBlockTests
{
    [Theory]
    [InlineData("2001:db8::/64", "2001:db8::", "2001:db8::ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8:0:1:2::/80", "2001:db8:0:1:2::", "2001:db8:0:1:2:ffff:ffff:ffff")]
    [InlineData("2001:db8::/61", "2001:db8::", "2001:db8:0:7:ffff:ffff:ffff:ffff")]
    [InlineData("::/0", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8::1/128", "2001:db8::1", "2001:db8::1")]
    public void A_block_contains_the_addresses_from_its_first_to_its_last(
        string text, string first, string last)
    {
        Ipv6CidrBlock.Parse(text, out var block).Should().Be(CidrSyntax.Valid);
        block.First.Should().Be(Given.Ipv6Address(first));
        block.Last.Should().Be(Given.Ipv6Address(last));
        block.ToString().Should().Be(text);
        block.Contains(block.First).Should().BeTrue();
        block.Contains(block.Last).Should().BeTrue();
        Ipv6CidrBlock.Of(block.First, block.MaskLength).Should().Be(block);
    }

    [Theory]
    [InlineData("2001:db8::")]
    [InlineData("2001:db8::/")]
    [InlineData("/64")]
    [InlineData("2001:db8::/129")]
    [InlineData("2001:db8::/1000")]
    [InlineData("2001:db8::/064")]
    [InlineData("2001:db8::/00")]
    [InlineData("2001:db8::/-1")]
    [InlineData("2001:db8::/+1")]
    [InlineData("2001:db8::/64 ")]
    [InlineData("2001:db8::/64\0")]
    [InlineData("2001:db8::/6٤")]
    [InlineData("2001:db8/64")]
    [InlineData("2001:db8::/64/1")]
    [InlineData("172.17.0.0/24")]
    public void A_malformed_block_is_not_parsed(string text) =>
        Ipv6CidrBlock.Parse(text, out _).Should().Be(CidrSyntax.Malformed);

    [Theory]
    [InlineData("2001:db8::1/64")]
    [InlineData("2001:db8:0:1:0:1::/80")]
    [InlineData("::1/0")]
    public void A_block_must_begin_with_its_first_address(string text)
    {
        Ipv6CidrBlock.Parse(text, out _).Should().Be(CidrSyntax.HostBitsSet);
        var parts = text.Split('/');
        var (address, mask) = (Given.Ipv6Address(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture));
        FluentActions.Invoking(() => Ipv6CidrBlock.Of(address, mask)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(129)]
    public void An_IPv6_block_with_another_mask_is_not_parsed(int maskLength) =>
        FluentActions.Invoking(() => Ipv6CidrBlock.Of(default, maskLength))
            .Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData("2001:db8::/64", "2001:db8:0:0:8000::/65", true, true)]
    [InlineData("2001:db8::/65", "2001:db8:0:0:8000::/65", false, false)]
    [InlineData("2001:db8:0:1::/64", "2001:db8::/63", true, false)]
    [InlineData("2001:db8::/64", "2001:db8:0:1::/64", false, false)]
    [InlineData("::/0", "2001:db8::1/128", true, true)]
    [InlineData("2001:db8::1/128", "2001:db8::1/128", true, true)]
    public void Blocks_overlap_if_they_share_an_address(string one, string other, bool overlap, bool contains)
    {
        Given.Ipv6Block(one).Overlaps(Given.Ipv6Block(other)).Should().Be(overlap);
        Given.Ipv6Block(other).Overlaps(Given.Ipv6Block(one)).Should().Be(overlap);
        Given.Ipv6Block(one).Contains(Given.Ipv6Block(other)).Should().Be(contains);
    }

    [Theory]
    [InlineData("::/62", 64, "::/64", "0:0:0:3::/64", 4)]
    [InlineData("ffff:ffff:ffff:ff00::/56", 64, "ffff:ffff:ffff:ff00::/64", "ffff:ffff:ffff:ffff::/64", 256)]
    [InlineData("ffff:ffff:ffff:ffff::/64", 64, "ffff:ffff:ffff:ffff::/64", "ffff:ffff:ffff:ffff::/64", 1)]
    [InlineData(
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127",
        128,
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/128",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128",
        2)]
    [InlineData("::/0", 0, "::/0", "::/0", 1)]
    [InlineData("::/0", 1, "::/1", "8000::/1", 2)]
    public void The_subnets_of_a_block_stop_at_the_ends_of_the_address_space(
        string text, int maskLength, string first, string last, int count)
    {
        var subnets = Given.Ipv6Block(text).Subnets(maskLength).Take(count + 1).ToList();

        subnets.Should().HaveCount(count).And.OnlyHaveUniqueItems();
        subnets[0].Should().Be(Given.Ipv6Block(first));
        subnets[^1].Should().Be(Given.Ipv6Block(last));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(129)]
    public void A_block_has_no_subnets_of_an_invalid_mask(int maskLength) =>
        FluentActions.Invoking(() => Given.Ipv6Block("2001:db8::/64").Subnets(maskLength).First())
            .Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_block_has_no_subnets_larger_than_itself() =>
        Given.Ipv6Block("2001:db8::/64").Subnets(63).Should().BeEmpty();
}
