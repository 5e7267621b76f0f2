namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of security group rules, in both directions.</summary>
internal static class RuleErrorCases
{
    private const string Group = "SecurityGroupId=sg-mygroup";
    private const string NotValid = "The specified parameter {0} is not valid.";
    private const string Conflict = "The specified parameter Permissions cannot coexist with other parameters.";
    private const string QuotaExceeded = "The limit of authorization records in the security group reaches.";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. Direction(
            "AuthorizeSecurityGroup", "RevokeSecurityGroup", "ModifySecurityGroupRule", "Source", "Dest", "ingress"),
        .. Direction(
            "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupEgress", "ModifySecurityGroupEgressRule", "Dest",
            "Source", "egress"),
        new(
            "DescribeSecurityGroupAttribute", $"{Group}&NicType=none", "InvalidNicType.ValueNotSupported", 400, null,
            "The specified NicType does not exist."),
        new(
            "DescribeSecurityGroupReferences", "SecurityGroupId.1=sg-unknown", "InvalidSecurityGroupId.NotFound", 404,
            null, "The specified SecurityGroupId does not exist."),
        new(
            "DeleteSecurityGroup", "SecurityGroupId=sg-myempty", "DependencyViolation", 403,
            """{"securityGroups":{"sg-mygroup":{"rules":{"sgr-1":{"peer":"sg-myempty"}}}}}""",
            "The specified security group has been authorized in another one."),
    ];

    private static IEnumerable<ErrorCase> Direction(
        string authorize, string revoke, string modify, string peer, string own, string direction)
    {
        var fields = $"{Group}&IpProtocol=ALL&PortRange=-1/-1&{peer}CidrIp=10.0.0.0/8";
        foreach (var action in new[] { authorize, revoke, modify })
        {
            foreach (var (query, code, message) in OfFields(fields, peer, own))
            {
                yield return new ErrorCase(action, query, code, 400, null, message);
            }
        }

        foreach (var (id, query, code, status, message) in OfValidRules(peer, own))
        {
            var group = id == "sgr-enterprise" ? "SecurityGroupId=sg-enterprise" : Group;
            yield return new ErrorCase(
                modify, $"{group}&SecurityGroupRuleId={id}&{query}", code, status, State(direction), message);
            var peers = query.StartsWith(peer, StringComparison.Ordinal) ? "" : id switch
            {
                "sgr-six" => $"&Ipv6{peer}CidrIp=2001:db8::/32",
                "sgr-list" => $"&{peer}PrefixListId=pl-mylist",
                _ => $"&{peer}CidrIp=10.0.0.0/8",
            };
            var protocol = query.Contains("IpProtocol", StringComparison.Ordinal) ? "" : "&IpProtocol=ALL";
            yield return new ErrorCase(
                authorize, $"{group}{protocol}&PortRange=-1/-1&{query}{peers}", code, status, State(direction),
                message);
        }

        yield return new ErrorCase(
            authorize, $"{Group}&IpProtocol=TCP&PortRange=-1/-1&{peer}CidrIp=10.0.0.0/8", "OperationDenied", 400, null,
            "The specified IpProtocol does not exist or IpProtocol and PortRange do not match.");
        yield return new ErrorCase(
            authorize,
            $"{Group}&IpProtocol=ALL&PortRange=-1/-1&{peer}PrefixListId=pl-long",
            "AuthorizationLimitExceed", 403, State(direction), QuotaExceeded);
        yield return new ErrorCase(
            authorize,
            $"{Group}&IpProtocol=ALL&PortRange=-1/-1&{peer}GroupId=sg-mythird",
            "AuthorizedGroupRule.LimitExceed", 400, TwentyGroupRules,
            "You have reached the limit on the number of group authorization rules that you can add to a security "
            + "group.When authorization object of rule is security group, the limit is 20.");
        foreach (var action in new[] { authorize, revoke })
        {
            yield return new ErrorCase(
                action, $"{fields}&Permissions.1.IpProtocol=TCP", "InvalidParam.Permissions", 400, null, Conflict);
            var permission = $"IpProtocol=ALL&Permissions.N.PortRange=-1/-1&Permissions.N.{peer}CidrIp=10.0.0.0/8";
            yield return new ErrorCase(
                action,
                $"{Group}&Permissions.1.{permission.Replace("N.", "1.", StringComparison.Ordinal)}"
                    + $"&Permissions.2.{permission.Replace("N.", "2.", StringComparison.Ordinal)}",
                "InvalidParam.DuplicatePermissions", 400, null,
                "There are duplicate permissions in the specified parameter Permissions.");
        }

        yield return new ErrorCase(
            revoke, $"{Group}&SecurityGroupRuleId.1=sgr-1&Policy=drop", "InvalidParam.Permissions", 400, null,
            Conflict);
        yield return new ErrorCase(
            revoke, $"{Group}&SecurityGroupRuleId.1=sgr-1&Permissions.1.Policy=drop", "InvalidParam.Permissions", 400,
            null, Conflict);
        yield return new ErrorCase(
            revoke, $"{Group}&SecurityGroupRuleId.1=sgr-unknown", "InvalidParam.SecurityGroupRuleId", 400, null,
            "The specified parameter SecurityGroupRuleId is not valid.");
        yield return new ErrorCase(
            revoke, $"{Group}&SecurityGroupRuleId.1=sgr-1&SecurityGroupRuleId.2=sgr-1",
            "InvalidParam.SecurityGroupRuleIdRepeated", 400, null,
            "The specified parameter SecurityGroupRuleId is repeated.");
        yield return new ErrorCase(
            modify, $"{Group}&SecurityGroupRuleId=sgr-unknown", "InvalidSecurityGroupRuleId.NotFound", 404, null,
            "The specified SecurityGroupRuleId is not exists.");
        yield return new ErrorCase(
            modify, $"{fields}&Policy=drop", "SecurityGroupRule.NotFound", 404, null,
            "The target security group rule not exist.");
        yield return new ErrorCase(
            modify, $"{Group}&SecurityGroupRuleId=sgr-block&IpProtocol=TCP",
            "InvalidParam.ProtocolAndPortRangeMismatch", 400, State(direction),
            "The specified Protocol and PortRange do not match.");
        yield return new ErrorCase(
            modify, $"{Group}&SecurityGroupRuleId=sgr-block&{peer}GroupId=sg-mysecond",
            "InvalidOperation.ModifySgRuleEntityType", 400, State(direction),
            "The source or destination type of the rules cannot be modified.");
        yield return new ErrorCase(
            modify, $"{Group}&SecurityGroupRuleId=sgr-block&Priority=2", "InvalidOperation.RuleDuplicate", 400,
            State(direction), "The security group already has the rule.");
        yield return new ErrorCase(
            modify, $"{Group}&SecurityGroupRuleId=sgr-list&{peer}PrefixListId=pl-long", "AuthorizationLimitExceed",
            400, State(direction), QuotaExceeded);
    }

    /// <summary>Requests with one invalid field.</summary>
    private static IEnumerable<(string Query, string Code, string Message)> OfFields(
        string fields, string peer, string own)
    {
        var withoutPorts = fields.Replace("&PortRange=-1/-1", "", StringComparison.Ordinal);
        var withoutPeer = fields.Replace($"&{peer}CidrIp=10.0.0.0/8", "", StringComparison.Ordinal);
        var otherProtocol = fields.Replace("ALL", "{0}", StringComparison.Ordinal);
        const string Protocol =
            "The parameter IpProtocol must be specified with case insensitive TCP, UDP, ICMP, GRE or All.";
        yield return (Fill(otherProtocol, "SCTP"), "InvalidIpProtocol.ValueNotSupported", Protocol);
        yield return (Fill(otherProtocol, "6"), "InvalidIpProtocol.ValueNotSupported", Protocol);
        yield return (
            $"{withoutPorts}&PortRange=80", "InvalidParam.PortRange",
            "The specified parameter PortRange is not valid. It should be two integers less than 65535 in ?/? format.");
        yield return (withoutPorts, "InvalidPortRange.Malformed", "The specified parameter PortRange must set.");
        yield return (
            $"{withoutPorts}&PortRangeListId=prl-1", "InvalidPortRangeListId.NotFound",
            "The specified port range list was not found.");
        yield return (
            $"{fields}&SourcePortRange=80", "InvalidSourcePortRange.Malformed",
            "The specified parameter \"SourcePortRange\" is not valid.");
        yield return ($"{withoutPeer}&{peer}CidrIp=10.0.0", $"InvalidParam.{peer}CidrIp", Fill(
            NotValid, $"{peer}CidrIp"));
        yield return ($"{fields}&{own}CidrIp=::/0", $"InvalidParam.{own}CidrIp", Fill(NotValid, $"{own}CidrIp"));
        yield return (
            $"{withoutPeer}&Ipv6{peer}CidrIp=10.0.0.0/8", $"InvalidParam.Ipv6{peer}CidrIp",
            Fill(NotValid, $"Ipv6{peer}CidrIp"));
        yield return (
            $"{fields}&Ipv6{own}CidrIp=x", $"InvalidParam.Ipv6{own}CidrIp", Fill(NotValid, $"Ipv6{own}CidrIp"));
        foreach (var side in new[] { peer, own })
        {
            yield return (
                $"{withoutPeer}&{side}CidrIp=10.0.0.0/8&Ipv6{side}CidrIp=::/0"
                    + $"&{(side == peer ? own : peer)}CidrIp=11.0.0.0/8",
                $"InvalidParam.{side}Ip",
                $"The Parameters {side}CidrIp and Ipv6{side}CidrIp in the request cannot be set at the same time.");
        }

        yield return (
            withoutPeer, $"MissingParameter.{peer}",
            $"One of the parameters {peer}CidrIp, Ipv6{peer}CidrIp, {peer}GroupId or {peer}PrefixListId in the request "
            + "must be specified.");
        yield return (
            $"{fields}&Policy=maybe", "InvalidPolicy.Malformed", "The specified parameter \"Policy\" is not valid.");
        yield return ($"{fields}&Priority=high", "InvalidPriority.Malformed", "The parameter Priority is invalid.");
        foreach (var priority in new[] { "0", "101", "-1" })
        {
            yield return (
                $"{fields}&Priority={priority}", "InvalidPriority.ValueNotSupported",
                "The specified parameter Priority is invalid.");
        }

        yield return (
            $"{fields}&NicType=internet", "InvalidNicType.ValueNotSupported", "The specified NicType does not exist.");
        yield return (
            $"{fields}&Description={new string('x', 513)}", "InvalidSecurityGroupDiscription.Malformed",
            "The specified security group rule description is not valid.");
        yield return (
            fields.Replace("sg-mygroup", "mygroup", StringComparison.Ordinal), "InvalidSecurityGroupId.Malformed",
            "The specified parameter \"SecurityGroupId\" is not valid.");
    }

    /// <summary>Rules of <see cref="State"/>, and fields that make them invalid.</summary>
    private static IEnumerable<(string Id, string Query, string Code, int Status, string Message)> OfValidRules(
        string peer, string own)
    {
        yield return (
            "sgr-block", $"Ipv6{own}CidrIp=::/0", "InvalidParameter.Conflict", 400,
            "IPv6 and IPv4 addresses cannot exist at the same time.");
        yield return (
            "sgr-list", $"Ipv6{own}CidrIp=::/0", "InvalidParam.PrefixListAddressFamilyMismatch", 400,
            "The address family of the specified prefix list does not match the specified CidrIp.");
        yield return (
            "sgr-six", "IpProtocol=ICMP", "InvalidParam.Ipv4ProtocolConflictWithIpv6Address", 400,
            "IPv6 address cannot be specified for IPv4-specific protocol.");
        yield return (
            "sgr-block", "IpProtocol=ICMPv6", "InvalidParam.Ipv6ProtocolConflictWithIpv4Address", 400,
            "IPv4 address cannot be specified for IPv6-specific protocol.");
        yield return (
            "sgr-block", $"{own}CidrIp=10.0.0.0/8", "InvalidParamter.Conflict", 400,
            "The specified SourceCidrIp should be different from the DestCidrIp.");
        yield return (
            "sgr-group", $"{peer}GroupId=sg-enterprise", "InvalidGroupAuthParameter.OperationDenied", 400,
            "The security group can not authorize to enterprise level security group.");
        yield return (
            "sgr-enterprise", "Policy=drop", "InvalidGroupParameter.OperationDenied", 400,
            "The attributes Policy, SourceGroupId, DestGroupId of enterprise level security groups are not allowed to "
            + "be set or modified.");
        yield return (
            "sgr-list", $"{peer}PrefixListId=pl-unknown", "InvalidPrefixListId.NotFound", 404,
            "The specified prefix list was not found.");
        yield return (
            "sgr-group", $"{peer}GroupId=sg-unknown", $"Invalid{peer}GroupId.NotFound", 404,
            $"The {peer}GroupId provided does not exist in our records.");
        yield return peer == "Source"
            ? (
                "sgr-group", "SourceGroupId=sg-mygroup", "InvalidParamter.Conflict", 403,
                "The specified SecurityGroupId should be different from the SourceGroupId.")
            : (
                "sgr-group", "DestGroupId=sg-mygroup", "InvalidSecurityGroup.IsSame", 403,
                "The authorized SecurityGroupId should be different from the DestGroupId.");
        yield return (
            "sgr-group", $"{peer}GroupId=sg-myipv6", $"Invalid{peer}GroupId.Mismatch", 400,
            $"Specified security group and {(peer == "Source" ? "source" : "destination")} group are not in the same "
            + "VPC.");
    }

    private static string State(string direction) =>
        """
        {"prefixLists":{"pl-long":{"addressFamily":"IPv4","maxEntries":200}},
         "securityGroups":{"sg-mygroup":{"rules":{
          "sgr-block":{"direction":"DIR","peer":"10.0.0.0/8"},
          "sgr-second":{"direction":"DIR","peer":"10.0.0.0/8","priority":2},
          "sgr-six":{"direction":"DIR","peer":"2001:db8::/32"},
          "sgr-group":{"direction":"DIR","peer":"sg-mysecond"},
          "sgr-list":{"direction":"DIR","peer":"pl-mylist"}}},
         "sg-enterprise":{"vpcId":"vpc-myvpc","type":"enterprise","rules":{
          "sgr-enterprise":{"direction":"DIR","peer":"10.0.0.0/8"}}}}}
        """.Replace("DIR", direction, StringComparison.Ordinal);

    private static string TwentyGroupRules
    {
        get
        {
            var rules = Enumerable.Range(1, 20)
                .Select(number => $"\"sgr-{number}\":{{\"peer\":\"sg-mysecond\",\"priority\":{number}}}");
            return $"{{\"securityGroups\":{{\"sg-mygroup\":{{\"rules\":{{{string.Join(',', rules)}}}}}}}}}";
        }
    }

    private static string Fill(string text, string value) => text.Replace("{0}", value, StringComparison.Ordinal);
}
