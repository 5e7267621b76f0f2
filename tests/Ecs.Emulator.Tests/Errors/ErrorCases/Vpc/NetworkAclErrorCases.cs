namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of network ACLs.</summary>
internal static class NetworkAclErrorCases
{
    private const string Create = "CreateNetworkAcl";
    private const string Update = "UpdateNetworkAclEntries";
    private const string Copy = "CopyNetworkAclEntries";
    private const string Associate = "AssociateNetworkAcl";
    private const string Unassociate = "UnassociateNetworkAcl";
    private const string Acl = "NetworkAclId=nacl-myacl";
    private const string Unused = "NetworkAclId=nacl-myunused";
    private const string Dependent = "Specified object has dependent resources";
    private const string IsModifying = """{"networkAcls":{"nacl-myacl":{"status":"Modifying"}}}""";
    private const string WithoutIpv6 =
        """
        {"networkAcls":{"nacl-ipv4":{"vpcId":"vpc-myvpc"},"nacl-myunused":{"ingress":[{"id":"a","cidr":"::/0"}]}}}
        """;

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. from action in new[]
            {
                "ModifyNetworkAclAttributes", Update, Copy, Associate, Unassociate, "DeleteNetworkAcl",
                "DescribeNetworkAclAttributes",
            }
           let others = "&SourceNetworkAclId=nacl-myunused&Resource.1.ResourceId=vsw-myipv6"
           from error in new ErrorCase[]
           {
               new(action, $"NetworkAclId=nacl-unknown{others}", "InvalidNetworkAcl.NotFound", 400, null,
                   "The special Network Acl is not found."),
               new(action, $"{Acl}{others}", "NetworkStatus.Modifying", 400, IsModifying,
                   "The special Network Acl is in modifying."),
           }
           where action != "DescribeNetworkAclAttributes" || error.State is null
           select error,
        new(Create, "VpcId=vpc-unknown", "InvalidVpcId.NotFound", 400, null, "The vpc is not exist."),
        new(Create, "VpcId=vpc-myvpc", "QuotaExceed.NetworkAcl", 400,
            $$"""
            {"networkAcls":{ {{string.Join(
                ',', Enumerable.Range(1, 200).Select(number => $$"""
                "nacl-{{number}}":{"vpcId":"vpc-myvpc"}
                """))}} } }
            """,
            "Network acl is over limit."),
        .. from call in new[] { (Create, "VpcId=vpc-myvpc"), ("ModifyNetworkAclAttributes", Acl) }
           from name in new[] { ("NetworkAclName", "Name"), ("Description", "Description") }
           select new ErrorCase(
               call.Item1, $"{call.Item2}&{name.Item1}=http://x", $"ParameterIllegal.{name.Item2}", 400, null,
               $"ParameterIllegal.{name.Item2}"),

        // Entries.
        Entry("Policy=accept", "ParameterMissing.SourceCidrIp", "ParameterMissing.SourceCidrIp"),
        Entry("SourceCidrIp=10.0.0.1/8", "IllegalParam.SourceCidrIp", "Param SourceCidrIp is illegal."),
        new(Update, $"{Acl}&UpdateEgressAclEntries=true&EgressAclEntries.1.Policy=accept",
            "ParameterMissing.DestinationCidrIp", 400, null, "ParameterMissing.DestinationCidrIp"),
        new(Update, $"{Acl}&UpdateEgressAclEntries=true&EgressAclEntries.1.DestinationCidrIp=pl-a",
            "IllegalParam.DestinationCidrIp", 400, null, "Param DestinationCidrIp illegal."),
        Entry("SourceCidrIp=::/0&IngressAclEntries.1.IpVersion=IPv4", "IllegalParam.IpVersion",
            "Param IpVersion illegal."),
        Valid("EntryType=system", "IllegalParam.IpVersion", "Param IpVersion illegal."),
        Valid("Protocol=sctp", "IllegalParam.Protocol", "Param Protocol illegal."),
        Valid("Policy=reject", "IllegalParam.Policy", "Param Policy illegal."),
        Valid("Port=1/2", "IllegalParam.PortRange", "The specified port range is invalid."),
        Valid("NetworkAclEntryName=http://x", "ParameterIllegal.Name", "ParameterIllegal.Name"),
        Valid("Description=http://x", "ParameterIllegal.Description", "ParameterIllegal.Description"),
        Valid("NetworkAclEntryId=nae-unknown", "IllegalParam.IngressAclEntryId",
            "The specified IngressAclEntryId is invalid."),
        new(Update, $"{Acl}&UpdateEgressAclEntries=true&EgressAclEntries.1.DestinationCidrIp=0.0.0.0/0"
            + "&EgressAclEntries.1.Protocol=all&EgressAclEntries.1.Policy=drop"
            + "&EgressAclEntries.1.NetworkAclEntryId=nae-myingress", "IllegalParam.EgressAclEntryId", 400, null,
            "The specified EgressAclEntryId is invalid."),
        new(Update, $"{Acl}&UpdateIngressAclEntries=true&" + string.Join(
            '&',
            Enumerable.Range(1, 21).Select(number => $"IngressAclEntries.{number}.SourceCidrIp=10.0.0.0/8"
                + $"&IngressAclEntries.{number}.Protocol=all&IngressAclEntries.{number}.Policy=drop")),
            "QuotaExceed.NetworkAclEntry", 400, null, "Network acl entry is over limit."),
        new(Update, "NetworkAclId=nacl-ipv4&UpdateIngressAclEntries=true&IngressAclEntries.1.SourceCidrIp=::/0"
            + "&IngressAclEntries.1.Protocol=all&IngressAclEntries.1.Policy=drop",
            "OperationDenied.VpcIpv6NotEnabled", 400, WithoutIpv6, "IPv6 has not been enabled for the VPC."),
        new(Copy, "NetworkAclId=nacl-ipv4&SourceNetworkAclId=nacl-myunused", "OperationDenied.VpcIpv6NotEnabled", 400,
            WithoutIpv6, "IPv6 has not been enabled for the VPC."),

        // Associations.
        .. from action in new[] { Associate, Unassociate }
           from error in new[]
           {
               ("", "ParameterMissing.Resources", "ParameterMissing.Resources", null),
               ("&Resource.1.ResourceType=VSwitch", "ParameterMissing.Resources", "ParameterMissing.Resources", null),
               ("&Resource.1.ResourceId=vsw-myrouted&Resource.1.ResourceType=Vpc", "ParameterIllegal.ResourceType",
                   "The specified resource type is illegal.", null),
               ("&Resource.1.ResourceId=vsw-unknown", "InvalidResource.NotFound",
                   "The binding instance is not found.", null),
               ("&Resource.1.ResourceId=vsw-myvswitch", "InvalidResource.VpcError",
                   "The network acl and resource not in same vpc.", null),
               ("&Resource.1.ResourceId=vsw-myrouted", "ResourceStatus.Error",
                   "The binding instance is in middle status.",
                   """{"vSwitches":{"vsw-myrouted":{"status":"Pending"}}}"""),
           }
           select new ErrorCase(action, $"{Acl}{error.Item1}", error.Item2, 400, error.Item4, error.Item3),
        new(Associate, $"{Unused}&Resource.1.ResourceId=vsw-myipv6", "InvalidResource.BindingExist", 400, null,
            "The binding instance has been binded."),
        new(Unassociate, $"{Unused}&Resource.1.ResourceId=vsw-myipv6", "InvalidResource.NotBinding", 400, null,
            "The resource has not been binded."),
        new("DeleteNetworkAcl", Acl, "NetworkAclExistBinding", 400, null, "The network acl has binding resources."),
        new("DeleteVpc", "VpcId=vpc-myempty", "DependencyViolation.NetworkAcl", 400,
            """{"networkAcls":{"nacl-1":{"vpcId":"vpc-myempty"}}}""", Dependent),
        new("DeleteVSwitch", "VSwitchId=vsw-myempty", "DependencyViolation.NetworkAcl", 400,
            """{"vSwitches":{"vsw-myempty":{"networkAclId":"nacl-myacl"}}}""", Dependent),
    ];

    private static ErrorCase Valid(string change, string code, string message)
    {
        string[] valid = ["SourceCidrIp=10.0.0.0/8", "Protocol=all", "Policy=accept"];
        var name = change.Split('=')[0];
        return Entry(
            string.Join(
                "&IngressAclEntries.1.",
                valid.Where(pair => !pair.StartsWith(name, StringComparison.Ordinal)).Append(change)),
            code,
            message);
    }

    private static ErrorCase Entry(string members, string code, string message) => new(
        Update, $"{Acl}&UpdateIngressAclEntries=true&IngressAclEntries.1.{members}", code, 400, null, message);
}
