namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of new ENIs.</summary>
internal static class NetworkInterfaceCreationErrorCases
{
    private const string Create = "CreateNetworkInterface";
    private const string InMyVSwitch = "VSwitchId=vsw-myvswitch";
    private const string New = $"{InMyVSwitch}&SecurityGroupId=sg-mygroup";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        new(
            Create, InMyVSwitch, "MissingParameter", 400, null,
            "The input parameter \"SecurityGroupId or SecurityGroupIds.N\" that is mandatory for processing this "
            + "request is not supplied."),
        new(
            Create, $"{New}&SecurityGroupIds.1=sg-mygroup", "InvalidParameter.Conflict", 400, null,
            "The specified parameters SecurityGroupId, SecurityGroupIds.N cannot be used together."),
        new(
            Create, $"{New}&PrivateIpAddress.1=172.17.0.50&SecondaryPrivateIpAddressCount=1",
            "InvalidParameter.Conflict",
            400, null,
            "The specified parameters PrivateIpAddress.N, SecondaryPrivateIpAddressCount, Ipv4Prefix.N, "
            + "Ipv4PrefixCount cannot be used together."),
        new(
            Create, $"{New}&NetworkInterfaceName=a", "InvalidParams.NetworkInterfaceName", 403, null,
            "The specified NetworkInterfaceName is not valid."),
        new(
            Create, $"{New}&Description=http://x", "InvalidParameter", 400, null,
            "the parameter(s) \"Description\" provided is(are) invalid. It must have 2 to 256 characters and must "
            + "not begin with http:// or https://."),
        new(
            Create, $"{New}&QueueNumber=2049", "InvalidParameter.InvalidEniQueueNumber", 403, null,
            "The specified QueueNumber is not valid. Valid values: 1 to 2048."),
        new(
            Create, $"{New}&NetworkInterfaceTrafficMode=Fast", "InvalidParameter.EniTrafficMode", 400, null,
            "The ENI traffic mode is set incorrectly, it must be either Standard or HighPerformance."),
        new(
            Create, $"{New}&ConnectionTrackingConfiguration.UdpTimeout=31",
            "InvalidParameter.EniConnectionTrackingConfiguration",
            400, null,
            "The specify network interface connection tracking configuration exceeds limit."),
        new(
            Create, $"{New}&Tag.1.Key=aliyun", "InvalidTagKey.Malformed", 400, null,
            "The specified Tag.n.Key is not valid."),
        new(
            Create, $"{New}&Tag.1.Key=k&Tag.1.Value=http://x", "InvalidTagValue.Malformed", 400, null,
            "The specified Tag.n.Value is not valid."),
        new(
            Create, $"{New}&Tag.1.Key=k&Tag.2.Key=k", "Duplicate.TagKey", 400, null,
            "The Tag.N.Key contain duplicate key."),
        new(
            Create, $"{New}&ResourceGroupId=rg-unknown", "InvalidResourceGroup.NotFound", 404, null,
            "The ResourceGroup provided does not exist in our records."),
        new(
            Create, "VSwitchId=vsw-unknown&SecurityGroupId=sg-mygroup", "InvalidVSwitchId.NotFound", 404, null,
            "The specified VSwitchId \"vsw-unknown\" is not found."),
        new(
            Create, New, "IncorrectVSwitchStatus", 400,
            """{"vSwitches":{"vsw-myvswitch":{"status":"Pending"}}}""",
            "The current status of vSwitch does not support this operation."),
        new(
            Create, $"{InMyVSwitch}&SecurityGroupId=sg-unknown", "InvalidSecurityGroupId.NotFound", 404, null,
            "The specified SecurityGroupId is not found."),
        new(
            Create, New, "InvalidSecurityGroupId.NotVpc", 403,
            """{"securityGroups":{"sg-mygroup":{"vpcId":null}}}""",
            "The specified SecurityGroupId not in VPC."),
        new(
            Create, New, "InvalidOperation.VpcMismatch", 403,
            """{"securityGroups":{"sg-mygroup":{"vpcId":"vpc-other"}}}""",
            "The VPC of the specified ENI and security group are not in the same VPC."),
        new(
            Create, $"{InMyVSwitch}&SecurityGroupIds.1=sg-mygroup&SecurityGroupIds.2=sg-mygroup",
            "InvalidParameter.SecurityGroupIdRepeated",
            404, null,
            "The specified security group ids has repeated."),
        new(
            Create, $"{InMyVSwitch}&SecurityGroupIds.1=sg-mygroup&SecurityGroupIds.2=sg-2", "JoinedGroupLimitExceed",
            400,
            """{"account":{"quotas":{"securityGroupsPerNetworkInterface":1}}}""",
            "The number of security groups of the ENI exceeds the limit(1)."),
        new(
            Create, $"{InMyVSwitch}&SecurityGroupIds.1=sg-mygroup&SecurityGroupIds.2=sg-2",
            "InvalidOperation.MultiGroupType",
            403,
            """{"securityGroups":{"sg-2":{"vpcId":"vpc-myvpc","type":"enterprise"}}}""",
            "The specified instance can't join different types of security group."),
        new(
            Create, New, "MaxEniCountExceeded", 403,
            """{"account":{"quotas":{"networkInterfacesPerRegion":2}}}""",
            "The number of ENI exceeds the limit per region."),
        new(
            Create, $"{New}&SecondaryPrivateIpAddressCount=11", "MaxEniPrivateIpsCountExceeded", 403, null,
            "The number of secondary private addresses of an ENI exceeds the limit(10). Expecting assign:11."),
        new(
            Create, $"{New}&PrimaryIpAddress=172.17.0.10", "InvalidPrivateIpAddress.Duplicated", 400, null,
            "Specified private IP address is duplicated."),
        new(
            Create, $"{New}&PrimaryIpAddress=172.18.0.10", "InvalidVSwitchId.IpInvalid", 403, null,
            "The specified IpAddress \"172.18.0.10\" is not valid in VSwitch CIDR block \"172.17.0.0/24\"."),
        new(
            Create, $"{New}&PrimaryIpAddress=172.17.0.50&PrivateIpAddress.1=172.17.0.50", "InvalidIp.IpRepeated", 403,
            null,
            "The specified ipAddress \"172.17.0.50\" is(are) repeated."),
        new(
            Create, New, "InvalidVSwitchId.IpNotEnough", 403,
            """
            {"vSwitches":{"vsw-myvswitch":{"cidrBlock":"172.17.0.8/29"}},
            "networkInterfaces":{"eni-4":{"vSwitchId":"vsw-myvswitch","primaryIpAddress":"172.17.0.9"}}}
            """,
            "The specified VSwitch \"vsw-myvswitch\" has not enough IpAddress."),
        new(
            Create, New, "SecurityGroupInstanceLimitExceed", 403,
            """{"securityGroups":{"sg-mygroup":{"privateIpAddressLimit":3}}}""",
            "The maximum number of instances in a security group is exceeded."),
    ];
}
