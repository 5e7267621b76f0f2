using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Addresses and blocks of either family.</summary>
public sealed class IpBlockTests
{
    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3", CidrSyntax.Valid)]
    [InlineData("10.1.2.3/32", "10.1.2.3/32", CidrSyntax.Valid)]
    [InlineData("10.1.2.3/24", "10.1.2.0/24", CidrSyntax.HostBitsSet)]
    [InlineData("0.0.0.0/0", "0.0.0.0/0", CidrSyntax.Valid)]
    [InlineData("255.255.255.255/0", "0.0.0.0/0", CidrSyntax.HostBitsSet)]
    [InlineData("2001:DB8:0::1", "2001:db8::1", CidrSyntax.Valid)]
    [InlineData("2001:db8::1/64", "2001:db8::/64", CidrSyntax.HostBitsSet)]
    [InlineData("2001:db8::/128", "2001:db8::/128", CidrSyntax.Valid)]
    [InlineData("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/1", "8000::/1", CidrSyntax.HostBitsSet)]
    [InlineData("ffff::/0", "::/0", CidrSyntax.HostBitsSet)]
    [InlineData("::/0", "::/0", CidrSyntax.Valid)]
    [Rule("rules.blocks")]
    internal void A_block_keeps_its_form_without_host_bits(string text, string expected, CidrSyntax syntax)
    {
        IpBlock.Parse(text, out var block).Should().Be(syntax);
        block.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.1.2")]
    [InlineData("10.1.2.3/33")]
    [InlineData("10.1.2.3/")]
    [InlineData("10.1.2.3/-1")]
    [InlineData("2001:db8::/129")]
    [InlineData("sg-mygroup")]
    [InlineData("/8")]
    public void Other_texts_are_malformed(string text) =>
        IpBlock.Parse(text, out _).Should().Be(CidrSyntax.Malformed);

    [Theory]
    [InlineData("10.0.0.0/8", "10.255.255.255", true)]
    [InlineData("10.0.0.0/8", "11.0.0.0", false)]
    [InlineData("10.0.0.0/8", "9.255.255.255", false)]
    [InlineData("10.0.0.1", "10.0.0.1", true)]
    [InlineData("10.0.0.1", "10.0.0.0", false)]
    [InlineData("0.0.0.0/0", "255.255.255.255", true)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("::/0", "10.0.0.1", false)]
    [InlineData("::/0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8::/64", "2001:db8::ffff", true)]
    [InlineData("2001:db8::/64", "2001:db8:0:1::", false)]
    [InlineData("::/96", "0.0.0.1", false)]
    public void A_block_contains_addresses_of_its_family(string block, string address, bool contains) =>
        Block(block).Contains(Address(address)).Should().Be(contains);

    [Fact]
    [Rule("rules.blocks")]
    public void An_address_with_and_without_mask_are_equal()
    {
        Block("10.0.0.1").Should().Be(Block("10.0.0.1/32"));
        Block("10.0.0.1").GetHashCode().Should().Be(Block("10.0.0.1/32").GetHashCode());
        (Block("10.0.0.0/8") == Block("10.0.0.0/9")).Should().BeFalse();
        (Block("10.0.0.0/8") != Block("11.0.0.0/8")).Should().BeTrue();
        Block("::/0").Equals((object)Block("0.0.0.0/0")).Should().BeFalse();
        Block("10.0.0.0/8").Equals("10.0.0.0/8").Should().BeFalse();
        Block("10.0.0.1").WithMask().ToString().Should().Be("10.0.0.1/32");
        Block("10.0.0.0/8").WithMask().ToString().Should().Be("10.0.0.0/8");
        (Block("::1").Family, Block("10.0.0.1").Family).Should().Be((IpFamily.IPv6, IpFamily.IPv4));
    }

    [Fact]
    public void An_address_has_one_family()
    {
        Address("10.0.0.1").Ipv4.Should().Be(Given.Address("10.0.0.1"));
        Address("10.0.0.1").Ipv6.Should().BeNull();
        Address("::a00:1").Ipv6.Should().Be(Given.Ipv6Address("::a00:1"));
        Address("::a00:1").Ipv4.Should().BeNull();
        Address("::a00:1").Should().NotBe(Address("10.0.0.1"));
        IpAddress.TryParse("nowhere", out var none).Should().BeFalse();
        none.Should().Be(default(IpAddress));
    }

    private static IpBlock Block(string text)
    {
        IpBlock.Parse(text, out var block);
        return block;
    }

    private static IpAddress Address(string text)
    {
        IpAddress.TryParse(text, out var address).Should().BeTrue();
        return address;
    }
}
