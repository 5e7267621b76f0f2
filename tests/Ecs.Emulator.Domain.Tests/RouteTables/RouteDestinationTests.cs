using static Ecs.Emulator.Domain.Tests.RouteTables.GivenRoutes;

namespace Ecs.Emulator.Domain.Tests.RouteTables;

/// <summary>The texts and blocks of the destinations of route entries.</summary>
public sealed class RouteDestinationTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("10.1.2.3", "10.1.2.3/32")]
    [InlineData("2001:db8::/32", "2001:db8::/32")]
    [InlineData("2001:DB8::0001", "2001:db8::1/128")]
    [InlineData("::/0", "::/0")]
    [InlineData("pl-1", "pl-1")]
    public void A_block_an_address_or_a_prefix_list_is_a_destination(string text, string shown) =>
        To(text).ToString().Should().Be(shown);

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("2001:db8::1/64")]
    [InlineData("2001:db8::/129")]
    [InlineData("list-1")]
    public void Other_texts_are_rejected(string text) => RouteDestination.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", true)]
    [InlineData("10.1.0.0/16", "10.0.0.0/8", true)]
    [InlineData("10.0.0.0/7", "10.0.0.0/8", false)]
    [InlineData("11.0.0.0/8", "10.0.0.0/8", false)]
    public void An_IPv4_destination_is_within_an_IPv4_block(string destination, string block, bool isWithin)
    {
        To(destination).IsWithin(Given.Block(block), Given.Ipv6Block("::/0")).Should().Be(isWithin);
        To(destination).IsWithin(null, Given.Ipv6Block("::/0")).Should().BeFalse();
    }

    [Theory]
    [InlineData("2001:db8::/64", "2001:db8::/64", true)]
    [InlineData("2001:db8::1", "2001:db8::/64", true)]
    [InlineData("2001:db8::/63", "2001:db8::/64", false)]
    public void An_IPv6_destination_is_within_an_IPv6_block(string destination, string block, bool isWithin)
    {
        To(destination).IsWithin(Given.Block("0.0.0.0/0"), Given.Ipv6Block(block)).Should().Be(isWithin);
        To(destination).IsWithin(Given.Block("0.0.0.0/0"), null).Should().BeFalse();
    }
}
