using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.GroupRules;

internal static class RuleErrorSets
{
    /// <summary>For actions that change the rules of a group.</summary>
    private static readonly IReadOnlyList<ErrorDefinition> OfGroup =
    [
        .. EcsErrorSets.InRegion, SecurityGroupErrors.IdMalformed, SecurityGroupErrors.NotFound,
        SecurityGroupErrors.ManagedByService,
    ];

    /// <summary>For actions with the fields of a rule.</summary>
    public static IReadOnlyList<ErrorDefinition> OfFields(TrafficDirection direction) =>
    [
        .. OfGroup,
        SecurityGroupRuleErrors.ProtocolNotSupported, SecurityGroupRuleErrors.PortRangeInvalid,
        SecurityGroupRuleErrors.PortRangeMissing, SecurityGroupRuleErrors.PortRangeListNotFound,
        SecurityGroupRuleErrors.SourcePortRangeInvalid, SecurityGroupRuleErrors.SourceCidrIpInvalid,
        SecurityGroupRuleErrors.DestCidrIpInvalid, SecurityGroupRuleErrors.Ipv6SourceCidrIpInvalid,
        SecurityGroupRuleErrors.Ipv6DestCidrIpInvalid, SecurityGroupRuleErrors.SourceFamiliesConflict,
        SecurityGroupRuleErrors.DestFamiliesConflict, SecurityGroupRuleErrors.PolicyMalformed,
        SecurityGroupRuleErrors.PriorityMalformed, SecurityGroupRuleErrors.PriorityNotSupported,
        SecurityGroupRuleErrors.NicTypeNotSupported, SecurityGroupRuleErrors.DescriptionMalformed,
        direction == TrafficDirection.Ingress
            ? SecurityGroupRuleErrors.SourceMissing
            : SecurityGroupRuleErrors.DestMissing,
    ];

    /// <summary>For actions that create or replace a rule.</summary>
    public static IReadOnlyList<ErrorDefinition> OfValidRules(TrafficDirection direction) =>
    [
        .. OfFields(direction),
        SecurityGroupRuleErrors.FamiliesMixed, SecurityGroupRuleErrors.PrefixListFamilyMismatch,
        SecurityGroupRuleErrors.Ipv4Protocol, SecurityGroupRuleErrors.Ipv6Protocol, SecurityGroupRuleErrors.SidesEqual,
        SecurityGroupRuleErrors.GroupIsEnterprise, SecurityGroupRuleErrors.EnterpriseNotSupported,
        PrefixListErrors.NotFound,
        .. direction == TrafficDirection.Ingress
            ? new[]
            {
                SecurityGroupRuleErrors.SourceGroupNotFound, SecurityGroupRuleErrors.SourceGroupIsOwn,
                SecurityGroupRuleErrors.SourceGroupVpcMismatch,
            }
            :
            [
                SecurityGroupRuleErrors.DestGroupNotFound, SecurityGroupRuleErrors.DestGroupIsOwn,
                SecurityGroupRuleErrors.DestGroupVpcMismatch,
            ],
    ];
}
