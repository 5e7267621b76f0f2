namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of other types, system disks, VSwitches and VPCs of instances.</summary>
internal static class InstanceChangeErrorCases
{
    private const string Mine = "InstanceId=i-myinstance";
    private const string Spec = "ModifyInstanceSpec";
    private const string Replace = "ReplaceSystemDisk";
    private const string Move = "ModifyInstanceVpcAttribute";
    private const string Stopped = """{"instances":{"i-myinstance":{"status":"Stopped"}}}""";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        // Instance type and public address.
        new(
            Spec, $"{Mine}&InstanceType=ecs.g6.xlarge&InternetMaxBandwidthOut=1", "InvalidParameter.Mismatch", 400,
            null, "Too many parameters in one request."),
        new(
            Spec, Mine, "MissingParameter", 400, null,
            "The input parameter \"InstanceType\" that is mandatory for processing this request is not supplied."),
        new(
            Spec, $"{Mine}&InternetMaxBandwidthOut=101", "InvalidParameter.Bandwidth", 400, null,
            "The specified parameter Bandwidth is not valid."),
        new(
            Spec, $"{Mine}&InstanceType=ecs.g6.xlarge", "InvalidInstanceStatus.NotStopped", 400, null,
            "The specified Instance status is not stopped."),
        new(
            Spec, $"{Mine}&InstanceType=ecs.g6.xlarge", "ChargeTypeViolation", 403,
            """{"instances":{"i-myinstance":{"chargeType":"PrePaid"}}}""",
            "The operation is not permitted due to charge type of the instance."),
        new(
            Spec, $"{Mine}&InstanceType=ecs.none", "InvalidInstanceType.ValueNotSupported", 400, Stopped,
            "The specified InstanceType does not exist or beyond the permitted range. To add a type to this emulator, "
            + "define it under \"instanceTypes\" of the state document."),
        new(
            Spec, $"{Mine}&InstanceType=ecs.one", "EniPerInstanceLimitExceeded", 403,
            """
            {"instanceTypes":{"ecs.one":{"eniQuantity":1,"eniPrivateIpAddressQuantity":6}},
            "instances":{"i-myinstance":{"status":"Stopped"}}}
            """,
            "The number of ENI exceeds the limit for the type of instance you are trying to launch."),
        new(
            Spec, $"{Mine}&InstanceType=ecs.two", "InvalidOperation.Ipv4CountExceeded", 403,
            """
            {"instanceTypes":{"ecs.two":{"eniQuantity":2,"eniPrivateIpAddressQuantity":2}},
            "instances":{"i-myinstance":{"status":"Stopped"}},
            "networkInterfaces":{"eni-myprimary":{"privateIpAddresses":["172.17.0.100","172.17.0.101"]}}}
            """,
            "The number of eni eni-myprimary private ip exceeds the limit(2). target instanceType ecs.two. "
            + "Assigned:3. Expecting assign:0."),
        new(
            Spec, $"{Mine}&InstanceType=ecs.g6.xlarge", "DependencyViolation.InstanceType", 400,
            """
            {"instances":{"i-myinstance":{"status":"Stopped"}},
            "networkInterfaces":{"eni-myattached":{"networkCardIndex":1}}}
            """,
            "The current InstanceType cannot be changed to the specified InstanceType."),
        new(
            "ModifyInstanceNetworkSpec", $"{Mine}&InternetMaxBandwidthOut=101",
            "InvalidInternetMaxBandwidthOut.ValueNotSupported", 400, null,
            "The specified InternetMaxBandwidthOut is beyond the permitted range."),
        new(
            "ModifyInstanceNetworkSpec", $"{Mine}&EndTime=2030-01-01T00Z", "UnsupportedParameter", 400, null,
            "The parameters is unsupported. This emulator does not support EndTime."),
        new(
            "AllocatePublicIpAddress", Mine, "AllocateIpInvalidInstanceBandwidth", 400, null,
            "OperationDenied The InternetMaxBandwidthOut of the specified instance cannot be less than 0."),
        new(
            "AllocatePublicIpAddress", $"{Mine}&IpAddress=47.96.0.1", "IpInUse", 403,
            """
            {"instances":{"i-myinstance":{"internetMaxBandwidthOut":1},"i-2":{"instanceType":"ecs.g6.large",
            "zoneId":"cn-hangzhou-h","publicIpAddress":"47.96.0.1"}}}
            """,
            "The specified IP is already in use."),

        // System disk.
        new(
            Replace, $"{Mine}&ImageId=m-unknown", "IncorrectInstanceStatus", 403, null,
            "The current status of the resource does not support this operation."),
        new(
            Replace, $"{Mine}&ImageId=m-unknown", "InvalidImageId.NotFound", 404, Stopped,
            "The specified ImageId does not exist."),
        new(
            Replace, $"{Mine}&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&SystemDisk.Size=19",
            "InvalidSystemDiskSize.LessThanImageSize", 404, Stopped,
            "The specified parameter SystemDisk.Size is less than the image size."),
        new(
            Replace, $"{Mine}&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&SystemDisk.Size=2049",
            "InvalidSystemDiskSize.ValueNotSupported", 400, Stopped,
            "The specified parameter SystemDisk.Size is invalid."),
        new(
            Replace, $"{Mine}&ImageId=win2022_21H2_x64_dtc_en-us_40G_alibase_20240515.vhd&KeyPairName=mykey",
            "DependencyViolation.WindowsInstance", 403, Stopped,
            "The instance creating is windows, cannot use ssh key pair to login"),

        // VSwitch, zone and VPC.
        new(
            Move, $"{Mine}&VSwitchId=vsw-myvswitch", "IncorrectInstanceStatus", 400, null,
            "The current status of instance does not support this operation."),
        new(
            Move, $"{Mine}&VSwitchId=vsw-myvswitch", "OperationDenied", 400,
            """{"instances":{"i-myinstance":{"status":"Stopped"}},"networkInterfaces":{"eni-myprimary":null}}""",
            "Specified operation is denied as your instance is not in VPC."),
        new(
            Move, $"{Mine}&VSwitchId=vsw-myvswitch", "InvalidPrivateIp.Changing", 400,
            """
            {"instances":{"i-myinstance":{"status":"Stopped"}},
            "networkInterfaces":{"eni-myprimary":{"taskInProgress":true}}}
            """,
            "Previous action is not finished yet."),
        new(
            Move, $"{Mine}&VSwitchId=vsw-unknown", "InvalidVSwitchId.NotFound", 404, Stopped,
            "Specified virtual switch does not exist."),
        new(
            Move, $"{Mine}&VSwitchId=vsw-2", "InvalidVSwitchId.NotFound", 404,
            Place("vpc-other", "cn-hangzhou-h", "Available"), "Specified virtual switch is not found in current VPC."),
        new(
            Move, $"{Mine}&VSwitchId=vsw-2", "InvalidVSwitchId.Mismatch", 400,
            Place("vpc-myvpc", "cn-hangzhou-i", "Available"),
            "Specified instance and virtual switch are not in the same zone."),
        new(
            Move, $"{Mine}&VSwitchId=vsw-2", "IncorrectVSwitchStatus", 400,
            Place("vpc-myvpc", "cn-hangzhou-h", "Pending"),
            "The current status of virtual switch does not support this operation."),
        new(
            Move, $"{Mine}&VSwitchId=vsw-2&VpcId=vpc-other&SecurityGroupId.1=sg-mygroup", "OperationDenied", 403,
            Place("vpc-other", "cn-hangzhou-h", "Available"),
            "The specified operation is denied. Secondary ENIs are attached to the instance."),
        new(
            Move, $"{Mine}&VSwitchId=vsw-myvswitch&PrivateIpAddress=10.0.0.1", "InvalidPrivateIpAddress.Mismatch", 400,
            Stopped, "Specified private IP address is not in the CIDR block of virtual switch."),
        new(
            Move, $"{Mine}&VSwitchId=vsw-myvswitch&PrivateIpAddress=172.17.0.10", "InvalidPrivateIpAddress.Duplicated",
            400, Stopped, "error new ip is the same with old ip"),
        new(
            Move, $"{Mine}&VSwitchId=vsw-myvswitch&PrivateIpAddress=172.17.0.11", "InvalidPrivateIpAddress.Duplicated",
            400, Stopped, "Specified private IP address is duplicated."),
    ];

    /// <summary>The instance is stopped, and there is a second VSwitch.</summary>
    private static string Place(string vpc, string zone, string status) =>
        $$"""
        {"regions":{"cn-hangzhou":{"zones":["cn-hangzhou-h","cn-hangzhou-i"]} },
         "vpcs":{"vpc-other":{"regionId":"cn-hangzhou","cidrBlock":"172.17.0.0/16"} },
         "instances":{"i-myinstance":{"status":"Stopped"} },"vSwitches":{"vsw-2":{"vpcId":"{{vpc}}",
         "zoneId":"{{zone}}","status":"{{status}}","cidrBlock":"172.17.2.0/24"} } }
        """;
}
