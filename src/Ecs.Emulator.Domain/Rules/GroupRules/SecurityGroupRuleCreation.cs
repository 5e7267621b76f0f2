using Ecs.Emulator.Domain.Resources;
using Ecs.Emulator.Domain.Resources.SecurityGroups;
using Ecs.Emulator.Domain.Rules.SecurityGroups;
using Ecs.Emulator.Domain.Tables;

namespace Ecs.Emulator.Domain.Rules.GroupRules;

internal static class SecurityGroupRuleCreation
{
    /// <summary>Adds rules to a group, all or none. Rules that the group has already stay as they are.</summary>
    /// <exception cref="RefusedException">
    /// As for <see cref="SecurityGroupRules.RequireNotManaged"/> and
    /// <see cref="SecurityGroupRulePreconditions.RequireValid"/>; <see cref="Refusal.RuleRepeated"/>,
    /// <see cref="Refusal.SecurityGroupRuleQuotaExceeded"/> or <see cref="Refusal.GroupRuleQuotaExceeded"/>.
    /// </exception>
    public static ChangeSet Create(
        AccountState state, RegionId regionId, SecurityGroupId groupId, IReadOnlyList<SecurityGroupRuleSpec> specs)
    {
        var group = SecurityGroupRules.RequireNotManaged(state, regionId, groupId);
        foreach (var spec in specs)
        {
            SecurityGroupRulePreconditions.RequireValid(state, group, spec.Match);
        }

        RefusedException.ThrowIf(
            specs.Select(spec => spec.Match).Distinct().Count() < specs.Count, Refusal.RuleRepeated);
        var existing = state.RulesOf(group.Id).Select(rule => rule.Match).ToHashSet();
        var added = specs.Where(spec => !existing.Contains(spec.Match)).ToList();
        if (added.Count > 0)
        {
            var all = existing.Concat(added.Select(spec => spec.Match)).ToList();
            SecurityGroupRulePreconditions.RequireRoom(state, all);
            SecurityGroupRulePreconditions.RequireRoomForGroups(all);
        }

        var changes = state.NewChanges();
        foreach (var spec in added)
        {
            changes.Add(state.SecurityGroupRules, new SecurityGroupRule
            {
                Id = changes.NewId(state.SecurityGroupRules, group.RegionId),
                GroupId = group.Id,
                Match = spec.Match,
                Description = spec.Description,
                CreationTime = state.Now,
            });
        }

        return changes;
    }
}
