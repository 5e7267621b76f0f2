using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.GroupRules;

internal static class SecurityGroupRuleModification
{
    /// <summary>Modifies the rule with this id.</summary>
    /// <exception cref="RefusedException">
    /// As for <see cref="SecurityGroupRules.RequireNotManaged"/> and
    /// <see cref="SecurityGroupRulePreconditions.RequireValid"/>; <see cref="Refusal.SecurityGroupRuleNotFound"/>,
    /// <see cref="Refusal.RulePeerTypeFixed"/>, <see cref="Refusal.RuleDuplicate"/> or
    /// <see cref="Refusal.SecurityGroupRuleQuotaExceeded"/>.
    /// </exception>
    public static ChangeSet Modify(
        AccountState state,
        RegionId regionId,
        SecurityGroupId groupId,
        TrafficDirection direction,
        SecurityGroupRuleId id,
        SecurityGroupRuleChanges changes)
    {
        var group = SecurityGroupRules.RequireNotManaged(state, regionId, groupId);
        var rule = SecurityGroupRuleListing.Get(state, group, direction, id);
        var before = rule.Match;
        var after = before with
        {
            Protocol = changes.Protocol ?? before.Protocol,
            Ports = changes.Ports ?? before.Ports,
            SourcePorts = changes.SourcePorts ?? before.SourcePorts,
            Peer = changes.Peer ?? before.Peer,
            OwnBlock = changes.OwnBlock ?? before.OwnBlock,
            Policy = changes.Policy ?? before.Policy,
            Priority = changes.Priority ?? before.Priority,
        };
        if (after.Peer.GetType() != before.Peer.GetType() || after.Peer.Block?.Family != before.Peer.Block?.Family)
        {
            throw new RefusedException(Refusal.RulePeerTypeFixed);
        }

        SecurityGroupRulePreconditions.RequireValid(state, group, after);
        var others = state.RulesOf(group.Id).Where(other => other.Id != id).Select(other => other.Match).ToList();
        RefusedException.ThrowIf(others.Contains(after), Refusal.RuleDuplicate);
        if (after.Peer != before.Peer)
        {
            SecurityGroupRulePreconditions.RequireRoom(state, others.Append(after));
        }

        return state.NewReplacement(state.SecurityGroupRules, rule, rule with
        {
            Match = after,
            Description = changes.Description ?? rule.Description,
        });
    }

    /// <summary>Modifies the description of the rules that match the criteria; null leaves it unchanged.</summary>
    /// <exception cref="RefusedException">
    /// As for <see cref="SecurityGroupRules.RequireNotManaged"/>, or <see cref="Refusal.NoMatchingRule"/>.
    /// </exception>
    public static ChangeSet ModifyMatching(
        AccountState state, RegionId regionId, SecurityGroupId groupId, RuleCriteria criteria, string? description)
    {
        var group = SecurityGroupRules.RequireNotManaged(state, regionId, groupId);
        var rules = state.RulesOf(group.Id).Where(rule => criteria.Matches(rule.Match)).ToList();
        RefusedException.ThrowIf(rules.Count == 0, Refusal.NoMatchingRule);
        var changes = state.NewChanges();
        foreach (var rule in rules)
        {
            changes.Replace(
                state.SecurityGroupRules, rule, rule with { Description = description ?? rule.Description });
        }

        return changes;
    }
}
