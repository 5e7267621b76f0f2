using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.GroupRules;

internal static class SecurityGroupRuleDeletion
{
    /// <summary>Deletes the rules with these ids.</summary>
    /// <exception cref="RefusedException">
    /// As for <see cref="SecurityGroupRules.RequireNotManaged"/>; <see cref="Refusal.SecurityGroupRuleRepeated"/> or
    /// <see cref="Refusal.SecurityGroupRuleNotFound"/>.
    /// </exception>
    public static ChangeSet Delete(
        AccountState state,
        RegionId regionId,
        SecurityGroupId groupId,
        TrafficDirection direction,
        IReadOnlyCollection<SecurityGroupRuleId> ids)
    {
        var group = SecurityGroupRules.RequireNotManaged(state, regionId, groupId);
        return ids.Distinct().Count() < ids.Count
            ? throw new RefusedException(Refusal.SecurityGroupRuleRepeated)
            : Remove(state, [.. ids.Select(id => SecurityGroupRuleListing.Get(state, group, direction, id))]);
    }

    /// <summary>Deletes the rules that match one of the criteria. Criteria that no rule matches are ignored.</summary>
    /// <exception cref="RefusedException">
    /// As for <see cref="SecurityGroupRules.RequireNotManaged"/>, or <see cref="Refusal.RuleRepeated"/>.
    /// </exception>
    public static ChangeSet Delete(
        AccountState state, RegionId regionId, SecurityGroupId groupId, IReadOnlyCollection<RuleCriteria> criteria)
    {
        var group = SecurityGroupRules.RequireNotManaged(state, regionId, groupId);
        return criteria.Distinct().Count() < criteria.Count
            ? throw new RefusedException(Refusal.RuleRepeated)
            : Remove(state, [.. state.RulesOf(group.Id).Where(rule => criteria.Any(any => any.Matches(rule.Match)))]);
    }

    private static ChangeSet Remove(AccountState state, IReadOnlyList<SecurityGroupRule> rules)
    {
        var changes = state.NewChanges();
        foreach (var rule in rules)
        {
            changes.Remove(state.SecurityGroupRules, rule);
        }

        return changes;
    }
}
