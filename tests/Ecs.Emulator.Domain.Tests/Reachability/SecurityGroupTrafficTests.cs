using System.Collections.Immutable;
using Ecs.Emulator.Domain.Tests.GroupRules;
using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Reachability;

/// <summary>
/// A table of packets between ENIs and other addresses: which side decides, by which rule, and how. The client is in
/// sg-client with 172.17.0.20, and the server in sg-server with 172.17.0.30.
/// </summary>
public sealed class SecurityGroupTrafficTests
{
    private const string Client = "172.17.0.20";
    private const string Server = "172.17.0.30";
    private const string Outside = "203.0.113.5";

    /// <summary>
    /// Rules of sg-server as "id protocol ports peer [policy] [priority] [own block]", and the ID of the rule that
    /// decides for TCP 80 from the client, or the reason. An exclamation mark means that the packets are dropped.
    /// </summary>
    public static TheoryData<string, string> IngressRules => new()
    {
        { "", "!Default" },
        { "a TCP 80/80 172.17.0.0/16", "a" },
        { "a TCP 80/80 172.17.0.20", "a" },
        { "a TCP 80/80 172.17.0.21", "!Default" },
        { "a TCP 80/80 10.0.0.0/8", "!Default" },
        { "a TCP 80/80 ::/0", "!Default" },
        { "a TCP 79/81 0.0.0.0/0", "a" },
        { "a TCP 81/90 0.0.0.0/0", "!Default" },
        { "a UDP 80/80 0.0.0.0/0", "!Default" },
        { "a ICMP -1/-1 0.0.0.0/0", "!Default" },
        { "a ALL -1/-1 0.0.0.0/0", "a" },
        { "a TCP 80/80 sg-client", "a" },
        { "a TCP 80/80 sg-server", "!Default" },
        { "a TCP 80/80 sg-unknown", "!Default" },
        { "a TCP 80/80 pl-office", "a" },
        { "a TCP 80/80 pl-other", "!Default" },
        { "a TCP 80/80 pl-unknown", "!Default" },
        { "a TCP 80/80 0.0.0.0/0 Drop", "!a" },
        { "a TCP 80/80 0.0.0.0/0 Accept 1;b TCP 80/80 0.0.0.0/0 Drop 1", "!b" },
        { "a TCP 80/80 0.0.0.0/0 Drop 1;b TCP 80/80 0.0.0.0/0 Accept 1", "!a" },
        { "a TCP 80/80 0.0.0.0/0 Drop 2;b TCP 80/80 172.17.0.20 Accept 1", "b" },
        { "a TCP 80/80 0.0.0.0/0 Accept 2;b ALL -1/-1 0.0.0.0/0 Drop 100", "a" },
        { "a TCP 80/80 0.0.0.0/0 Accept 100;b ALL -1/-1 0.0.0.0/0 Drop 99", "!b" },
        { "a TCP 80/80 0.0.0.0/0 Accept 1;b TCP 80/80 172.17.0.0/16 Accept 1", "a" },
        { "a TCP 80/80 0.0.0.0/0 Accept 1 172.17.0.30", "a" },
        { "a TCP 80/80 0.0.0.0/0 Accept 1 172.17.0.31", "!Default" },
    };

    [Theory, MemberData(nameof(IngressRules))]
    [Rule("reachability.rules")]
    public void The_matching_rule_with_the_lowest_priority_decides_and_drop_wins(string rules, string expected)
    {
        var state = State([.. rules.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Rule)]);
        Decide(state, TrafficDirection.Ingress, Traffic(Client, Server)).Should().Be(expected);
    }

    /// <summary>The same for the egress rules of the client.</summary>
    [Theory]
    [InlineData("", "Default")]
    [InlineData("a TCP 80/80 0.0.0.0/0 Drop", "!a")]
    [InlineData("a TCP 80/80 sg-server Drop", "!a")]
    [InlineData("a TCP 80/80 172.17.0.31 Drop", "Default")]
    [InlineData("a TCP 80/80 172.17.0.30 Accept 1;b ALL -1/-1 0.0.0.0/0 Drop 100", "a")]
    [InlineData("a ALL -1/-1 0.0.0.0/0 Drop 1 172.17.0.20", "!a")]
    [InlineData("a ALL -1/-1 0.0.0.0/0 Drop 1 172.17.0.21", "Default")]
    [Rule("reachability.rules")]
    public void Outbound_packets_of_a_basic_group_pass_unless_a_rule_drops_them(string rules, string expected)
    {
        var state = State([.. rules.Split(
            ';', StringSplitOptions.RemoveEmptyEntries).Select(Rule).Select(rule => rule with
        {
            GroupId = new SecurityGroupId("sg-client"),
            Match = rule.Match with { Direction = TrafficDirection.Egress },
        })]);
        Decide(state, TrafficDirection.Egress, Traffic(Client, Server)).Should().Be(expected);
    }

    [Fact]
    [Rule("reachability.rules")]
    public void A_rule_applies_to_its_own_direction_only()
    {
        var ingress = Rule("a TCP 80/80 0.0.0.0/0 Drop") with { GroupId = new SecurityGroupId("sg-client") };
        var egress = Rule("b TCP 80/80 0.0.0.0/0");
        var state = State(
            ingress, egress with { Match = egress.Match with { Direction = TrafficDirection.Egress } });
        Decide(state, TrafficDirection.Egress, Traffic(Client, Server)).Should().Be("Default");
        Decide(state, TrafficDirection.Ingress, Traffic(Client, Server)).Should().Be("!Default");
    }

    [Theory]
    [InlineData(InnerAccessPolicy.Accept, "InnerAccess", "InnerAccess")]
    [InlineData(InnerAccessPolicy.Drop, "Default", "!a")]
    [Rule("reachability.inner-access")]
    internal void Members_of_a_group_with_the_policy_Accept_reach_each_other_regardless_of_rules(
        InnerAccessPolicy policy, string egress, string ingress)
    {
        var state = State(
            Given.Group with { Id = new SecurityGroupId("sg-shared"), InnerAccessPolicy = policy },
            Rule("a ALL -1/-1 0.0.0.0/0 Drop") with { GroupId = new SecurityGroupId("sg-shared") });
        foreach (var eni in state.NetworkInterfaces.ToList())
        {
            state.Replace(
                state.NetworkInterfaces,
                eni with { SecurityGroupIds = [.. eni.SecurityGroupIds, new SecurityGroupId("sg-shared")] });
        }

        Decide(state, TrafficDirection.Egress, Traffic(Client, Server)).Should().Be(egress);
        Decide(state, TrafficDirection.Ingress, Traffic(Client, Server)).Should().Be(ingress);
        var decision = SecurityGroupTraffic.Decide(state, TrafficDirection.Ingress, Traffic(Client, Server)(state));
        decision.Group.Should().Be(new SecurityGroupId("sg-shared"));
    }

    [Fact]
    [Rule("reachability.rules")]
    public void The_rules_of_all_groups_of_an_ENI_decide_together()
    {
        var state = State(
            Given.Group with { Id = new SecurityGroupId("sg-second"), InnerAccessPolicy = InnerAccessPolicy.Drop },
            Rule("a TCP 80/80 0.0.0.0/0 Accept 5"),
            Rule("b TCP 80/80 0.0.0.0/0 Drop 4") with { GroupId = new SecurityGroupId("sg-second") });
        var server = state.NetworkInterfaces.Find(new NetworkInterfaceId("eni-server"))!;
        state.Replace(state.NetworkInterfaces, server with
        {
            SecurityGroupIds = [.. server.SecurityGroupIds, new SecurityGroupId("sg-second")],
        });
        Decide(state, TrafficDirection.Ingress, Traffic(Client, Server)).Should().Be("!b");
        SecurityGroupTraffic.Decide(state, TrafficDirection.Ingress, Traffic(Client, Server)(state)).Group
            .Should().Be(new SecurityGroupId("sg-second"));
    }

    [Fact]
    [Rule("reachability.enterprise")]
    public void An_enterprise_group_drops_both_directions_by_default()
    {
        var state = State();
        foreach (var group in state.SecurityGroups.ToList())
        {
            state.Replace(state.SecurityGroups, group with { Type = SecurityGroupType.Enterprise });
        }

        Decide(state, TrafficDirection.Egress, Traffic(Client, Server)).Should().Be("!Default");
        Decide(state, TrafficDirection.Ingress, Traffic(Client, Server)).Should().Be("!Default");
    }

    [Fact]
    [Rule("reachability.ends")]
    public void An_address_without_ENI_and_an_ENI_without_groups_filter_nothing()
    {
        var state = State(Rule("a TCP 80/80 203.0.113.0/24"));
        Decide(state, TrafficDirection.Egress, Traffic(Outside, Server)).Should().Be("NoNetworkInterface");
        Decide(state, TrafficDirection.Ingress, Traffic(Outside, Server)).Should().Be("a");
        Decide(state, TrafficDirection.Ingress, Traffic(Client, Outside)).Should().Be("NoNetworkInterface");
        foreach (var groups in new ImmutableArray<SecurityGroupId>[] { [], [new("sg-unknown")] })
        {
            var server = state.NetworkInterfaces.Find(new NetworkInterfaceId("eni-server"))!;
            state.Replace(state.NetworkInterfaces, server with { SecurityGroupIds = groups });
            Decide(state, TrafficDirection.Ingress, Traffic(Client, Server)).Should().Be("NoSecurityGroup");
        }
    }

    [Theory]
    [InlineData(null, "!Default")]
    [InlineData(999, "!Default")]
    [InlineData(1000, "a")]
    [InlineData(2000, "a")]
    [InlineData(2001, "!Default")]
    [Rule("reachability.source-ports")]
    public void A_rule_with_source_ports_applies_only_to_a_known_source_port(int? port, string expected)
    {
        var rule = Rule("a TCP 80/80 0.0.0.0/0");
        var state = State(
            rule with { Match = rule.Match with { SourcePorts = GivenRules.Ports("1000/2000") } });
        Decide(state, TrafficDirection.Ingress, it => Traffic(Client, Server)(it) with { SourcePort = port })
            .Should().Be(expected);
    }

    [Fact]
    [Rule("reachability.rules")]
    public void A_protocol_without_ports_matches_its_rules_and_those_of_all_protocols()
    {
        var state = State(Rule("a ICMPv6 -1/-1 2001:db8::/32"), Rule("b TCP 1/65535 ::/0"));
        Traffic Ping(AccountState it) => Traffic("2001:db8::20", "2001:db8::30")(it) with
        {
            Protocol = RuleProtocol.IcmpV6,
            Port = null,
        };
        Decide(state, TrafficDirection.Ingress, Ping).Should().Be("a");
        Decide(state, TrafficDirection.Ingress, it => Ping(it) with { Protocol = RuleProtocol.Gre })
            .Should().Be("!Default");
    }

    private static string Decide(
        AccountState state, TrafficDirection direction, Func<AccountState, Traffic> traffic)
    {
        var decision = SecurityGroupTraffic.Decide(state, direction, traffic(state));
        (decision.Rule is null).Should().Be(decision.Reason != SecurityGroupReason.Rule);
        return $"{(decision.IsAllowed ? "" : "!")}{decision.Rule?.Id.Value ?? decision.Reason.ToString()}";
    }

    private static Func<AccountState, Traffic> Traffic(string from, string to) => state => new Traffic
    {
        Source = End(state, from),
        Destination = End(state, to),
        Protocol = RuleProtocol.Tcp,
        Port = 80,
    };

    private static TrafficEnd End(AccountState state, string address) => new(
        GivenRules.Address(address),
        address == Outside ? null : state.NetworkInterfaces.First(eni => address.EndsWith(
            eni.PrimaryIpAddress.ToString().Split('.')[3], StringComparison.Ordinal)));

    private static AccountState State(params object[] resources) => Given.State(
        [
            Given.Region, Given.VSwitch(), Group("sg-client"), Group("sg-server"),
            Eni("eni-client", Client, "sg-client"), Eni("eni-server", Server, "sg-server"),
            GivenRules.List(
                "pl-office", 10, "10.0.0.0/8", "172.17.0.16/28"), GivenRules.List("pl-other", 10, "10.0.0.0/8"),
            .. resources,
        ]);

    private static SecurityGroup Group(string id) => Given.Group with { Id = new SecurityGroupId(id) };

    private static NetworkInterface Eni(string id, string address, string group) => Given.Eni with
    {
        Id = new NetworkInterfaceId(id),
        PrimaryIpAddress = Given.Address(address),
        SecurityGroupIds = [new SecurityGroupId(group)],
        MacAddress = id,
    };

    private static SecurityGroupRule Rule(string text)
    {
        var parts = text.Split(' ');
        RuleProtocol.TryParse(parts[1], out var protocol).Should().BeTrue();
        return GivenRules.Rule(
            parts[0],
            new RuleMatch
            {
                Protocol = protocol,
                Ports = GivenRules.Ports(parts[2]),
                Peer = RulePeer.Parse(parts[3]),
                Policy = parts.Length > 4 ? Enum.Parse<RulePolicy>(parts[4]) : RulePolicy.Accept,
                Priority = parts.Length > 5 ? int.Parse(parts[5], null) : 1,
                OwnBlock = parts.Length > 6 ? GivenRules.Block(parts[6]) : null,
            },
            "sg-server");
    }
}
