namespace Ecs.Emulator.Errors.Ecs;

/// <summary>
/// Errors of the rules of security groups. Some inbound errors have an outbound version, whose code has <c>Dest</c>
/// instead of <c>Source</c>.
/// </summary>
internal static class SecurityGroupRuleErrors
{
    // Rules.
    public static readonly ErrorDefinition NoMatch = new(
        "SecurityGroupRule.NotFound", 404, "The target security group rule not exist.", Refusal.NoMatchingRule);

    public static readonly ErrorDefinition NotFound = new(
        "InvalidSecurityGroupRuleId.NotFound", 404,
        "The specified SecurityGroupRuleId is not exists.", Refusal.SecurityGroupRuleNotFound);

    public static readonly ErrorDefinition NotFoundForRevocation = new(
        "InvalidParam.SecurityGroupRuleId", 400,
        "The specified parameter SecurityGroupRuleId is not valid.", Refusal.SecurityGroupRuleNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition IdRepeated = new(
        "InvalidParam.SecurityGroupRuleIdRepeated", 400,
        "The specified parameter SecurityGroupRuleId is repeated.", Refusal.SecurityGroupRuleRepeated);

    public static readonly ErrorDefinition Repeated = new(
        "InvalidParam.DuplicatePermissions", 400,
        "There are duplicate permissions in the specified parameter Permissions.", Refusal.RuleRepeated);

    public static readonly ErrorDefinition Duplicate = new(
        "InvalidOperation.RuleDuplicate", 400,
        "The security group already has the rule.", Refusal.RuleDuplicate);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "AuthorizationLimitExceed", 403,
        "The limit of authorization records in the security group reaches.", Refusal.SecurityGroupRuleQuotaExceeded);

    public static readonly ErrorDefinition QuotaExceededByModification = new(
        "AuthorizationLimitExceed", 400,
        "The limit of authorization records in the security group reaches.", Refusal.SecurityGroupRuleQuotaExceeded)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition GroupQuotaExceeded = new(
        "AuthorizedGroupRule.LimitExceed", 400,
        "You have reached the limit on the number of group authorization rules that you can add to a security group."
        + "When authorization object of rule is security group, the limit is 20.",
        Refusal.GroupRuleQuotaExceeded);

    public static readonly ErrorDefinition PermissionsConflict = new(
        "InvalidParam.Permissions", 400, "The specified parameter Permissions cannot coexist with other parameters.");

    // Protocols and ports.
    public static readonly ErrorDefinition ProtocolNotSupported = new(
        "InvalidIpProtocol.ValueNotSupported", 400,
        "The parameter {0} must be specified with case insensitive TCP, UDP, ICMP, GRE or All.");

    public static readonly ErrorDefinition PortRangeInvalid = new(
        "InvalidParam.PortRange", 400,
        "The specified parameter {0} is not valid. It should be two integers less than 65535 in ?/? format.");

    public static readonly ErrorDefinition PortRangeMissing = new(
        "InvalidPortRange.Malformed", 400, "The specified parameter PortRange must set.");

    public static readonly ErrorDefinition PortRangeListNotFound = new(
        "InvalidPortRangeListId.NotFound", 400, "The specified port range list was not found.");

    public static readonly ErrorDefinition PortsMismatch = new(
        "OperationDenied", 400,
        "The specified IpProtocol does not exist or IpProtocol and PortRange do not match.", Refusal.RulePortsMismatch);

    public static readonly ErrorDefinition PortsMismatchOfModification = new(
        "InvalidParam.ProtocolAndPortRangeMismatch", 400,
        "The specified Protocol and PortRange do not match.", Refusal.RulePortsMismatch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition SourcePortRangeInvalid = new(
        "InvalidSourcePortRange.Malformed", 400,
        "The specified parameter \"SourcePortRange\" is not valid.", Refusal.RuleSourcePortsMismatch);

    // Addresses.
    public static readonly ErrorDefinition SourceCidrIpInvalid = new(
        "InvalidParam.SourceCidrIp", 400, "The specified parameter {0} is not valid.");

    public static readonly ErrorDefinition DestCidrIpInvalid = new(
        "InvalidParam.DestCidrIp", 400, "The specified parameter {0} is not valid.");

    public static readonly ErrorDefinition Ipv6SourceCidrIpInvalid = new(
        "InvalidParam.Ipv6SourceCidrIp", 400, "The specified parameter {0} is not valid.");

    public static readonly ErrorDefinition Ipv6DestCidrIpInvalid = new(
        "InvalidParam.Ipv6DestCidrIp", 400, "The specified parameter {0} is not valid.");

    public static readonly ErrorDefinition SourceMissing = new(
        "MissingParameter.Source", 400,
        "One of the parameters SourceCidrIp, Ipv6SourceCidrIp, SourceGroupId or SourcePrefixListId in {0} must be "
        + "specified.");

    public static readonly ErrorDefinition DestMissing = new(
        "MissingParameter.Dest", 400,
        "One of the parameters DestCidrIp, Ipv6DestCidrIp, DestGroupId or DestPrefixListId in {0} must be specified.");

    public static readonly ErrorDefinition SourceFamiliesConflict = new(
        "InvalidParam.SourceIp", 400,
        "The Parameters SourceCidrIp and Ipv6SourceCidrIp in {0} cannot be set at the same time.");

    public static readonly ErrorDefinition DestFamiliesConflict = new(
        "InvalidParam.DestIp", 400,
        "The Parameters DestCidrIp and Ipv6DestCidrIp in {0} cannot be set at the same time.");

    public static readonly ErrorDefinition FamiliesMixed = new(
        "InvalidParameter.Conflict", 400,
        "IPv6 and IPv4 addresses cannot exist at the same time.", Refusal.AddressFamiliesMixed);

    public static readonly ErrorDefinition PrefixListFamilyMismatch = new(
        "InvalidParam.PrefixListAddressFamilyMismatch", 400,
        "The address family of the specified prefix list does not match the specified CidrIp.",
        Refusal.PrefixListFamilyMismatch);

    public static readonly ErrorDefinition Ipv4Protocol = new(
        "InvalidParam.Ipv4ProtocolConflictWithIpv6Address", 400,
        "IPv6 address cannot be specified for IPv4-specific protocol.", Refusal.Ipv4ProtocolWithIpv6);

    public static readonly ErrorDefinition Ipv6Protocol = new(
        "InvalidParam.Ipv6ProtocolConflictWithIpv4Address", 400,
        "IPv4 address cannot be specified for IPv6-specific protocol.", Refusal.Ipv6ProtocolWithIpv4);

    public static readonly ErrorDefinition SidesEqual = new(
        "InvalidParamter.Conflict", 400,
        "The specified SourceCidrIp should be different from the DestCidrIp.", Refusal.RuleSidesEqual);

    public static readonly ErrorDefinition PeerTypeFixed = new(
        "InvalidOperation.ModifySgRuleEntityType", 400,
        "The source or destination type of the rules cannot be modified.", Refusal.RulePeerTypeFixed);

    // Groups.
    public static readonly ErrorDefinition SourceGroupNotFound = new(
        "InvalidSourceGroupId.NotFound", 404,
        "The SourceGroupId provided does not exist in our records.", Refusal.RuleGroupNotFound);

    public static readonly ErrorDefinition DestGroupNotFound = new(
        "InvalidDestGroupId.NotFound", 404,
        "The DestGroupId provided does not exist in our records.", Refusal.RuleGroupNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition SourceGroupIsOwn = new(
        "InvalidParamter.Conflict", 403,
        "The specified SecurityGroupId should be different from the SourceGroupId.", Refusal.RuleGroupIsOwn);

    public static readonly ErrorDefinition DestGroupIsOwn = new(
        "InvalidSecurityGroup.IsSame", 403,
        "The authorized SecurityGroupId should be different from the DestGroupId.", Refusal.RuleGroupIsOwn)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition SourceGroupVpcMismatch = new(
        "InvalidSourceGroupId.Mismatch", 400,
        "Specified security group and source group are not in the same VPC.", Refusal.RuleGroupVpcMismatch);

    public static readonly ErrorDefinition DestGroupVpcMismatch = new(
        "InvalidDestGroupId.Mismatch", 400,
        "Specified security group and destination group are not in the same VPC.", Refusal.RuleGroupVpcMismatch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition GroupIsEnterprise = new(
        "InvalidGroupAuthParameter.OperationDenied", 400,
        "The security group can not authorize to enterprise level security group.", Refusal.RuleGroupIsEnterprise);

    public static readonly ErrorDefinition EnterpriseNotSupported = new(
        "InvalidGroupParameter.OperationDenied", 400,
        "The attributes Policy, SourceGroupId, DestGroupId of enterprise level security groups are not allowed to be "
        + "set or modified.",
        Refusal.EnterpriseRuleNotSupported);

    // Other attributes.
    public static readonly ErrorDefinition PolicyMalformed = new(
        "InvalidPolicy.Malformed", 400, "The specified parameter \"Policy\" is not valid.");

    public static readonly ErrorDefinition PriorityMalformed = new(
        "InvalidPriority.Malformed", 400, "The parameter Priority is invalid.");

    public static readonly ErrorDefinition PriorityNotSupported = new(
        "InvalidPriority.ValueNotSupported", 400, "The specified parameter {0} is invalid.");

    public static readonly ErrorDefinition NicTypeNotSupported = new(
        "InvalidNicType.ValueNotSupported", 400, "The specified NicType does not exist.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidSecurityGroupDiscription.Malformed", 400, "The specified security group rule description is not "
            + "valid.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NoMatch, NotFound, NotFoundForRevocation, IdRepeated, Repeated, Duplicate, QuotaExceeded,
        QuotaExceededByModification, GroupQuotaExceeded, PermissionsConflict, ProtocolNotSupported, PortRangeInvalid,
        PortRangeMissing, PortRangeListNotFound, PortsMismatch, PortsMismatchOfModification, SourcePortRangeInvalid,
        SourceCidrIpInvalid, DestCidrIpInvalid, Ipv6SourceCidrIpInvalid, Ipv6DestCidrIpInvalid, SourceMissing,
        DestMissing, SourceFamiliesConflict, DestFamiliesConflict, FamiliesMixed, PrefixListFamilyMismatch,
        Ipv4Protocol, Ipv6Protocol, SidesEqual, PeerTypeFixed, SourceGroupNotFound, DestGroupNotFound,
        SourceGroupIsOwn, DestGroupIsOwn, SourceGroupVpcMismatch, DestGroupVpcMismatch, GroupIsEnterprise,
        EnterpriseNotSupported, PolicyMalformed, PriorityMalformed, PriorityNotSupported, NicTypeNotSupported,
        DescriptionMalformed,
    ];
}
