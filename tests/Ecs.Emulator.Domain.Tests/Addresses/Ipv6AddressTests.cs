using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

public sealed class Ipv6AddressTests
{
    [Theory]
    [InlineData("::", "::")]
    [InlineData("::1", "::1")]
    [InlineData("2001:DB8:0:0::A", "2001:db8::a")]
    [InlineData("2001:0db8:0001:0000:0000:0000:0000:000f", "2001:db8:1::f")]
    [InlineData("1:0:0:2:0:0:0:3", "1:0:0:2::3")]
    [InlineData("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("2001:db8::1.2.3.4", "2001:db8::102:304")]
    [InlineData("::ffff:1.2.3.4", "::ffff:1.2.3.4")]
    [InlineData("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    public void Every_form_of_an_address_is_parsed_and_the_shortest_is_formatted(string text, string shortest)
    {
        var address = Given.Ipv6Address(text);
        address.ToString().Should().Be(shortest);
        Given.Ipv6Address(shortest).Should().Be(address);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("1.2.3.4")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7:8:")]
    [InlineData("1::2::3")]
    [InlineData("12345::")]
    [InlineData("::g")]
    [InlineData("::1.2.3")]
    [InlineData("::1.2.3.256")]
    [InlineData("::ffff:2.17.0.050")]
    [InlineData("::0x1.2.3.4")]
    [InlineData("::01.2.3.4")]
    [InlineData("fe80::1%eth0")]
    [InlineData("fe80::1%1")]
    [InlineData("[::1]")]
    [InlineData("[::1]:80")]
    [InlineData("::1/128")]
    [InlineData(" ::1")]
    [InlineData("::1 ")]
    [InlineData("::1\0")]
    [InlineData("::٤")]
    [Rule("eni-ipv6.syntax")]
    public void A_malformed_address_is_not_parsed(string text)
    {
        Ipv6Address.TryParse(text, out var address).Should().BeFalse();
        address.Should().Be(default(Ipv6Address));
    }

    [Fact]
    public void The_first_group_is_in_the_highest_bits()
    {
        var bits = new UInt128(0x2001_0db8_0001_0002, 0x0003_0004_0005_0006);
        Ipv6Address.FromBits(bits).ToString().Should().Be("2001:db8:1:2:3:4:5:6");
        Given.Ipv6Address("2001:db8:1:2:3:4:5:6").ToBits().Should().Be(bits);
    }

    [Fact]
    public void Addresses_are_ordered_by_number()
    {
        var low = Given.Ipv6Address("::ffff:ffff:ffff:ffff");
        var high = Given.Ipv6Address("8000::");
        (low < high).Should().BeTrue();
        (low > high).Should().BeFalse();
        (low <= high).Should().BeTrue();
        (low >= high).Should().BeFalse();
        low.CompareTo(high).Should().BeNegative();
        high.CompareTo(low).Should().BePositive();
        low.CompareTo(Ipv6Address.FromBits(low.ToBits())).Should().Be(0);
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::2", true, false)]
    [InlineData("2001:db8::2", "2001:db8::1", false, true)]
    [InlineData("2001:db8::1", "2001:db8::1", false, false)]
    public void Addresses_are_compared_by_number(string left, string right, bool isLess, bool isGreater)
    {
        var (one, other) = (Given.Ipv6Address(left), Given.Ipv6Address(right));
        (one < other).Should().Be(isLess);
        (one > other).Should().Be(isGreater);
        (one <= other).Should().Be(!isGreater);
        (one >= other).Should().Be(!isLess);
        Math.Sign(one.CompareTo(other)).Should().Be(isLess ? -1 : isGreater ? 1 : 0);
    }
}
