namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of new instances.</summary>
internal static class InstanceCreationErrorCases
{
    private const string Run = "RunInstances";
    private const string New = "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large";
    private const string NewHere = $"{New}&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup";

    private static readonly string[] OnlyOfRunInstances =
        ["Amount", "MinAmount", "SecurityGroupIds", "NetworkInterface", "Ipv6Address"];

    /// <summary>Cases of RunInstances.</summary>
    private static readonly IReadOnlyList<ErrorCase> OfRunInstances =
    [
        new(
            Run, New, "MissingParameter", 400, null,
            "The input parameter \"VSwitchId\" that is mandatory for processing this request is not supplied."),
        new(
            Run, $"{NewHere}&SecurityGroupIds.1=sg-mygroup", "InvalidParameter.Conflict", 400, null,
            "The specified parameters SecurityGroupId, SecurityGroupIds.N cannot be used together."),
        new(
            Run, $"{NewHere}&Amount=101", "InvalidParam.Amount", 403, null,
            "The specified parameter Amount is not valid."),
        new(
            Run, $"{NewHere}&MinAmount=2", "InvalidMinAmount.Malformed", 400, null,
            "The specified parameter MinAmount is not valid."),
        new(
            Run, $"{NewHere}&PrivateIpAddress=x", "InvalidPrivateIpAddress.Malformed", 400, null,
            "Specified private IP address is malformed."),
        new(
            Run, $"{NewHere}&PrivateIpAddress=10.0.0.1", "InvalidPrivateIpAddress", 400, null,
            "Specified private IP address is not in the CIDR block of virtual switch."),
        new(
            Run, $"{NewHere}&PrivateIpAddress=172.17.0.10", "InvalidPrivateIpAddress.Duplicated", 400, null,
            "Specified private IP address is duplicated."),
        new(
            Run, $"{NewHere}&Amount=3", "QuotaExceeded.PrivateIpAddress", 400,
            """{"vSwitches":{"vsw-myvswitch":{"cidrBlock":"172.17.0.8/29"}}}""",
            "Don't have enough private IPs in this switch"),
        new(
            Run, "ImageId=m-unknown&InstanceType=ecs.g6.large&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup",
            "InvalidImageId.NotFound",
            404, null, "The specified ImageId does not exist."),
        new(
            Run, "ImageId=m-unknown&InstanceType=ecs.none&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup",
            "InvalidInstanceType.ValueNotSupported", 400, null,
            "The specified InstanceType does not exist or beyond the permitted range. To add a type to this emulator, "
            + "define it under \"instanceTypes\" of the state document."),
        new(
            Run, $"{NewHere}&ZoneId=cn-hangzhou-x", "InvalidVSwitchId.NotFound", 404,
            """{"regions":{"cn-hangzhou":{"zones":["cn-hangzhou-h","cn-hangzhou-x"]}}}""", "vsw cn-hangzhou-h"),
        new(
            Run, $"{New}&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-unknown", "InvalidSecurityGroupId", 404, null,
            "The specified SecurityGroupId is invalid or does not exist."),
        new(
            Run, $"{NewHere}&Password=short", "InvalidPassword.Malformed", 400, null,
            "The specified parameter \"Password\" is not valid."),
        new(
            Run, $"{NewHere}&Password=EcsV587!&PasswordInherit=true", "InvalidPasswordParam.Mismatch", 400, null,
            "The input password should be null when passwdInherit is true."),
        new(
            Run, $"{NewHere}&ZoneId=cn-beijing-a", "InvalidZoneId.NotFound", 404, null,
            "The specified ZoneId does not exist."),
        new(
            Run, $"{New}&VSwitchId=vsw-unknown&SecurityGroupId=sg-mygroup", "InvalidVSwitchId.NotFound", 404, null,
            "Specified virtual switch does not exist."),
        new(
            Run, NewHere, "OperationDenied.InconsistentNetwork", 403,
            """{"securityGroups":{"sg-mygroup":{"vpcId":"vpc-other"}}}""",
            "The specified security group and vswitch are not in the same vpc."),
        new(
            Run, $"{NewHere}&NetworkInterface.1.Description=a&NetworkInterface.2.Description=b",
            "EniPerInstanceLimitExceeded",
            403, null,
            "The number of ENI exceeds the limit for the type of instance you are trying to launch."),
        new(
            "RunInstances",
            "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.xlarge&"
            + "SecurityGroupId=sg-mygroup&VSwitchId=vsw-myvswitch&"
            + "NetworkInterface.1.NetworkInterfaceId=eni-myeni&NetworkInterface.2.NetworkInterfaceId=eni-myeni",
            "InvalidOperation.InvalidNetworkInterfaceId", 400, null,
            "The specified NetworkInterface.N.NetworkInterfaceId cannot be used: it stands there once, in a call "
            + "for one instance."),
        new(
            "RunInstances",
            "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.xlarge&"
            + "SecurityGroupId=sg-mygroup&VSwitchId=vsw-myvswitch&Amount=2&"
            + "NetworkInterface.1.NetworkInterfaceId=eni-myeni",
            "InvalidOperation.InvalidNetworkInterfaceId", 400, null,
            "The specified NetworkInterface.N.NetworkInterfaceId cannot be used: it stands there once, in a call "
            + "for one instance."),
        new(
            Run, $"{NewHere}&Amount=2&NetworkInterface.1.PrimaryIpAddress=172.17.0.100", "InvalidParameter.Conflict",
            400, null, "The specified parameters Amount, NetworkInterface.N cannot be used together."),
        new(
            Run, $"{NewHere}&Amount=2&Ipv6Address.1=2001:db8::1", "InvalidParameter.Conflict",
            400, null, "The specified parameters Amount, Ipv6Address.N cannot be used together."),
        new(
            Run, $"{NewHere}&SystemDisk.Size=19", "InvalidParameter", 400, null,
            "the parameter(s) \"SystemDisk.Size\" provided is(are) invalid. The image needs 20 GiB."),
        new(
            Run, $"{NewHere}&ImageFamily=acs:alibaba_cloud_linux_3", "UnsupportedParameter", 400, null,
            "The parameters is unsupported. This emulator does not support ImageFamily."),
    ];

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. OfRunInstances,
        .. from run in OfRunInstances
           where !OnlyOfRunInstances.Any(name => run.Query.Contains($"&{name}", StringComparison.Ordinal))
           select run with { Action = "CreateInstance" },
        new(
            "CreateInstance", NewHere, "QuotaExceeded.PrivateIpAddress", 400,
            """
            {"vSwitches":{"vsw-myvswitch":{"cidrBlock":"172.17.0.8/29"}},
             "networkInterfaces":{"eni-last":{"vSwitchId":"vsw-myvswitch","primaryIpAddress":"172.17.0.9"}}}
            """,
            "Don't have enough private IPs in this switch"),
    ];
}
