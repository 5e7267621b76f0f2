namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of NAT gateways.</summary>
internal static class NatGatewayErrorCases
{
    private const string Gateway = "NatGatewayId=ngw-mygateway";
    private const string New = "VpcId=vpc-myvpc&VSwitchId=vsw-myvswitch";
    private const string ToGateway = "AllocationId=eip-myeip&InstanceType=Nat&InstanceId=ngw-mygateway";
    private const string NextHop = "NextHopType=NatGateway&NextHopId=ngw-mygateway";
    private const string Address = "The param of NatIp is illegal.";
    private const string IsModifying = """{"natGateways":{"ngw-mygateway":{"status":"Modifying"}}}""";
    private const string NotInState = "The status of NatGateway [ngw-mygateway] is incorrect.";

    private const string IsFull =
        """
        {"vSwitches":{"vsw-full":{"vpcId":"vpc-myvpc","zoneId":"cn-hangzhou-h","cidrBlock":"172.17.9.0/29"}},
         "networkInterfaces":{"eni-full":{"vSwitchId":"vsw-full","primaryIpAddress":"172.17.9.1",
          "privateIpAddresses":["172.17.9.2","172.17.9.3","172.17.9.4"]}}}
        """;

    private const string WithEip =
        """
        {"natGateways":{"ngw-mygateway":{"networkType":"Internet"}},"eips":{"eip-myeip":{"instanceId":"ngw-mygateway"}}}
        """;

    private const string WithRoute =
        """
        {"routeEntries":{"rte-1":{"routeTableId":"vtb-mytable","destinationCidrBlock":"0.0.0.0/0",
        "nextHopType":"NatGateway","nextHopId":"ngw-mygateway"}},"snatEntries":null,"forwardEntries":null}
        """;

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. Of(
            "GetNatGatewayAttribute,ModifyNatGatewayAttribute,ModifyNatGatewaySpec,DeleteNatGateway",
            "NatGatewayId=ngw-unknown&Spec=Small",
            "InvalidNatGatewayId.NotFound", 404, null, "The specified NatGatewayId does not exist in our records."),
        new("DeletionProtection", "InstanceId=ngw-unknown&Type=NATGW&ProtectionEnable=true",
            "InvalidNatGatewayId.NotFound", 404, null, "The specified NatGatewayId does not exist in our records."),
        .. Of("ModifyNatGatewayAttribute,ModifyNatGatewaySpec", $"{Gateway}&Spec=Small", "IncorrectStatus.NATGW", 400,
            IsModifying, "The status of NATGW [ngw-mygateway] is incorrect."),
        .. Of("CreateNatGateway,ModifyNatGatewayAttribute", $"{Gateway}&{New}&Name=http://x",
            "InvalidParameter.Name.Malformed", 400, null, "The specified Name is not valid."),
        .. Of("CreateNatGateway,ModifyNatGatewayAttribute", $"{Gateway}&{New}&Description=http://x",
            "InvalidParameter.Description.Malformed", 400, null, "The specified Description is not valid."),
        .. Of("CreateNatGateway,ModifyNatGatewaySpec", $"{Gateway}&{New}&Spec=Huge",
            "InvalidParameter.Spec.ValueNotSupported", 400, null, "The specified Spec is not valid."),
        new("ModifyNatGatewaySpec", $"{Gateway}&Spec=Large", "NATGW_MODIFY_SPEC_SAME", 400,
            """{"natGateways":{"ngw-mygateway":{"spec":"Large"}}}""", "The specified Spec is same with now."),
        new("ModifyNatGatewayAttribute", $"{Gateway}&EipBindMode=MULTI_BINDED", "InvalidParameter", 400,
            """{"natGateways":{"ngw-mygateway":{"eipBindMode":"Nat"}}}""",
            "the parameter(s) \"EipBindMode\" provided is(are) invalid. NAT cannot change to MULTI_BINDED."),

        // Creation.
        new("CreateNatGateway", $"{New}&PrivateLinkEnabled=true", "UnsupportedParameter", 400, null,
            "The parameters is unsupported. This emulator does not support PrivateLinkEnabled."),
        new("CreateNatGateway", "VpcId=vpc-unknown&VSwitchId=vsw-myvswitch", "InvalidVpcId.NotFound", 404, null,
            "Specified value of VpcId is not found in our record."),
        new("CreateNatGateway", New, "InvalidVPCStatus", 400, """{"vpcs":{"vpc-myvpc":{"status":"Pending"}}}""",
            "vpc incorrect status."),
        new("CreateNatGateway", "VpcId=vpc-myvpc&VSwitchId=vsw-unknown", "InvalidVSwitchId.NotFound", 404, null,
            "The specified virtual switch does not exists."),
        new("CreateNatGateway", New, "VswitchStatusError", 400,
            """{"vSwitches":{"vsw-myvswitch":{"status":"Pending"}}}""", "The VSwitch is creating ."),
        new("CreateNatGateway", "VpcId=vpc-myipv6&VSwitchId=vsw-myvswitch", "OperationFailed.VswNotBelongToVpc", 400,
            null,
            "Operation failed because the specified VSwitch is not bound to the same VPC with NAT gateway."),
        new("CreateNatGateway", New, "QuotaExceeded.NatGateway", 400,
            """{"account":{"quotas":{"natGatewaysPerVpc":0}}}""",
            "The number of NAT gateways in the VPC exceeds the quota."),
        new("CreateNatGateway", New, "TaskConflict", 400,
            """{"natGateways":{"ngw-new":{"vpcId":"vpc-myvpc","status":"Creating"}}}""",
            "The operation is too frequent, please wait a moment and try again."),
        new("CreateNatGateway", New, "Forbidden.CheckEntryRuleQuota", 400,
            """{"account":{"quotas":{"routeEntriesPerRouteTable":0}}}""", "Route entry quota rule check error."),
        new("CreateNatGateway", $"{New}&NatIp=172.17.1.1", "IllegalParam.NatIp", 400, null, Address),
        new("CreateNatGateway", $"{New}&NatIp=172.17.0.10", "IllegalParam.NatIp", 400, null, Address),
        new("CreateNatGateway", "VpcId=vpc-myvpc&VSwitchId=vsw-full", "ZONE_NO_AVAILABLE_IP", 400, IsFull,
            "The Zone have no available ip."),

        // Deletion.
        new("DeleteNatGateway", Gateway, "IncorrectStatus.NatGateway", 404, IsModifying, NotInState),
        new("DeleteNatGateway", Gateway, "InvalidOperation.DeletionProtection", 400,
            """{"natGateways":{"ngw-mygateway":{"deletionProtection":true}}}""",
            "The instance cannnot delete because of deletion protecion."),
        new("DeleteNatGateway", Gateway, "DependencyViolation.EIPS", 400, WithEip,
            "There are Eips on specified NatGateway, please unbind it first."),
        new("DeleteNatGateway", Gateway, "DependencyViolation.RouterEntry", 400, WithRoute,
            "The specified resource of ngw-mygateway depends on RouterEntry, so the operation cannot be completed."),
        .. Of("DeleteVpc&Version=2016-04-28,DeleteVpc&Version=2014-05-26", "VpcId=vpc-myempty",
            "DependencyViolation.NatGateway", 400, """{"natGateways":{"ngw-1":{"vpcId":"vpc-myempty"}}}""",
            "Specified object has dependent resources NatGateway."),

        // EIPs and route entries.
        new("AssociateEipAddress&Version=2016-04-28", ToGateway, "IncorrectStatus.NatGateway", 400,
            IsModifying, NotInState),
        new("AssociateEipAddress&Version=2016-04-28", ToGateway, "OperationUnsupported.IntranetNatGateway", 400, null,
            "The NAT gateway of an internal network does not support EIPs."),
        new("AssociateEipAddress&Version=2016-04-28", ToGateway.Replace("my", "un", StringComparison.Ordinal)
            .Replace("eip-un", "eip-my", StringComparison.Ordinal), "InvalidInstanId.NotFound", 404, null,
            "Specified instance does not exist."),
        new("CreateRouteEntry", $"RouteTableId=vtb-mytable&DestinationCidrBlock=10.0.0.0/8&{NextHop}",
            "IncorrectStatus.NatGateway", 400, IsModifying, NotInState),
        new("ModifyRouteEntry",
            "RouteEntryId=rte-myentry&NewNextHopType=NatGateway&NewNextHopId=ngw-mygateway",
            "IncorrectStatus.NatGateway", 400, IsModifying, NotInState),
    ];

    private static IEnumerable<ErrorCase> Of(
        string actions, string query, string code, int status, string? state, string message) =>
        actions.Split(',').Select(action => new ErrorCase(action, query, code, status, state, message));
}
