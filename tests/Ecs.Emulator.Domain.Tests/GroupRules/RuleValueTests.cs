using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.GroupRules;

/// <summary>Protocols, ports and peers of rules.</summary>
public sealed class RuleValueTests
{
    [Theory]
    [InlineData("tcp", "TCP", true)]
    [InlineData("UDP", "UDP", true)]
    [InlineData("icmp", "ICMP", false)]
    [InlineData("ICMPV6", "ICMPv6", false)]
    [InlineData("gre", "GRE", false)]
    [InlineData("All", "ALL", false)]
    [InlineData("6", "TCP", true)]
    [InlineData("0", "0", false)]
    [InlineData("255", "255", false)]
    [Rule("rules.protocol")]
    public void A_protocol_is_a_name_in_any_case_or_a_number(string text, string expected, bool hasPorts)
    {
        RuleProtocol.TryParse(text, out var protocol).Should().BeTrue();
        protocol.ToString().Should().Be(expected);
        protocol.HasPorts.Should().Be(hasPorts);
    }

    [Theory]
    [InlineData("256")]
    [InlineData("-1")]
    [InlineData("sctp")]
    [InlineData("")]
    [Rule("rules.protocol")]
    public void Other_protocols_are_invalid(string text) => RuleProtocol.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void All_includes_every_protocol()
    {
        RuleProtocol.All.Includes(RuleProtocol.Gre).Should().BeTrue();
        RuleProtocol.Tcp.Includes(RuleProtocol.Tcp).Should().BeTrue();
        RuleProtocol.Tcp.Includes(RuleProtocol.Udp).Should().BeFalse();
    }

    [Theory]
    [InlineData("1/65535")]
    [InlineData("80/80")]
    [InlineData("-1/-1")]
    [Rule("rules.ports")]
    public void A_port_range_keeps_its_form(string text)
    {
        PortRange.TryParse(text, out var range).Should().BeTrue();
        range.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("0/80")]
    [InlineData("80/65536")]
    [InlineData("81/80")]
    [InlineData("80")]
    [InlineData("a/80")]
    [InlineData("80/")]
    [InlineData("-1/80")]
    [InlineData("")]
    [Rule("rules.ports")]
    public void Other_port_ranges_are_invalid(string text) => PortRange.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void A_range_contains_its_first_and_last_port()
    {
        var range = GivenRules.Ports("80/90");
        new int?[] { 79, 80, 90, 91, null }.Select(range.Contains).Should().Equal(false, true, true, false, false);
        PortRange.Any.Contains(1).Should().BeTrue();
        PortRange.Any.Contains(null).Should().BeTrue();
        PortRange.All.ToString().Should().Be("1/65535");
    }

    [Fact]
    public void The_text_of_a_peer_determines_its_type()
    {
        RulePeer.Parse("10.0.0.0/8").Block.Should().Be(GivenRules.Block("10.0.0.0/8"));
        RulePeer.Parse("10.0.0.1").ToString().Should().Be("10.0.0.1");
        RulePeer.Parse("sg-other").GroupId.Should().Be(GivenRules.OtherGroup);
        RulePeer.Parse("sg-other").ToString().Should().Be("sg-other");
        RulePeer.Parse("pl-mylist").PrefixListId.Should().Be(new PrefixListId("pl-mylist"));
        RulePeer.Parse("pl-mylist").ToString().Should().Be("pl-mylist");
        (RulePeer.Parse("pl-1").Block, RulePeer.Parse("pl-1").GroupId).Should().Be((null, null));
        RulePeer.Parse("10.0.0.1").PrefixListId.Should().BeNull();
    }
}
