using System.Text.Json.Nodes;

namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of SNAT entries and forward entries.</summary>
internal static class NatEntryErrorCases
{
    private const string SnatActions = "CreateSnatEntry,ModifySnatEntry";
    private const string ForwardActions = "CreateForwardEntry,ModifyForwardEntry";
    private const string SnatTable = "SnatTableId=stb-mygateway&SnatEntryId=snat-myentry";
    private const string Snat = $"{SnatTable}&SnatIp=47.96.0.10&SourceCIDR=10.1.8.0/24";
    private const string ForwardTable = "ForwardTableId=ftb-mygateway&ForwardEntryId=fwd-myentry";
    private const string Internal = "InternalIp=10.1.0.10&InternalPort=80";
    private const string External = "ExternalIp=47.96.0.10&ExternalPort=80";
    private const string Forward = $"{ForwardTable}&{Internal}&{External}&IpProtocol=TCP";
    private const string IsModifying = """{"natGateways":{"ngw-mygateway":{"status":"Modifying"}}}""";
    private const string IsBusy =
        """
        {"snatEntries":{"snat-myentry":{"status":"Pending"}},"forwardEntries":{"fwd-myentry":{"status":"Pending"}}}
        """;

    private const string OtherIsExternal =
        """
        {"forwardEntries":{"fwd-other":{"natGatewayId":"ngw-mygateway","externalIp":"47.96.0.10",
        "internalIp":"10.1.0.11"}}}
        """;

    private const string OtherIsSource =
        """
        {"snatEntries":{"snat-other":{"natGatewayId":"ngw-mygateway","sourceCidr":"10.1.0.0/24",
        "sourceVSwitchId":"vsw-myipv6","snatIps":["47.96.0.10"]}}}
        """;

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. Of($"{SnatActions},DeleteSnatEntry,DescribeSnatTableEntries",
            "SnatTableId=stb-unknown&SnatEntryId=snat-myentry&SnatIp=47.96.0.10&SourceCIDR=10.1.8.0/24",
            "InvalidSnatTableId.NotFound", 404, null, "Specified SNAT table does not exist."),
        .. Of("ModifySnatEntry,DeleteSnatEntry", "SnatTableId=stb-mygateway&SnatEntryId=snat-unknown",
            "InvalidSnatEntryId.NotFound", 404, null, "Specified SNAT entry does not exist."),
        .. Of($"{SnatActions},DeleteSnatEntry", Snat, "IncorrectStatus.NATGW", 400, IsModifying,
            "The status of NATGW [ngw-mygateway] is incorrect."),
        .. Of("ModifySnatEntry,DeleteSnatEntry", Snat, "IncorretSnatEntryStatus", 400, IsBusy,
            "Some Snat entry status blocked this operation.."),
        .. Of(SnatActions, $"{Snat}&SnatEntryName=http://x", "InvalidParameter.Name.Malformed", 400, null,
            "The specified Name is not valid."),
        .. Of("CreateSnatEntry,DescribeSnatTableEntries", $"{SnatTable}&SnatIp=1.1.1.1&SourceCIDR=10.1.8.1/24",
            "INVALID_PARAMETER", 400, null, "The parameter invalid."),
        new("CreateSnatEntry", $"{Snat}&SourceVSwitchId=vsw-myipv6", "INVALID_PARAMETER", 400, null,
            "The parameter invalid."),
        new("DescribeSnatTableEntries", "", "MissingParameter", 400, null, "Miss mandatory parameter."),
        .. Of(SnatActions, $"{SnatTable}&SourceCIDR=10.1.8.0/24&SnatIp=1.1.1.1,1.1.1.1", "InvalidSnatIp.Malformed",
            400, null, "The specified SnatIp is not a valid IP address."),
        .. Of(SnatActions, $"{SnatTable}&SourceCIDR=10.1.8.0/24&SnatIp=" + string.Join(
                ',', Enumerable.Range(1, 65).Select(number => $"10.1.1.{number}")),
            "SNAT_IP_POOL_COUNT_TOO_MANY", 400, null, "The Snat pool ip too many."),
        .. Of(SnatActions, Snat, "OperationUnsupported.EipNatGWCheck", 400, Internet(eipStatus: null),
            "eip [47.96.0.10] not bind natgateway is unsupported."),
        .. Of(SnatActions, Snat, "OperationUnsupported.EipInBinding", 400, Internet("Associating"),
            "eip [47.96.0.10] is in binding is unsupported."),
        .. Of(SnatActions, Snat, "Forbidden.IpUsedInForwardTable", 400, OtherIsExternal,
            "The specified SnatIp already used in forward table"),
        new("CreateSnatEntry", Snat, "Forbidden.SnatEntryCountLimited", 400,
            """{"account":{"quotas":{"snatEntriesPerNatGateway":0}}}""",
            "SNAT entry in the specified SNAT table reach it?s limit."),
        new("CreateSnatEntry", $"{SnatTable}&SnatIp=47.96.0.10&SourceVSwitchId=vsw-myvswitch",
            "InvalidVSwitchId.NotFound", 404, null, "The specified virtual switch does not exists."),
        new("CreateSnatEntry", $"{SnatTable}&SnatIp=47.96.0.10&SourceVSwitchId=vsw-myipv6",
            "Forbidden.SourceVSwitchId.Duplicated", 400, OtherIsSource, "The specified SourceCIDRis duplicated."),
        new("CreateSnatEntry", $"{SnatTable}&SnatIp=47.96.0.10&SourceCIDR=10.1.0.0/24",
            "OperationUnsupported.CidrConflict", 400, OtherIsSource,
            "The specified CIDR block conflicts with an existing SNAT entry."),

        // Forward entries.
        .. Of($"{ForwardActions},DeleteForwardEntry,DescribeForwardTableEntries",
            $"ForwardTableId=ftb-unknown&ForwardEntryId=fwd-myentry&{Internal}&{External}&IpProtocol=TCP",
            "InvalidForwardTableId.NotFound", 404, null, "Specified forward table does not exist."),
        .. Of("ModifyForwardEntry,DeleteForwardEntry", "ForwardTableId=ftb-mygateway&ForwardEntryId=fwd-unknown",
            "InvalidForwardEntryId.NotFound", 404, null, "Specified forward entry ID does not exist"),
        .. Of($"{ForwardActions},DeleteForwardEntry", Forward, "IncorrectStatus.NATGW", 400, IsModifying,
            "The status of NATGW [ngw-mygateway] is incorrect."),
        .. Of("ModifyForwardEntry,DeleteForwardEntry", Forward, "IncorretForwardEntryStatus", 400, IsBusy,
            "Some Forward entry status blocked this operation.."),
        new("DescribeForwardTableEntries", "", "MissingParameter", 400, null, "Miss mandatory parameter."),
        .. Of(ForwardActions, $"{Forward}&ForwardEntryName=http://x", "InvalidParameter.Name.Malformed", 400, null,
            "The specified Name is not valid."),
        .. Of($"{ForwardActions},DescribeForwardTableEntries",
            $"{ForwardTable}&ExternalIp=x&ExternalPort=80&{Internal}&IpProtocol=TCP",
            "InvalidExternalIp.Malformed", 400, null, "The specified ExternalIp is not a valid IP address."),
        .. Of($"{ForwardActions},DescribeForwardTableEntries",
            $"{ForwardTable}&{External}&InternalIp=x&InternalPort=80&IpProtocol=TCP",
            "InvalidInternalIp.Malformed", 400, null, "The specified InternalIp is not a valid IP address."),
        .. Of($"{ForwardActions},DescribeForwardTableEntries",
            $"{ForwardTable}&ExternalIp=47.96.0.10&ExternalPort=65536&{Internal}&IpProtocol=TCP",
            "InvalidExternalPort.Malformed", 400, null, "The specified ExternalPort is not a valid port."),
        .. Of($"{ForwardActions},DescribeForwardTableEntries",
            $"{ForwardTable}&{External}&InternalIp=10.1.0.10&InternalPort=80/79&IpProtocol=TCP",
            "InvalidInternalPort.Malformed", 400, null, "The specified InternalPort is not a valid port."),
        .. Of($"{ForwardActions},DescribeForwardTableEntries",
            $"{ForwardTable}&{External}&{Internal}&IpProtocol=ICMP",
            "InvalidProtocal.ValueNotSupported", 400, null, "The specified IpProtocol does not support."),
        .. Of(ForwardActions, $"{ForwardTable}&{External}&InternalIp=1.1.1.1&InternalPort=80&IpProtocol=TCP",
            "Forbidden.DestnationIpOutOfVpcCIDR", 400, Internet(), "The specified Internal Ip is Out of VPC CIDR."),
        .. Of(ForwardActions, Forward, "InvalidIp.NotInNatgw", 400, Internet(eipStatus: null),
            "The specified Ip not belong to natgateway."),
        .. Of(ForwardActions, Forward, "OperationUnsupported.EipInBinding", 400, Internet("Associating"),
            "eip [47.96.0.10] is in binding is unsupported."),
        .. Of(ForwardActions, Forward, "OperationUnsupported.ForwardEntry", 400, OtherIsExternal,
            "Duplicated destination ip port is unsupported."),
        .. Of(ForwardActions,
            $"{ForwardTable}&InternalIp=10.1.0.10&ExternalIp=47.96.0.10&ExternalPort=1025&InternalPort=80"
                + "&IpProtocol=TCP",
            "Forbidden.ExternalIp.UsedInSnatTable", 400, OtherIsSource,
            "The specified ExternalIp is already used in SnatTable"),
        new("CreateForwardEntry", Forward, "QuotaExceeded", 400,
            """{"account":{"quotas":{"forwardEntriesPerNatGateway":0}}}""",
            "Forward entry quota exceeded in this route table."),

        // Related resources.
        new("DeleteNatGateway", "NatGatewayId=ngw-mygateway", "DependencyViolation.SnatEntry", 400, null,
            "The specified resource of ngw-mygateway depends on SnatEntry, so the operation cannot be completed."),
        new("DeleteNatGateway", "NatGatewayId=ngw-mygateway", "DependencyViolation.ForwardEntry", 400,
            """{"snatEntries":null}""",
            "The specified resource of ngw-mygateway depends on ForwardEntry, so the operation cannot be completed."),
        .. Of("DeleteVSwitch&Version=2016-04-28,DeleteVSwitch&Version=2014-05-26", "VSwitchId=vsw-source",
            "DependencyViolation.SnatEntry", 400,
            """
            {"vSwitches":{"vsw-source":{"vpcId":"vpc-myipv6","zoneId":"cn-hangzhou-h","cidrBlock":"10.1.3.0/24"}},
             "snatEntries":{"snat-myentry":{"sourceVSwitchId":"vsw-source"}}}
            """,
            "Specified object has dependent resources"),
        new("UnassociateEipAddress&Version=2016-04-28", "AllocationId=eip-myeip",
            "InvalidIpStatus.HasBeenUsedBySnatTable", 400, Internet(entries: OtherIsSource),
            "The removed ip address has been used by snat table."),
        new("UnassociateEipAddress&Version=2016-04-28", "AllocationId=eip-myeip",
            "InvalidIpStatus.HasBeenUsedByForwardEntry", 400, Internet(entries: OtherIsExternal),
            "The specified address has been used by forwardTable."),
    ];

    /// <summary>The gateway for the internet.</summary>
    /// <param name="eipStatus">The status of its EIP; null for none.</param>
    /// <param name="entries">A patch of entries.</param>
    private static string Internet(string? eipStatus = "InUse", string entries = "{}")
    {
        var state = JsonNode.Parse(entries)!;
        state["natGateways"] = JsonNode.Parse("""{"ngw-mygateway":{"networkType":"Internet"}}""");
        if (eipStatus is not null)
        {
            state["eips"] = JsonNode.Parse(
                $$$"""{"eip-myeip":{"instanceId":"ngw-mygateway","status":"{{{eipStatus}}}"}}""");
        }

        return state.ToJsonString();
    }

    private static IEnumerable<ErrorCase> Of(
        string actions, string query, string code, int status, string? state, string message) =>
        actions.Split(',').Select(action => new ErrorCase(action, query, code, status, state, message));
}
