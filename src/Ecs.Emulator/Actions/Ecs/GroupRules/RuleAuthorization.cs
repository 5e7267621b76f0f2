using Ecs.Emulator.Actions.Ecs.SecurityGroups;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.GroupRules;

/// <summary>AuthorizeSecurityGroup and AuthorizeSecurityGroupEgress.</summary>
internal static class RuleAuthorization
{
    public static readonly ApiAction Ingress = Authorize(
        "AuthorizeSecurityGroup", "inbound", TrafficDirection.Ingress, RuleParameters.Ingress);

    public static readonly ApiAction Egress = Authorize(
        "AuthorizeSecurityGroupEgress", "outbound", TrafficDirection.Egress, RuleParameters.Egress);

    private static ApiAction<Done> Authorize(
        string name, string word, TrafficDirection direction, RuleParameters rules) => new()
        {
            Product = Product.Ecs,
            Name = name,
            Summary = $"Adds {word} rules to a security group.",
            Description =
                "All rules are added, or none. A rule that the group already has stays as it is. A group can have "
                + $"{Limits.RulesPerSecurityGroup} rules, of which {Limits.GroupRulesPerSecurityGroup} can name other "
                + "groups; a rule with a prefix list counts as the maximum number of its entries.",
            Parameters =
            [
                EcsParameters.RegionId, SecurityGroupParameters.PrefixedSecurityGroupId, .. rules.All,
                EcsParameters.ClientToken,
            ],
            Resource = SecurityGroupParameters.PrefixedSecurityGroupId,
            ClientToken = EcsParameters.ClientToken,
            Response = Done.Shape,
            Errors =
            [
                .. RuleErrorSets.OfValidRules(direction),
                SecurityGroupRuleErrors.PermissionsConflict, SecurityGroupRuleErrors.Repeated,
                SecurityGroupRuleErrors.PortsMismatch, SecurityGroupRuleErrors.QuotaExceeded,
                SecurityGroupRuleErrors.GroupQuotaExceeded,
            ],
            Run = call =>
            {
                var region = call.Get(EcsParameters.RegionId);
                var group = call.Get(SecurityGroupParameters.PrefixedSecurityGroupId);
                var specs = rules.Read(call).Select(fields => fields.ReadSpec(region)).ToList();
                return Done.After(SecurityGroupRuleCreation.Create(call.State, region, group, specs));
            },
        };
}
