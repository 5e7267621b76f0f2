using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.GroupRules;

/// <summary>Removing rules, and security groups that rules name.</summary>
public sealed class RuleDeletionTests
{
    private static readonly RuleMatch Http = GivenRules.Http();

    /// <summary>Criteria that sgr-1 matches, or does not match.</summary>
    private static readonly Dictionary<string, (RuleCriteria Criteria, bool Matches)> Cases = new()
    {
        ["required"] = (Criteria(), true),
        ["direction"] = (Criteria() with { Direction = TrafficDirection.Egress }, false),
        ["protocol"] = (Criteria() with { Protocol = RuleProtocol.Udp }, false),
        ["ports"] = (Criteria() with { Ports = GivenRules.Ports("80/81") }, false),
        ["peer"] = (Criteria() with { Peer = RulePeer.Parse("10.0.0.0/9") }, false),
        ["policy"] = (Criteria() with { Policy = RulePolicy.Drop }, false),
        ["priority"] = (Criteria() with { Priority = 5 }, true),
        ["other priority"] = (Criteria() with { Priority = 1 }, false),
        ["source ports"] = (Criteria() with { SourcePorts = GivenRules.Ports("1/9") }, true),
        ["other source ports"] = (Criteria() with { SourcePorts = PortRange.Any }, false),
        ["own block"] = (Criteria() with { OwnBlock = GivenRules.Block("172.17.0.0/16") }, true),
        ["other own block"] = (Criteria() with { OwnBlock = GivenRules.Block("172.18.0.0/16") }, false),
    };

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory, MemberData(nameof(CaseNames))]
    [Rule("rules.revoke-fields")]
    public void Fields_select_rules_and_optional_fields_narrow_the_selection(string name)
    {
        var state = GivenRules.State(GivenRules.Rule("sgr-1", Http with
        {
            Priority = 5,
            SourcePorts = GivenRules.Ports("1/9"),
            OwnBlock = GivenRules.Block("172.17.0.0/16"),
        }));
        state.Apply(SecurityGroupRuleDeletion.Delete(state, Given.Hangzhou, Given.MyGroup, [Cases[name].Criteria]));
        state.SecurityGroupRules.Count.Should().Be(Cases[name].Matches ? 0 : 1);
    }

    [Fact]
    [Rule("rules.revoke-fields")]
    public void Several_criteria_remove_every_matching_rule_of_the_group()
    {
        var state = GivenRules.State(
            GivenRules.Rule("sgr-1", Http),
            GivenRules.Rule("sgr-2", Http with { Priority = 2 }),
            GivenRules.Rule("sgr-3", GivenRules.Http("11.0.0.0/8")),
            GivenRules.Rule("sgr-4", GivenRules.Http("12.0.0.0/8")),
            GivenRules.Rule("sgr-5", Http, "sg-other"));
        state.Apply(SecurityGroupRuleDeletion.Delete(
            state,
            Given.Hangzhou,
            Given.MyGroup,
            [Criteria(), Criteria() with { Peer = RulePeer.Parse("11.0.0.0/8") }]));
        state.SecurityGroupRules.Select(rule => rule.Id.Value).Should().Equal("sgr-4", "sgr-5");
        Refused.With(
            Refusal.RuleRepeated,
            state,
            it => it.Apply(
                SecurityGroupRuleDeletion.Delete(it, Given.Hangzhou, Given.MyGroup, [Criteria(), Criteria()])));
    }

    [Fact]
    [Rule("rules.revoke-ids")]
    public void IDs_select_rules_of_the_group_and_the_direction()
    {
        var state = GivenRules.State(
            GivenRules.Rule("sgr-1", Http),
            GivenRules.Rule("sgr-2", Http with { Priority = 2 }),
            GivenRules.Rule("sgr-3", Http with { Direction = TrafficDirection.Egress }),
            GivenRules.Rule("sgr-4", Http, "sg-other"));
        foreach (var id in new[] { "sgr-3", "sgr-4", "sgr-unknown" })
        {
            Refused.With(Refusal.SecurityGroupRuleNotFound, state, it => it.Apply(Delete(it, "sgr-1", id)));
        }

        Refused.With(Refusal.SecurityGroupRuleRepeated, state, it => it.Apply(Delete(it, "sgr-1", "sgr-1")));
        state.Apply(Delete(state, "sgr-1", "sgr-2"));
        GivenRules.Ids(state).Should().Equal("sgr-3");
    }

    [Fact]
    [Rule("rules.not-found")]
    public void Deletion_needs_an_existing_group_that_no_service_manages()
    {
        var unknown = new SecurityGroupId("sg-unknown");
        var managed = Given.State(Given.Region, Given.Group with { ServiceId = 7 });
        Refused.With(
            Refusal.SecurityGroupNotFound,
            GivenRules.State(),
            it => it.Apply(SecurityGroupRuleDeletion.Delete(it, Given.Hangzhou, unknown, [Criteria()])));
        Refused.With(Refusal.SecurityGroupManaged, managed, it => it.Apply(Delete(it, "sgr-1")));
        Refused.With(
            Refusal.SecurityGroupManaged,
            managed,
            it => it.Apply(SecurityGroupRuleDeletion.Delete(it, Given.Hangzhou, Given.MyGroup, [Criteria()])));
    }

    [Fact]
    [Rule("groups.referenced")]
    public void A_group_is_deleted_with_its_rules_unless_a_rule_of_another_group_names_it()
    {
        var state = GivenRules.State(
            GivenRules.Rule("sgr-1", GivenRules.Http("sg-other")),
            GivenRules.Rule("sgr-2", GivenRules.Http("sg-other") with { Priority = 2 }),
            GivenRules.Rule("sgr-3", GivenRules.Http("sg-other"), "sg-other"));
        Refused.With(
            Refusal.SecurityGroupReferenced,
            state,
            it => it.Apply(SecurityGroupDeletion.Delete(it, Given.Hangzhou, GivenRules.OtherGroup)));
        state.Apply(Delete(state, "sgr-1"));
        Refused.With(
            Refusal.SecurityGroupReferenced,
            state,
            it => it.Apply(SecurityGroupDeletion.Delete(it, Given.Hangzhou, GivenRules.OtherGroup)));
        state.Apply(SecurityGroupDeletion.Delete(state, Given.Hangzhou, Given.MyGroup));
        state.SecurityGroupRules.Select(rule => rule.Id.Value).Should().Equal("sgr-3");
        state.Apply(SecurityGroupDeletion.Delete(state, Given.Hangzhou, GivenRules.OtherGroup));
        state.SecurityGroupRules.Should().BeEmpty();
    }

    private static RuleCriteria Criteria() => new()
    {
        Protocol = RuleProtocol.Tcp,
        Ports = GivenRules.Ports("80/80"),
        Peer = Http.Peer,
    };

    private static ChangeSet Delete(AccountState state, params string[] ids) => SecurityGroupRuleDeletion.Delete(
        state,
        Given.Hangzhou,
        Given.MyGroup,
        TrafficDirection.Ingress,
        [.. ids.Select(id => new SecurityGroupRuleId(id))]);
}
