using Ecs.Emulator.Actions.Ecs.SecurityGroups;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.GroupRules;

/// <summary>ModifySecurityGroupRule and ModifySecurityGroupEgressRule.</summary>
internal static class RuleModification
{
    public static readonly ApiAction Ingress = Modify(
        "ModifySecurityGroupRule", "inbound", "sgr-myrule", TrafficDirection.Ingress, RuleParameters.Ingress);

    public static readonly ApiAction Egress = Modify(
        "ModifySecurityGroupEgressRule", "outbound", "sgr-myegressrule", TrafficDirection.Egress,
        RuleParameters.Egress);

    private static ApiAction<Done> Modify(
        string name, string word, string example, TrafficDirection direction, RuleParameters rules)
    {
        var id = Declare.OptionalId<SecurityGroupRuleId>(
            "SecurityGroupRuleId",
            "The ID of the rule. Without it, the other fields identify the rule, and only its description changes.",
            example);
        return new ApiAction<Done>
        {
            Product = Product.Ecs,
            Name = name,
            Summary = $"Modifies an {word} rule of a security group.",
            Description =
                "Fields that are not specified do not change. A block, a group and a prefix list cannot replace each "
                + "other, and neither can blocks of IPv4 and IPv6.",
            Parameters =
            [
                EcsParameters.RegionId, SecurityGroupParameters.PrefixedSecurityGroupId, id,
                .. rules.Fields.Select(field => field with { Example = null }), EcsParameters.ClientToken,
            ],
            Resource = SecurityGroupParameters.PrefixedSecurityGroupId,
            ClientToken = EcsParameters.ClientToken,
            Response = Done.Shape,
            Errors =
            [
                .. RuleErrorSets.OfValidRules(direction),
                SecurityGroupRuleErrors.NotFound, SecurityGroupRuleErrors.NoMatch,
                SecurityGroupRuleErrors.PortsMismatchOfModification, SecurityGroupRuleErrors.PeerTypeFixed,
                SecurityGroupRuleErrors.Duplicate, SecurityGroupRuleErrors.QuotaExceededByModification,
            ],
            Run = call => Done.After(Run(call, id, direction, rules)),
        };
    }

    private static ChangeSet Run(
        CallContext call, Parameter<SecurityGroupRuleId?> id, TrafficDirection direction, RuleParameters rules)
    {
        var region = call.Get(EcsParameters.RegionId);
        var group = call.Get(SecurityGroupParameters.PrefixedSecurityGroupId);
        var fields = rules.ReadOne(call);
        return call.Get(id) is { } rule
            ? SecurityGroupRuleModification.Modify(
                call.State, region, group, direction, rule, fields.ReadChanges(region))
            : SecurityGroupRuleModification.ModifyMatching(
                call.State, region, group, fields.ReadCriteria(region), fields.Description());
    }
}
