using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.SecurityGroups;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.GroupRules;

/// <summary>RevokeSecurityGroup and RevokeSecurityGroupEgress.</summary>
internal static class RuleRevocation
{
    public static readonly ApiAction Ingress = Revoke(
        "RevokeSecurityGroup", "inbound", "sgr-myrule", TrafficDirection.Ingress, RuleParameters.Ingress);

    public static readonly ApiAction Egress = Revoke(
        "RevokeSecurityGroupEgress", "outbound", "sgr-myegressrule", TrafficDirection.Egress, RuleParameters.Egress);

    private static ApiAction<Done> Revoke(
        string name, string word, string example, TrafficDirection direction, RuleParameters rules)
    {
        var ids = Declare.IdList<SecurityGroupRuleId>(
            "SecurityGroupRuleId",
            "The IDs of the rules. The rules cannot be specified by their fields at the same time.",
            example,
            Limits.RulesPerRequest,
            inSample: true);
        return new ApiAction<Done>
        {
            Product = Product.Ecs,
            Name = name,
            Summary = $"Removes {word} rules from a security group.",
            Description =
                "A rule is specified by its ID, or by its protocol, ports, policy and "
                + $"{(direction == TrafficDirection.Ingress ? "source" : "destination")}; other fields narrow the "
                + "selection. If no rule has the specified fields, the request succeeds and removes nothing.",
            Parameters =
            [
                EcsParameters.RegionId, SecurityGroupParameters.PrefixedSecurityGroupId, ids, .. rules.WithoutSample,
                EcsParameters.ClientToken,
            ],
            Resource = SecurityGroupParameters.PrefixedSecurityGroupId,
            ClientToken = EcsParameters.ClientToken,
            Response = Done.Shape,
            Errors =
            [
                .. RuleErrorSets.OfFields(direction),
                SecurityGroupRuleErrors.PermissionsConflict, SecurityGroupRuleErrors.Repeated,
                SecurityGroupRuleErrors.NotFoundForRevocation, SecurityGroupRuleErrors.IdRepeated,
            ],
            Run = call => Done.After(Run(call, ids, direction, rules)),
        };
    }

    private static ChangeSet Run(
        CallContext call,
        Parameter<ImmutableArray<SecurityGroupRuleId>> idList,
        TrafficDirection direction,
        RuleParameters rules)
    {
        var region = call.Get(EcsParameters.RegionId);
        var group = call.Get(SecurityGroupParameters.PrefixedSecurityGroupId);
        var ids = call.Get(idList);
        if (ids.IsEmpty)
        {
            var criteria = rules.Read(call).Select(fields => fields.ReadCriteria(region)).ToList();
            return SecurityGroupRuleDeletion.Delete(call.State, region, group, criteria);
        }

        return rules.AreGiven(call)
            ? throw new ApiException(SecurityGroupRuleErrors.PermissionsConflict)
            : SecurityGroupRuleDeletion.Delete(call.State, region, group, direction, ids);
    }
}
