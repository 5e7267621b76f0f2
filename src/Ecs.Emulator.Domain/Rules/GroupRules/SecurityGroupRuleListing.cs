using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.GroupRules;

internal static class SecurityGroupRuleListing
{
    /// <exception cref="RefusedException">
    /// <see cref="Refusal.SecurityGroupRuleNotFound"/> if the group has no such rule in this direction.
    /// </exception>
    public static SecurityGroupRule Get(
        AccountState state, SecurityGroup group, TrafficDirection direction, SecurityGroupRuleId id) =>
        state.SecurityGroupRules.Find(id) is { } rule
        && rule.GroupId == group.Id
        && rule.Match.Direction == direction
            ? rule
            : throw new RefusedException(Refusal.SecurityGroupRuleNotFound);

    /// <summary>Lists the rules of a group in the order of their creation.</summary>
    /// <param name="direction">The direction of the rules; null for both.</param>
    public static Page<ListedSecurityGroupRule> List(
        AccountState state, SecurityGroup group, TrafficDirection? direction, Paging paging)
    {
        var rules = state.RulesOf(group.Id)
            .Where(rule => direction is null || rule.Match.Direction == direction);
        return Pager.Cut(rules, state.SecurityGroupRules.RowOf, paging)
            .Select(rule => new ListedSecurityGroupRule(rule, NameOf(state, rule.Match.Peer)));
    }

    private static string NameOf(AccountState state, RulePeer peer) => peer switch
    {
        GroupPeer group => state.SecurityGroups.Find(group.Id)?.Name ?? "",
        PrefixListPeer list => state.PrefixLists.Find(list.Id)?.Name ?? "",
        _ => "",
    };
}
