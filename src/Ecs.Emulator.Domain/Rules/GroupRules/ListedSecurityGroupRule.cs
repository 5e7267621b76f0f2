using Ecs.Emulator.Domain.Resources.SecurityGroups;

namespace Ecs.Emulator.Domain.Rules.GroupRules;

/// <param name="PeerName">The name of the group or prefix list that the rule names; empty for none.</param>
internal sealed record ListedSecurityGroupRule(SecurityGroupRule Rule, string PeerName);
