using System.Text;

namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Blocks and addresses that are constructed from numbers, compared and formatted.</summary>
public sealed class BlockConstructionTests
{
    [Theory]
    [InlineData("172.17.0.0", -1)]
    [InlineData("172.17.0.0", 33)]
    [InlineData("172.17.0.1", 24)]
    [InlineData("172.17.0.16", 27)]
    [InlineData("128.0.0.0", 0)]
    public void A_block_with_an_invalid_mask_or_first_address_cannot_be_constructed(
        string first, int maskLength) =>
        FluentActions.Invoking(() => CidrBlock.Of(Given.Address(first), maskLength))
            .Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(-1)]
    [InlineData(33)]
    public void An_invalid_mask_is_rejected_before_the_first_address(int maskLength)
    {
        FluentActions.Invoking(() => CidrBlock.Of(Given.Address("172.17.0.1"), maskLength))
            .Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Given.Block("172.17.0.0/16").Subnets(maskLength).First())
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("172.17.0.1", 32)]
    [InlineData("172.17.0.16", 28)]
    [InlineData("0.0.0.0", 0)]
    public void A_block_is_constructed_from_its_first_address(string first, int maskLength)
    {
        var block = CidrBlock.Of(Given.Address(first), maskLength);
        (block.First, block.MaskLength).Should().Be((Given.Address(first), maskLength));
        block.Should().Be(Given.Block($"{first}/{maskLength}"));
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2", true, false)]
    [InlineData("10.0.0.2", "10.0.0.1", false, true)]
    [InlineData("10.0.0.1", "10.0.0.1", false, false)]
    [InlineData("0.0.0.0", "255.255.255.255", true, false)]
    public void Addresses_are_compared_by_number(
        string left, string right, bool isLess, bool isGreater)
    {
        var (one, other) = (Given.Address(left), Given.Address(right));
        (one < other).Should().Be(isLess);
        (one > other).Should().Be(isGreater);
        (one <= other).Should().Be(!isGreater);
        (one >= other).Should().Be(!isLess);
        Math.Sign(one.CompareTo(other)).Should().Be(isLess ? -1 : isGreater ? 1 : 0);
    }

    [Theory]
    [InlineData("172.17.0.123")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    public void An_address_is_not_formatted_into_a_span_that_is_too_short(string text)
    {
        var address = Given.Address(text);
        for (var length = 0; length < text.Length; length++)
        {
            address.TryFormat(new byte[length], out _).Should().BeFalse();
        }

        var exact = new byte[text.Length];
        address.TryFormat(exact, out var written).Should().BeTrue();
        written.Should().Be(text.Length);
        Encoding.ASCII.GetString(exact).Should().Be(text);
    }
}
