using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.GroupRules;

/// <summary>Modifying rules by their ID and by their fields.</summary>
public sealed class RuleModificationTests
{
    private static readonly RuleMatch Http = GivenRules.Http();
    private static readonly SecurityGroupRuleId Id = new("sgr-1");

    [Fact]
    [Rule("rules.modify-id")]
    public void Each_field_can_change_and_others_stay()
    {
        var state = State();
        var expected = Http;
        void Change(SecurityGroupRuleChanges changes, RuleMatch after)
        {
            state.Apply(Modify(state, changes));
            expected = after;
            state.SecurityGroupRules.Find(Id)!.Match.Should().Be(expected);
        }

        Change(new() { Protocol = RuleProtocol.Udp }, expected with { Protocol = RuleProtocol.Udp });
        Change(new() { Ports = GivenRules.Ports("1/2") }, expected with { Ports = GivenRules.Ports("1/2") });
        Change(
            new() { SourcePorts = GivenRules.Ports("3/4") }, expected with { SourcePorts = GivenRules.Ports("3/4") });
        Change(new() { Peer = RulePeer.Parse("11.0.0.1") }, expected with { Peer = RulePeer.Parse("11.0.0.1") });
        var own = GivenRules.Block("172.17.0.0/16");
        Change(new() { OwnBlock = own }, expected with { OwnBlock = own });
        Change(new() { Policy = RulePolicy.Drop }, expected with { Policy = RulePolicy.Drop });
        Change(new() { Priority = 100 }, expected with { Priority = 100 });
        Change(new() { Description = "web" }, expected);
        Change(new(), expected);
        state.SecurityGroupRules.Find(Id)!.Description.Should().Be("web");
    }

    [Theory]
    [InlineData("10.0.0.0/8", "2001:db8::/32")]
    [InlineData("10.0.0.0/8", "sg-other")]
    [InlineData("10.0.0.0/8", "pl-1")]
    [InlineData("sg-other", "10.0.0.0/8")]
    [InlineData("sg-other", "pl-1")]
    [InlineData("pl-1", "sg-other")]
    [Rule("rules.modify-id")]
    public void The_type_of_the_peer_cannot_change(string before, string after) => Refused.With(
        Refusal.RulePeerTypeFixed,
        GivenRules.State(GivenRules.List("pl-1"), GivenRules.Rule("sgr-1", GivenRules.Http(before))),
        it => it.Apply(Modify(it, new() { Peer = RulePeer.Parse(after) })));

    [Fact]
    [Rule("rules.modify-id")]
    public void A_modified_rule_must_be_valid_and_different_from_the_others()
    {
        var state = State(GivenRules.Rule("sgr-2", Http with { Priority = 2 }));
        Refused.With(Refusal.RuleDuplicate, state, it => it.Apply(Modify(it, new() { Priority = 2 })));
        Refused.With(
            Refusal.RulePortsMismatch, state, it => it.Apply(Modify(it, new() { Protocol = RuleProtocol.All })));
        state.Apply(Modify(state, new() { Priority = 1 }));
    }

    [Fact]
    [Rule("rules.quota")]
    public void A_longer_prefix_list_must_fit_into_the_group()
    {
        var state = GivenRules.State(
            GivenRules.List("pl-1", 100),
            GivenRules.List("pl-2", 101),
            GivenRules.List("pl-3", 99),
            GivenRules.Rule("sgr-1", GivenRules.Http("pl-1")),
            GivenRules.Rule("sgr-2", GivenRules.Http("pl-1") with { Priority = 2 }));
        Refused.With(
            Refusal.SecurityGroupRuleQuotaExceeded, state, it => it.Apply(
                Modify(it, new() { Peer = RulePeer.Parse("pl-2") })));
        state.Apply(Modify(state, new() { Peer = RulePeer.Parse("pl-3") }));
    }

    [Fact]
    [Rule("rules.modify-id")]
    public void A_full_group_accepts_modifications_of_other_fields()
    {
        var state = GivenRules.State(
            GivenRules.List("pl-1", 200),
            GivenRules.Rule("sgr-1", GivenRules.Http("pl-1")),
            GivenRules.Rule("sgr-2", GivenRules.Http("pl-1") with { Priority = 2 }));
        state.Apply(Modify(state, new() { Priority = 7 }));
    }

    [Theory]
    [InlineData("sgr-unknown")]
    [InlineData("sgr-egress")]
    [InlineData("sgr-other")]
    [Rule("rules.modify-id")]
    public void The_rule_must_be_of_the_group_and_the_direction(string id) => Refused.With(
        Refusal.SecurityGroupRuleNotFound,
        State(
            GivenRules.Rule("sgr-egress", Http with { Direction = TrafficDirection.Egress }),
            GivenRules.Rule("sgr-other", Http, "sg-other")),
        it => it.Apply(Modify(it, new() { Priority = 2 }, id)));

    [Fact]
    [Rule("rules.modify-fields")]
    public void Fields_select_the_rules_whose_description_changes()
    {
        var criteria = new RuleCriteria
        {
            Protocol = RuleProtocol.Tcp,
            Ports = GivenRules.Ports("80/80"),
            Peer = Http.Peer,
        };
        var state = State(GivenRules.Rule("sgr-2", GivenRules.Http("11.0.0.0/8")));
        for (var time = 0; time < 2; time++)
        {
            state.Apply(ModifyMatching(state, criteria, "web"));
        }

        state.Apply(ModifyMatching(state, criteria, null));
        state.SecurityGroupRules.Select(rule => rule.Description).Should().Equal("web", "");
        Refused.With(
            Refusal.NoMatchingRule,
            state,
            it => it.Apply(ModifyMatching(it, criteria with { Policy = RulePolicy.Drop }, "web")));
        Refused.With(
            Refusal.SecurityGroupManaged,
            Given.State(Given.Region, Given.Group with { ServiceId = 7 }),
            it => it.Apply(ModifyMatching(it, criteria, "web")));
        Refused.With(
            Refusal.SecurityGroupManaged,
            Given.State(Given.Region, Given.Group with { ServiceId = 7 }),
            it => it.Apply(Modify(it, new())));
    }

    private static AccountState State(params object[] resources) =>
        GivenRules.State([GivenRules.Rule("sgr-1", Http), .. resources]);

    private static ChangeSet Modify(AccountState state, SecurityGroupRuleChanges changes, string id = "sgr-1") =>
        SecurityGroupRuleModification.Modify(
            state, Given.Hangzhou, Given.MyGroup, TrafficDirection.Ingress, new SecurityGroupRuleId(id), changes);

    private static ChangeSet ModifyMatching(AccountState state, RuleCriteria criteria, string? description) =>
        SecurityGroupRuleModification.ModifyMatching(state, Given.Hangzhou, Given.MyGroup, criteria, description);
}
