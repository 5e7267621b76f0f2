using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.GroupRules;

/// <summary>The attributes of a new rule. An empty description means none.</summary>
internal sealed record SecurityGroupRuleSpec(RuleMatch Match, string Description = "");
