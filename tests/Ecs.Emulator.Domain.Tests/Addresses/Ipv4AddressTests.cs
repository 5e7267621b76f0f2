using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

public sealed class Ipv4AddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("172.17.0.100")]
    [InlineData("255.255.255.255")]
    [Rule("address.syntax")]
    public void Dotted_decimal_text_is_parsed_and_formatted(string text)
    {
        Ipv4Address.TryParse(text, out var address).Should().BeTrue();
        address.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.")]
    [InlineData(".1.2.3")]
    [InlineData("1..2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.256")]
    [InlineData("1.2.3.1000")]
    [InlineData("1.2.3.04")]
    [InlineData("010.2.3.4")]
    [InlineData("0x1.2.3.4")]
    [InlineData("1.2.3.-4")]
    [InlineData("1.2.3.+4")]
    [InlineData(" 1.2.3.4")]
    [InlineData("1.2.3.4 ")]
    [InlineData("1.2.3.4/32")]
    [InlineData("::1")]
    [InlineData("1.2.3.٤")]
    [InlineData("16843009")]
    [Rule("address.syntax")]
    public void A_malformed_address_is_not_parsed(string text) =>
        Ipv4Address.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Addresses_are_ordered_by_number()
    {
        var low = Ipv4Address.FromBits(1);
        var high = Ipv4Address.FromBits(0xF0000000);
        (low < high).Should().BeTrue();
        (low > high).Should().BeFalse();
        low.CompareTo(high).Should().BeNegative();
    }
}
