using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.GroupRules;

/// <summary>Listings of rules and references, and the index behind them.</summary>
public sealed class RuleListingTests
{
    [Fact]
    [Rule("rules.list")]
    public void Rules_are_listed_by_direction_in_the_order_of_their_creation()
    {
        var http = GivenRules.Http();
        var state = GivenRules.State(
            GivenRules.Rule("sgr-9", http),
            GivenRules.Rule("sgr-5", http with { Direction = TrafficDirection.Egress }),
            GivenRules.Rule("sgr-7", http, "sg-other"),
            GivenRules.Rule("sgr-1", http with { Priority = 2 }));
        List(state, null).Should().Equal("sgr-9", "sgr-5", "sgr-1");
        List(state, TrafficDirection.Ingress).Should().Equal("sgr-9", "sgr-1");
        List(state, TrafficDirection.Egress).Should().Equal("sgr-5");
        Paged.InOrder(
            page => SecurityGroupRuleListing.List(state, Given.Group, null, page),
            listed => listed.Rule.Id.Value,
            "sgr-9",
            "sgr-5",
            "sgr-1");
    }

    [Fact]
    [Rule("rules.list")]
    public void A_listed_rule_has_the_name_of_its_group_or_prefix_list()
    {
        var state = GivenRules.State(
            GivenRules.List("pl-1"),
            GivenRules.Rule("sgr-1", GivenRules.Http("sg-other")),
            GivenRules.Rule("sgr-2", GivenRules.Http("pl-1")),
            GivenRules.Rule("sgr-3", GivenRules.Http()),
            GivenRules.Rule("sgr-4", GivenRules.Http("sg-gone")),
            GivenRules.Rule("sgr-5", GivenRules.Http("pl-gone")));
        SecurityGroupRuleListing.List(state, Given.Group, null, new ContinuedPage(0, 10)).Items
            .Select(listed => listed.PeerName).Should().Equal("other", "list", "", "", "");
    }

    [Fact]
    [Rule("groups.rule-counts")]
    public void A_listed_group_has_the_number_of_its_rules()
    {
        var state = GivenRules.State(
            GivenRules.Rule("sgr-1", GivenRules.Http("sg-other")), GivenRules.Rule("sgr-2", GivenRules.Http()));
        SecurityGroupListing.List(
            state, Given.Hangzhou, new SecurityGroupFilter(), count: false, new NumberedPage(1, 10))
            .Items.Select(listed => (listed.Rules, listed.GroupRules)).Should().Equal((0, 0), (2, 1));
    }

    [Fact]
    [Rule("groups.references")]
    public void References_are_listed_for_each_group()
    {
        var state = GivenRules.State(
            GivenRules.Rule("sgr-1", GivenRules.Http("sg-other")),
            GivenRules.Rule("sgr-2", GivenRules.Http("sg-other") with { Priority = 2 }));
        var listed = SecurityGroupReferenceListing.List(
            state, Given.Hangzhou, [Given.MyGroup, GivenRules.OtherGroup, GivenRules.OtherGroup]);
        listed.Select(reference => reference.GroupId).Should().Equal(Given.MyGroup, GivenRules.OtherGroup);
        listed.Select(reference => reference.Owner).Should().AllBeEquivalentTo(Given.Owner);
        listed[0].Referencing.Should().BeEmpty();
        listed[1].Referencing.Should().Equal(Given.MyGroup);
        Refused.With(
            Refusal.SecurityGroupNotFound,
            state,
            it => SecurityGroupReferenceListing.List(it, Given.Hangzhou, [new SecurityGroupId("sg-unknown")]));
    }

    [Fact]
    public void The_index_follows_every_change_of_a_rule()
    {
        var list = new PrefixListId("pl-1");
        var state = GivenRules.State();
        state.TryAdd(GivenRules.Rule("sgr-1", GivenRules.Http("sg-other")));
        state.TryAdd(GivenRules.Rule("sgr-2", GivenRules.Http("pl-1")));
        state.TryAdd(GivenRules.Rule("sgr-3", GivenRules.Http("sg-other"), "sg-third"));
        state.GroupsNaming(GivenRules.OtherGroup)
            .Should().BeEquivalentTo([Given.MyGroup, new SecurityGroupId("sg-third")]);
        state.GroupsNaming(list).Should().Equal(Given.MyGroup);

        state.Replace(state.SecurityGroupRules, GivenRules.Rule("sgr-1", GivenRules.Http("sg-fourth")));
        state.GroupsNaming(GivenRules.OtherGroup).Should().Equal(new SecurityGroupId("sg-third"));
        state.GroupsNaming(new SecurityGroupId("sg-fourth")).Should().Equal(Given.MyGroup);
        GivenRules.Ids(state).Should().Equal("sgr-1", "sgr-2");

        state.Replace(state.SecurityGroupRules, GivenRules.Rule("sgr-2", GivenRules.Http()));
        state.GroupsNaming(list).Should().BeEmpty();
        var changes = state.NewChanges();
        foreach (var rule in state.SecurityGroupRules)
        {
            changes.Remove(state.SecurityGroupRules, rule);
        }

        state.Apply(changes);
        state.GroupsNaming(GivenRules.OtherGroup).Should().BeEmpty();
        state.GroupsNaming(new SecurityGroupId("sg-fourth")).Should().BeEmpty();
        GivenRules.Ids(state).Should().BeEmpty();
    }

    private static IEnumerable<string> List(AccountState state, TrafficDirection? direction) =>
        SecurityGroupRuleListing.List(state, Given.Group, direction, new ContinuedPage(0, 10))
            .Items.Select(listed => listed.Rule.Id.Value);
}
