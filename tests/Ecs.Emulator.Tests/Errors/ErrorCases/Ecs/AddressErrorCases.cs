namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of assigning, unassigning and listing addresses, and of callers.</summary>
internal static class AddressErrorCases
{
    private const string Assign = "AssignPrivateIpAddresses";
    private const string Unassign = "UnassignPrivateIpAddresses";
    private const string Describe = "DescribeNetworkInterfaces";
    private const string OneMore = "NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=1";
    private const string Attached = "NetworkInterfaceId=eni-myattached&SecondaryPrivateIpAddressCount=1";
    private const string Give = "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.100";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        // The client.
        new(
            Assign, OneMore, "InvalidUserType.NotSupported", 403,
            """{"account":{"type":"unsupported"}}""",
            "The account type is not supported."),
        new(
            Assign, OneMore, "Abs.InvalidAccount.NotFound", 403,
            """{"account":{"active":false}}""",
            "The Account is not found or ak is expired."),
        new(
            Assign, OneMore, "Forbidden.NotSupportRAM", 403,
            """
            {"account":{"actionsClosedToRam":["AssignPrivateIpAddresses"]},"users":{"alice":{}},
            "accessKeys":{"KEY":{"secret":"s","user":"alice"}}}
            """,
            "This action does not support accessed by RAM mode."),
        new(
            Assign, OneMore, "Forbidden.SubUser", 403,
            """{"users":{"alice":{"deny":["ecs:Assign*"]}},"accessKeys":{"KEY":{"secret":"s","user":"alice"}}}""",
            "The specified action is not available for you."),
        new(
            Assign, OneMore, "InvalidAccessKeyId.Inactive", 400,
            """{"accessKeys":{"KEY":{"secret":"s","status":"Inactive"}}}""",
            "Specified access key is disabled."),

        new(
            Assign, OneMore, "Forbidden.RAM", 403,
            """{"accessKeys":{"KEY":{"secret":"s","user":"bob"}}}""",
            "User not authorized to operate on the specified resource, or this API doesn't support RAM."),
        new(
            Assign, OneMore, "InvalidSecurityToken.Expired", 403,
            """{"accessKeys":{"KEY":{"secret":"s","status":"Expired","securityToken":"t"}}}""",
            "Specified SecurityToken is expired."),

        // The parameters.
        new(
            Assign, "NetworkInterfaceId=eni-myeni", "MissingParameter", 403, null,
            "The input parameter \"PrivateIpAddress.N or SecondaryPrivateIpAddressCount\" that is mandatory for "
            + "processing this request is not supplied."),
        new(
            Assign, "NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=0", "InvalidParameter", 400, null,
            "the parameter(s) \"SecondaryPrivateIpAddressCount\" provided is(are) invalid. Valid values: 1 or more."),
        new(
            Assign, "NetworkInterfaceId=eni-myeni&Ipv4Prefix.1=x", "InvalidIp.IpPrefixIllegal", 403, null,
            "The ip prefixes x is/are illegal."),
        new(
            Assign, "NetworkInterfaceId=eni-myeni&Ipv4Prefix.1=172.17.0.0/24", "InvalidIp.IpPrefixMaskInvalid", 403,
            null,
            "The ip prefixes mask 24 is illegal which must be between 28 and 28."),
        new(
            Assign, "NetworkInterfaceId=eni-myeni&Ipv4Prefix.1=172.17.0.33/28", "InvalidIp.IpPrefixNotStrict", 403,
            null,
            "The ip prefix must be strict cidr format."),
        new(
            Unassign, "NetworkInterfaceId=eni-myeni", "MissingParameter", 403, null,
            "These parameters PrivateIpAddress.N, Ipv4Prefix.N cannot be both empty."),
        new(
            Unassign, $"{Give}&Ipv4Prefix.1=172.17.0.32/28", "InvalidParameter.Conflict", 400, null,
            "The specified parameters PrivateIpAddress.N, Ipv4Prefix.N cannot be used together."),
        new(
            Unassign, "NetworkInterfaceId=myeni&PrivateIpAddress.1=172.17.0.100", "InvalidEniId.Malformed", 400, null,
            "The specified parameter \"EniId\" is not valid."),
        new(
            Unassign, "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0", "InvalidPrivateIpAddress.Malformed",
            403,
            null,
            "The specified private IP address \"172.17.0\" is malformed."),
        new(
            Describe, "InstanceId=myinstance", "InvalidInstanceID.Malformed", 400, null,
            "The specified parameter \"InstanceId\" is not valid."),
        new(Describe, "Tag.1.Value=v", "InvalidTagKey.Malformed", 400, null, "The specified Tag.n.Key is not valid."),
        new(
            Describe, "PageNumber=0", "InvalidOperation.InvalidEniPageNumber", 403, null,
            "The specified page number \"0\" is not valid."),
        new(
            Describe, "PageSize=1001", "InvalidParameter", 400, null,
            "the parameter(s) \"PageSize\" provided is(are) invalid. Valid values: 1 to 1000."),

        // The region and the ENI.
        new(
            Assign, OneMore, "InvalidRegionId.NotFound", 404,
            """
            {"regions":{"cn-hangzhou":null,"cn-beijing":{}},"vpcs":null,"vSwitches":null,"instances":null,
            "securityGroups":null,"networkInterfaces":null}
            """,
            "The specified RegionId does not exist."),
        new(
            Assign, OneMore, "Forbidden.RegionId", 400,
            """{"regions":{"cn-hangzhou":{"networkInterfacesSupported":false}}}""",
            "The region \"cn-hangzhou\" does not support this operation."),
        new(
            Assign, "NetworkInterfaceId=eni-unknown&SecondaryPrivateIpAddressCount=1", "InvalidEniId.NotFound", 404,
            null,
            "The specified EniId \"eni-unknown\" is not found."),
        new(
            Assign, OneMore, "Operation.Conflict", 403,
            """{"networkInterfaces":{"eni-myeni":{"taskInProgress":true}}}""",
            "ecs task is conflicted."),
        new(
            Assign, OneMore, "InvalidOperation.EniServiceManaged", 403,
            """{"networkInterfaces":{"eni-myeni":{"serviceId":7}}}""",
            "The ENI \"eni-myeni\" is managed by a cloud service."),
        new(
            Assign, OneMore, "InvalidOperation.InvalidEniType", 403,
            """{"networkInterfaces":{"eni-myeni":{"type":"Member"}}}""",
            "The operation is not allowed in the current ENI type. Expecting type is \"Primary,Secondary,Trunk\" "
            + "while current type is \"Member\"."),
        new(
            Assign, OneMore, "InvalidOperation.InvalidEniState", 400,
            """{"networkInterfaces":{"eni-myeni":{"status":"Attaching"}}}""",
            "The operation is not allowed in the current ENI state. Expecting status is \"Available,InUse\" while "
            + "current status is \"Attaching\"."),
        new(
            Unassign, Give, "InvalidOperation.InvalidEniState", 400,
            """{"networkInterfaces":{"eni-myeni":{"status":"Detaching"}}}""",
            "The operation is not allowed in the current ENI state. Expecting status is \"Available,InUse\" while "
            + "current status is \"Detaching\"."),

        // The VSwitch and the security groups of the ENI.
        new(
            Assign, Attached, "InvalidEcsId.NotFound", 404,
            """{"instances":{"i-myinstance":null}}""",
            "The specified EcsId \"i-myinstance\" is not found."),
        new(
            Assign, "NetworkInterfaceId=eni-myprimary&SecondaryPrivateIpAddressCount=1",
            "InvalidOperation.InvalidEcsState",
            400,
            """{"instances":{"i-myinstance":{"status":"Starting"}}}""",
            "The operation is not allowed in the current ECS state. Expecting status is \"Running,Stopped\" while "
            + "current status is \"Starting\"."),
        new(
            Assign, OneMore, "InvalidVSwitchId.NotFound", 404,
            """{"vSwitches":{"vsw-myvswitch":null}}""",
            "The specified VSwitchId \"vsw-myvswitch\" is not found."),
        new(
            Assign, OneMore, "IncorrectVSwitchStatus", 400,
            """{"vSwitches":{"vsw-myvswitch":{"status":"Pending"}}}""",
            "The current status of vSwitch does not support this operation."),
        new(
            Assign, Attached, "InvalidOperation.AvailabilityZoneMismatch", 403,
            """{"instances":{"i-myinstance":{"zoneId":"cn-hangzhou-i"}}}""",
            "The VPC VSwitch of the specified ENI and ECS instance are not in the same availability zone."),
        new(
            Assign, OneMore, "InvalidSecurityGroupId.NotFound", 404,
            """{"securityGroups":{"sg-mygroup":null}}""",
            "The specified SecurityGroupId is not found."),
        new(
            Assign, OneMore, "InvalidSecurityGroupId.NotVpc", 403,
            """{"securityGroups":{"sg-mygroup":{"vpcId":null}}}""",
            "The specified SecurityGroupId not in VPC."),
        new(
            Assign, OneMore, "InvalidOperation.VpcMismatch", 403,
            """{"securityGroups":{"sg-mygroup":{"vpcId":"vpc-other"}}}""",
            "The VPC of the specified ENI and security group are not in the same VPC."),

        // The quotas.
        new(
            Assign, "NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=11", "MaxEniPrivateIpsCountExceeded",
            403,
            null,
            "The number of secondary private addresses of the specified ENI \"eni-myeni\" exceeds the limit(10). "
            + "Assigned:0. Expecting assign:11."),
        new(
            Assign, "NetworkInterfaceId=eni-myattached&SecondaryPrivateIpAddressCount=6",
            "InvalidOperation.Ipv4CountExceeded",
            403, null,
            "The number of eni eni-myattached private ip exceeds the limit(6). target instanceType ecs.g6.large. "
            + "Assigned:1. Expecting assign:6."),
        new(
            Assign, Attached, "InvalidOperation.Ipv4NotSupport", 403,
            """
            {"instanceTypes":{"ecs.one":{"eniQuantity":2,"eniPrivateIpAddressQuantity":1}},
            "instances":{"i-myinstance":{"instanceType":"ecs.one"}}}
            """,
            "The instanceType of ecs.one not support secondary ipv4."),
        new(
            Assign, OneMore, "SecurityGroupInstanceLimitExceed", 403,
            """{"securityGroups":{"sg-mygroup":{"privateIpAddressLimit":3}}}""",
            "The maximum number of instances in a security group is exceeded."),

        // The addresses.
        new(
            Assign, "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.1.1", "InvalidVSwitchId.IpInvalid", 403,
            null,
            "The specified IpAddress \"172.17.1.1\" is not valid in VSwitch CIDR block \"172.17.0.0/24\"."),
        new(
            Assign, $"{Give}&PrivateIpAddress.2=172.17.0.100", "InvalidIp.IpRepeated", 403, null,
            "The specified ipAddress \"172.17.0.100\" is(are) repeated."),
        new(
            Assign, "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.10", "InvalidIp.IpAssigned", 403, null,
            "The specified IP \"172.17.0.10\" is already assigned."),
        new(
            Assign, "NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=2", "InvalidVSwitchId.IpNotEnough",
            403,
            """{"vSwitches":{"vsw-myvswitch":{"cidrBlock":"172.17.0.8/29"}}}""",
            "The specified VSwitch \"vsw-myvswitch\" has not enough IpAddress."),
        new(
            Unassign, Give, "InvalidIp.IpUnassigned", 403, null,
            "The specified IP \"172.17.0.100\" is not assigned on this ENI."),
    ];
}
