using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.GroupRules;

/// <summary>Adding rules to security groups.</summary>
public sealed class RuleCreationTests
{
    private static readonly SecurityGroup Enterprise = Given.Group with
    {
        Id = new SecurityGroupId("sg-enterprise"),
        Type = SecurityGroupType.Enterprise,
    };

    [Fact]
    [Rule("rules.authorize")]
    public void A_new_rule_has_an_ID_its_fields_and_a_time()
    {
        var state = GivenRules.State();
        state.Apply(SecurityGroupRuleCreation.Create(
            state, Given.Hangzhou, Given.MyGroup, [new SecurityGroupRuleSpec(GivenRules.Http(), "web")]));
        var rule = state.SecurityGroupRules.Single();
        rule.Id.Value.Should().MatchRegex("^sgr-bp1[a-z0-9]{17}$");
        rule.GroupId.Should().Be(Given.MyGroup);
        rule.Match.Should().Be(GivenRules.Http());
        rule.Description.Should().Be("web");
        rule.CreationTime.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        (rule.Match.Priority, rule.Match.Policy, rule.Match.Direction)
            .Should().Be((1, RulePolicy.Accept, TrafficDirection.Ingress));
    }

    [Fact]
    [Rule("rules.duplicates")]
    public void An_existing_rule_stays_as_it_is_and_a_repeated_rule_is_rejected()
    {
        var state = GivenRules.State(GivenRules.Rule("sgr-1", GivenRules.Http()));
        state.Apply(GivenRules.Create(state, GivenRules.Http(), GivenRules.Http() with { Priority = 2 }));
        GivenRules.Ids(state).Should().HaveCount(2).And.Contain("sgr-1");
        Refused.With(
            Refusal.RuleRepeated,
            state,
            it => it.Apply(GivenRules.Create(it, GivenRules.Http("11.0.0.0/8"), GivenRules.Http("11.0.0.0/8"))));
    }

    [Fact]
    [Rule("rules.duplicates")]
    public void Rules_that_differ_in_any_field_are_different()
    {
        var state = GivenRules.State();
        var http = GivenRules.Http();
        RuleMatch[] matches =
        [
            http, http with { Direction = TrafficDirection.Egress }, http with { Protocol = RuleProtocol.Udp },
            http with { Ports = GivenRules.Ports("80/81") }, http with { SourcePorts = GivenRules.Ports("1/2") },
            http with { Policy = RulePolicy.Drop }, http with { Priority = 2 },
            http with { OwnBlock = GivenRules.Block("172.17.0.0/16") }, GivenRules.Http("10.0.0.0/9"),
            GivenRules.Http("sg-other"),
        ];
        state.Apply(GivenRules.Create(state, matches));
        state.RulesOf(Given.MyGroup).Select(rule => rule.Match).Should().Equal(matches);
    }

    [Theory]
    [InlineData("TCP", "-1/-1", Refusal.RulePortsMismatch)]
    [InlineData("UDP", "-1/-1", Refusal.RulePortsMismatch)]
    [InlineData("ICMP", "80/80", Refusal.RulePortsMismatch)]
    [InlineData("ALL", "1/65535", Refusal.RulePortsMismatch)]
    [InlineData("GRE", "1/2", Refusal.RulePortsMismatch)]
    [Rule("rules.ports")]
    internal void Only_TCP_and_UDP_have_ports(string protocol, string ports, Refusal refusal) =>
        Reject(refusal, GivenRules.Http() with { Protocol = Protocol(protocol), Ports = GivenRules.Ports(ports) });

    [Fact]
    [Rule("rules.ports")]
    public void Source_ports_need_a_protocol_with_ports() => Reject(
        Refusal.RuleSourcePortsMismatch,
        GivenRules.Http() with
        {
            Protocol = RuleProtocol.Icmp,
            Ports = PortRange.Any,
            SourcePorts = GivenRules.Ports("1/2"),
        });

    [Theory]
    [InlineData("ICMP", "2001:db8::/32", null, Refusal.Ipv4ProtocolWithIpv6)]
    [InlineData("ICMPv6", "10.0.0.0/8", null, Refusal.Ipv6ProtocolWithIpv4)]
    [InlineData("ICMP", "pl-six", null, Refusal.Ipv4ProtocolWithIpv6)]
    [InlineData("ICMPv6", "pl-four", null, Refusal.Ipv6ProtocolWithIpv4)]
    [InlineData("ICMPv6", "sg-other", "10.0.0.0/8", Refusal.Ipv6ProtocolWithIpv4)]
    [InlineData("ALL", "10.0.0.0/8", "2001:db8::/32", Refusal.AddressFamiliesMixed)]
    [InlineData("ALL", "pl-four", "2001:db8::/32", Refusal.PrefixListFamilyMismatch)]
    [InlineData("ALL", "10.0.0.0/8", "10.0.0.0/8", Refusal.RuleSidesEqual)]
    [InlineData("ALL", "pl-unknown", null, Refusal.PrefixListNotFound)]
    [InlineData("ALL", "sg-unknown", null, Refusal.RuleGroupNotFound)]
    [InlineData("ALL", "sg-mygroup", null, Refusal.RuleGroupIsOwn)]
    [InlineData("ALL", "sg-enterprise", null, Refusal.RuleGroupIsEnterprise)]
    [InlineData("ALL", "sg-elsewhere", null, Refusal.RuleGroupVpcMismatch)]
    [InlineData("ALL", "sg-beijing", null, Refusal.RuleGroupNotFound)]
    [InlineData("ALL", "pl-beijing", null, Refusal.PrefixListNotFound)]
    [Rule("rules.families")]
    [Rule("rules.groups")]
    internal void Addresses_groups_and_prefix_lists_must_fit(
        string protocol, string peer, string? own, Refusal refusal) =>
        Reject(refusal, Any(protocol, peer, own));

    [Theory]
    [InlineData("ICMP", "10.0.0.0/8", null)]
    [InlineData("ICMPv6", "2001:db8::/32", "2001:db8:1::/48")]
    [InlineData("ICMPv6", "sg-other", "2001:db8:1::/48")]
    [InlineData("ICMPv6", "pl-six", null)]
    [InlineData("ICMP", "pl-four", "10.0.0.0/8")]
    [InlineData("ICMP", "sg-other", null)]
    [InlineData("GRE", "2001:db8::/32", null)]
    [Rule("rules.families")]
    public void Fitting_addresses_are_accepted(string protocol, string peer, string? own)
    {
        var state = State();
        state.Apply(GivenRules.Create(state, Any(protocol, peer, own)));
        state.RulesOf(Given.MyGroup).Should().ContainSingle();
    }

    [Fact]
    [Rule("rules.enterprise")]
    public void A_rule_of_an_enterprise_group_cannot_name_groups_or_drop_packets()
    {
        foreach (var match in new[]
            { GivenRules.Http("sg-other"), GivenRules.Http() with { Policy = RulePolicy.Drop } })
        {
            Refused.With(
                Refusal.EnterpriseRuleNotSupported,
                State(),
                it => it.Apply(SecurityGroupRuleCreation.Create(
                    it, Given.Hangzhou, Enterprise.Id, [new SecurityGroupRuleSpec(match)])));
        }

        var state = State();
        state.Apply(SecurityGroupRuleCreation.Create(
            state, Given.Hangzhou, Enterprise.Id, [new SecurityGroupRuleSpec(GivenRules.Http())]));
        state.RulesOf(Enterprise.Id).Should().ContainSingle();
    }

    [Fact]
    [Rule("rules.quota")]
    public void A_group_has_200_rules_in_both_directions()
    {
        var state = GivenRules.State();
        state.Apply(GivenRules.Create(state, [.. Numbered(100)]));
        state.Apply(GivenRules.Create(state, [.. Numbered(99).Select(ToEgress)]));
        Refused.With(
            Refusal.SecurityGroupRuleQuotaExceeded, state, it => it.Apply(
                GivenRules.Create(it, [.. Numbered(102).Skip(100)])));
        state.Apply(GivenRules.Create(state, [.. Numbered(101)]));
        state.RulesOf(Given.MyGroup).Should().HaveCount(200);
        state.Apply(GivenRules.Create(state, Numbered(1).First()));

        static RuleMatch ToEgress(RuleMatch match) => match with { Direction = TrafficDirection.Egress };
    }

    [Fact]
    [Rule("rules.quota")]
    public void A_rule_with_a_prefix_list_counts_as_the_maximum_number_of_its_entries()
    {
        var state = GivenRules.State(GivenRules.List("pl-1", 150), GivenRules.List("pl-2", 51));
        state.Apply(GivenRules.Create(state, GivenRules.Http("pl-1")));
        Refused.With(
            Refusal.SecurityGroupRuleQuotaExceeded, state, it => it.Apply(
                GivenRules.Create(it, GivenRules.Http("pl-2"))));
        state.Apply(GivenRules.Create(state, [.. Numbered(50)]));
    }

    [Fact]
    [Rule("rules.quota")]
    public void A_group_has_20_rules_that_name_other_groups()
    {
        var state = GivenRules.State();
        state.Apply(GivenRules.Create(state, [.. Numbered(20).Select(Naming)]));
        Refused.With(
            Refusal.GroupRuleQuotaExceeded, state, it => it.Apply(GivenRules.Create(it, Naming(Numbered(21).Last()))));
        state.Apply(GivenRules.Create(state, GivenRules.Http()));

        static RuleMatch Naming(RuleMatch match) => match with { Peer = RulePeer.Parse("sg-other") };
    }

    [Fact]
    [Rule("rules.not-found")]
    public void Rules_need_an_existing_group_that_no_service_manages()
    {
        Refused.With(
            Refusal.SecurityGroupNotFound,
            GivenRules.State(),
            it => it.Apply(SecurityGroupRuleCreation.Create(
                it, Given.Hangzhou, new SecurityGroupId("sg-unknown"),
                [
                    new SecurityGroupRuleSpec(GivenRules.Http()),
                ])));
        Refused.With(
            Refusal.SecurityGroupManaged,
            Given.State(Given.Region, Given.Group with { ServiceId = 7 }),
            it => it.Apply(GivenRules.Create(it, GivenRules.Http())));
    }

    [Fact]
    [Rule("rules.dry-run")]
    public void A_rule_of_the_domain_only_plans_its_changes()
    {
        var rule = GivenRules.Rule("sgr-1", GivenRules.Http());
        Planned.ChangesNothing(GivenRules.State(), state => GivenRules.Create(state, GivenRules.Http()));
        Planned.ChangesNothing(
            GivenRules.State(rule),
            state => SecurityGroupRuleDeletion.Delete(
                state, Given.Hangzhou, Given.MyGroup, TrafficDirection.Ingress, [rule.Id]));
        Planned.ChangesNothing(
            GivenRules.State(rule),
            state => SecurityGroupRuleModification.Modify(
                state,
                Given.Hangzhou,
                Given.MyGroup,
                TrafficDirection.Ingress,
                rule.Id,
                new SecurityGroupRuleChanges { Priority = 3 }));
    }

    private static IEnumerable<RuleMatch> Numbered(int count) => Enumerable.Range(1, count)
        .Select(number => GivenRules.Http() with { Ports = GivenRules.Ports($"{number}/{number}") });

    private static RuleMatch Any(string protocol, string peer, string? own) => new()
    {
        Protocol = Protocol(protocol),
        Peer = RulePeer.Parse(peer),
        OwnBlock = own is null ? null : GivenRules.Block(own),
    };

    private static RuleProtocol Protocol(string text)
    {
        RuleProtocol.TryParse(text, out var protocol).Should().BeTrue();
        return protocol;
    }

    private static void Reject(Refusal refusal, RuleMatch match) =>
        Refused.With(refusal, State(), it => it.Apply(GivenRules.Create(it, match)));

    private static AccountState State()
    {
        var beijing = new RegionId("cn-beijing");
        return GivenRules.State(
            Enterprise,
            Given.Group with { Id = new SecurityGroupId("sg-elsewhere"), VpcId = new VpcId("vpc-other") },
            Given.Group with { Id = new SecurityGroupId("sg-beijing"), RegionId = beijing },
            GivenRules.List("pl-four", 10, "10.0.0.0/8"),
            GivenRules.List("pl-six", 10, "2001:db8::/32"),
            GivenRules.List("pl-beijing") with { RegionId = beijing });
    }
}
