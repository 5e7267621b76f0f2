namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of ENIs.</summary>
internal static class NetworkInterfaceErrorCases
{
    private const string Attach = "AttachNetworkInterface";
    private const string Detach = "DetachNetworkInterface";
    private const string Delete = "DeleteNetworkInterface";
    private const string Modify = "ModifyNetworkInterfaceAttribute";
    private const string Describe = "DescribeNetworkInterfaceAttribute";
    private const string AssignIpv6 = "AssignIpv6Addresses";
    private const string UnassignIpv6 = "UnassignIpv6Addresses";

    private const string Ipv6 =
        """{"vSwitches":{"vsw-myvswitch":{"ipv6CidrBlock":"2001:db8::/64"}},"networkInterfaces":{"eni-myeni":{}}}""";

    private const string MyEni = "NetworkInterfaceId=eni-myeni";
    private const string ToInstance = $"{MyEni}&InstanceId=i-myinstance";
    private const string Attached = "NetworkInterfaceId=eni-myattached&InstanceId=i-myinstance";
    private const string Primary = "NetworkInterfaceId=eni-myprimary";

    /// <summary>An instance with a Trunk ENI, whose type supports it.</summary>
    private const string Trunk =
        """
        {"instanceTypes":{"ecs.trunk":{"eniQuantity":2,"eniPrivateIpAddressQuantity":6,"eniTotalQuantity":9,
         "eniTrunkSupported":true}},
         "instances":{"i-myinstance":{"instanceType":"ecs.trunk"}},
          "networkInterfaces":{"eni-myattached":{"type":"Trunk"}}}
        """;

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        // Permissions of other accounts.
        new(
            "DeleteNetworkInterfacePermission", "NetworkInterfacePermissionId=eni-perm-unknown",
            "InvalidNetworkInterfacePermissionId.NotFound", 404, null,
            "The specified NetworkInterfacePermissionId does not exist."),
        new(
            "DescribeNetworkInterfacePermissions", "", "MissingParameter", 400, null,
            "The input parameter \"NetworkInterfaceId\" that is mandatory for processing this request is "
            + "not supplied."),
        new(
            "CreateNetworkInterfacePermission",
            "NetworkInterfaceId=eni-myprimary&AccountId=1&Permission=InstanceAttach", "InvalidOperation.InvalidEniType",
            403, null,
            "The operation is not allowed in the current ENI type. Expecting type is \"Secondary\" while current type "
            + "is \"Primary\"."),
        new(
            "CreateNetworkInterfacePermission", "NetworkInterfaceId=eni-myeni&AccountId=0&Permission=InstanceAttach",
            "InvalidParameter", 400, null,
            "the parameter(s) \"AccountId\" provided is(are) invalid. Valid values: 1 to 18 digits, the first not 0."),

        // Attachment.
        new(
            Attach, "NetworkInterfaceId=myeni&InstanceId=i-myinstance", "InvalidParams.EniId", 400, null,
            "The specified parameter \"NetworkInterfaceId\" is not valid."),
        new(
            Attach, $"{MyEni}&InstanceId=myinstance", "InvalidInstanceID.Malformed", 400, null,
            "The specified parameter \"InstanceId\" is not valid."),
        new(
            Attach, $"{MyEni}&InstanceId=i-unknown", "InvalidEcsId.NotFound", 404, null,
            "The specified EcsId \"i-unknown\" is not found."),
        new(
            Attach, $"{Primary}&InstanceId=i-myinstance", "InvalidOperation.InvalidEniType", 403, null,
            "The operation is not allowed in the current ENI type. Expecting type is \"Secondary,Trunk\" while "
            + "current type is \"Primary\"."),
        new(
            Attach, Attached, "InvalidOperation.InvalidEniState", 400, null,
            "The operation is not allowed in the current ENI state. Expecting status is \"Available\" while current "
            + "status is \"InUse\"."),
        new(
            Attach, ToInstance, "InvalidOperation.InvalidEcsState", 400,
            """{"instances":{"i-myinstance":{"status":"Starting"}}}""",
            "The operation is not allowed in the current ECS state. Expecting status is \"Running,Stopped\" while "
            + "current status is \"Starting\"."),
        new(
            Attach, ToInstance, "InvalidOperation.AvailabilityZoneMismatch", 403,
            """{"instances":{"i-myinstance":{"zoneId":"cn-hangzhou-i"}}}""",
            "The VPC VSwitch of the specified ENI and ECS instance are not in the same availability zone."),
        new(
            Attach, ToInstance, "InvalidOperation.VpcMismatch", 403,
            """
            {"vSwitches":{"vsw-2":{"vpcId":"vpc-2","zoneId":"cn-hangzhou-h","regionId":"cn-hangzhou",
            "cidrBlock":"172.17.0.0/24"}},"networkInterfaces":{"eni-myeni":{"vSwitchId":"vsw-2"}}}
            """,
            "The VPC of the specified ENI and security group are not in the same VPC."),
        new(
            Attach, ToInstance, "EniPerInstanceLimitExceeded", 403, null,
            "The number of ENI exceeds the limit for the type of instance you are trying to launch."),
        new(
            Attach, $"{ToInstance}&NetworkCardIndex=0", "UnsupportedParameter", 400,
            """{"networkInterfaces":{"eni-myattached":null}}""",
            "The parameters is unsupported."),
        new(
            Attach, $"{ToInstance}&NetworkCardIndex=2", "InvalidParameter", 400,
            """
            {"instanceTypes":{"ecs.cards":{"eniQuantity":9,"networkCardQuantity":2}},
            "instances":{"i-myinstance":{"instanceType":"ecs.cards"}}}
            """,
            "the parameter(s) \"NetworkCardIndex\" provided is(are) invalid. Valid values: 0 to 1."),
        new(
            Attach, ToInstance, "InvalidOperation.Ipv4CountExceeded", 403,
            """
            {"networkInterfaces":{"eni-myattached":null,"eni-myeni":{"privateIpAddresses":["172.17.0.21",
            "172.17.0.22","172.17.0.23","172.17.0.24","172.17.0.25","172.17.0.26"]}}}
            """,
            "The number of eni eni-myeni private ip exceeds the limit(6). target instanceType ecs.g6.large. "
            + "Assigned:7. Expecting assign:0."),
        new(
            Attach, $"{ToInstance}&TrunkNetworkInstanceId=eni-myattached",
            "InvalidOperation.InstanceTypeNotSupportEniTrunking",
            403, null,
            "The instanceType of ecs.g6.large not support trunk ENI."),
        new(
            Attach, $"{ToInstance}&TrunkNetworkInstanceId=eni-myprimary", "InvalidOperation.EniTypeNotSupportTrunking",
            403,
            Trunk,
            "The specified ENI \"eni-myprimary\" is not a trunk ENI."),
        new(
            Attach, $"{ToInstance}&TrunkNetworkInstanceId=eni-myattached", "InvalidOperation.InvalidTrunkEniStatus",
            403,
            Trunk.Replace(
                "\"type\":\"Trunk\"", "\"type\":\"Trunk\",\"status\":\"Attaching\"", StringComparison.Ordinal),
            "The trunk ENI must be InUse while its current status is \"Attaching\"."),
        new(
            Attach, $"{ToInstance}&TrunkNetworkInstanceId=eni-myattached", "InvalidOperation.TrunkingIsNotAllowed", 403,
            Trunk.Replace(
                "\"eni-myattached\":{",
                "\"eni-myeni\":{\"privateIpAddresses\":[\"172.17.0.100\"]},\"eni-myattached\":{",
                StringComparison.Ordinal),
            "The specified ENI \"eni-myeni\" cannot be a member: it must be a secondary ENI without secondary "
            + "addresses."),

        // Detachment.
        new(
            Detach, $"{Primary}&InstanceId=i-myinstance", "InvalidOperation.DetachPrimaryEniNotAllowed", 400, null,
            "Detaching primary ENI from ECS instance is not allowed."),
        new(
            Detach, ToInstance, "InvalidParameter.EniNotBelongEcs", 400, null,
            "The specified ENI \"eni-myeni\" is not attached to the ECS instance \"i-myinstance\"."),
        new(
            Detach, Attached, "InvalidOperation.InvalidEniState", 400,
            """{"networkInterfaces":{"eni-myattached":{"status":"Attaching"}}}""",
            "The operation is not allowed in the current ENI state. Expecting status is \"InUse,Detaching\" while "
            + "current status is \"Attaching\"."),
        new(
            Detach, Attached, "InvalidOperation.EniHotPlugNotSupport", 400,
            """{"networkInterfaces":{"eni-myattached":{"trafficMode":"HighPerformance"}}}""",
            "The ENI with high-performance traffic mode cannot be hot-plugged. Please stop the ECS instance to "
            + "which the ENI is attached, and try again."),
        new(
            Detach, $"{Attached}&TrunkNetworkInstanceId=eni-myeni", "InvalidParameter.EniNotBelongTrunk", 403,
            """{"networkInterfaces":{"eni-myeni":{"type":"Trunk"}}}""",
            "The specified ENI \"eni-myattached\" is not a member of the trunk ENI \"eni-myeni\"."),
        new(
            Detach, Attached, "InvalidOperation.HasMemberEniAttached", 403,
            """
            {"networkInterfaces":{"eni-myattached":{"type":"Trunk"},"eni-myeni":{"type":"Member",
            "instanceId":"i-myinstance","trunkNetworkInterfaceId":"eni-myattached"}}}
            """,
            "Member ENIs are attached to the specified trunk ENI \"eni-myattached\"."),

        // Deletion.
        new(
            Delete, Primary, "InvalidOperation.InvalidEniType", 403, null,
            "The operation is not allowed in the current ENI type. Expecting type is \"Secondary,Trunk,Member\" "
            + "while current type is \"Primary\"."),
        new(
            Delete, "NetworkInterfaceId=eni-myattached", "InvalidOperation.InvalidEniState", 400, null,
            "The operation is not allowed in the current ENI state. Expecting status is \"Available,Deleting\" "
            + "while current status is \"InUse\"."),
        new(
            Delete, MyEni, "InvalidOperation.HasMemberEniAttached", 403,
            """
            {"networkInterfaces":{"eni-myeni":{"type":"Trunk"},"eni-myattached":{"type":"Member",
            "trunkNetworkInterfaceId":"eni-myeni"}}}
            """,
            "Member ENIs are attached to the specified trunk ENI \"eni-myeni\"."),
        new(
            Delete, MyEni, "Operation.Conflict", 403,
            """{"networkInterfaces":{"eni-myeni":{"taskInProgress":true}}}""",
            "ecs task is conflicted."),
        new(
            Delete, MyEni, "InvalidOperation.EniServiceManaged", 403,
            """{"networkInterfaces":{"eni-myeni":{"serviceId":7}}}""",
            "The ENI \"eni-myeni\" is managed by a cloud service."),

        // Modification.
        new(
            Modify, $"{MyEni}&SecurityGroupId.1=sg-unknown", "InvalidSecurityGroupId.NotFound", 404, null,
            "Specified security group not exist."),
        new(
            Modify, $"{MyEni}&SecurityGroupId.1=sg-2", "InvalidOperation.EniCountExceeded", 403,
            """{"securityGroups":{"sg-2":{"vpcId":"vpc-myvpc","type":"enterprise","privateIpAddressLimit":0}}}""",
            "The maximum number of eni in a enterprise level security group is exceeded."),
        new(
            Modify, $"{Primary}&SecurityGroupId.1=sg-mygroup",
            "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc",
            404, null,
            "Primary NetworkInterface is only allowed to modify name and description."),
        new(
            Modify, $"{Primary}&QueueNumber=2", "InvalidOperation.ModifyPrimaryEniQueueNumber", 403, null,
            "Primary NetworkInterface is not allowed to modify queue number."),
        new(
            Modify, "NetworkInterfaceId=eni-myattached&QueueNumber=2", "InvalidOperation.InvalidEniState", 403, null,
            "Available status or ECS instance attached is Stopped is allowed to modify network interface queue "
            + "number."),
        new(
            Modify, $"{MyEni}&SecurityGroupId.1=sg-mygroup", "InvalidVSwitchId.NotFound", 404,
            """{"vSwitches":{"vsw-myvswitch":null}}""",
            "The specified VSwitchId \"vsw-myvswitch\" is not found."),

        // IPv6.
        new(
            AssignIpv6, MyEni, "MissingParameter", 400, null,
            "The input parameter \"Ipv6Address.N or Ipv6AddressCount\" that is mandatory for processing this "
            + "request is not supplied."),
        new(
            AssignIpv6, $"{MyEni}&Ipv6AddressCount=1", "InvalidVSwitch.Ipv6NotTurnOn", 403, null,
            "The specified VSwitch \"vsw-myvswitch\" ipv6 function not turn on."),
        new(
            AssignIpv6, $"{MyEni}&Ipv6Address.1=x", "InvalidIp.Address", 403, Ipv6,
            "The specified ipAddress \"x\" is invalid."),
        new(
            AssignIpv6, $"{MyEni}&Ipv6AddressCount=10", "MaxEniIpv6IpsCountExceeded", 403,
            Ipv6.Replace(
                "\"eni-myeni\":{", "\"eni-myeni\":{\"ipv6Addresses\":[\"2001:db8::5\"]", StringComparison.Ordinal),
            "The number of ipv6 addresses of the specified ENI \"eni-myeni\" exceeds the limit(10). Assigned:1. "
            + "Expecting assign:10."),
        new(
            AssignIpv6, "NetworkInterfaceId=eni-myattached&Ipv6AddressCount=2", "InvalidOperation.Ipv6CountExceeded",
            403,
            Ipv6,
            "The number of eni eni-myattached ipv6 address exceeds the limit(1). target instanceType ecs.g6.large. "
            + "Assigned:0. Expecting assign:2."),
        new(
            AssignIpv6, "NetworkInterfaceId=eni-myattached&Ipv6AddressCount=1", "InvalidOperation.Ipv6NotSupport", 403,
            """
            {"vSwitches":{"vsw-myvswitch":{"ipv6CidrBlock":"2001:db8::/64"}},
            "instanceTypes":{"ecs.none":{"eniQuantity":2,"eniIpv6AddressQuantity":0}},
            "instances":{"i-myinstance":{"instanceType":"ecs.none"}}}
            """,
            "The instanceType of ecs.none not support ipv6."),
        new(
            UnassignIpv6, $"{MyEni}&Ipv6Address.1=2001:db8::5", "InvalidIp.IpUnassigned", 403, Ipv6,
            "The specified IP \"2001:db8::5\" is not assigned on this ENI."),

        // Description.
        new(
            Describe, "NetworkInterfaceId=eni-unknown", "InvalidEniId.NotFound", 404, null,
            "The specified EniId \"eni-unknown\" is not found."),
        new(Describe, $"{MyEni}&Tag.1.Key=k", "UnsupportedParameter", 400, null, "The parameters is unsupported."),
    ];
}
