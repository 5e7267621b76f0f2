namespace Ecs.Emulator.Tests.Errors.ErrorCases;

/// <summary>Cases for the errors of instances.</summary>
internal static class InstanceErrorCases
{
    private const string Run = "RunInstances";
    private const string Modify = "ModifyInstanceAttribute";
    private const string Describe = "DescribeInstances";
    private const string Mine = "InstanceId=i-myinstance";
    private const string Ids = "InstanceIds=['i-myinstance']";
    private const string Charge = "ModifyInstanceChargeType";
    private const string Maintain = "ModifyInstanceMaintenanceAttributes";
    private const string Spec = "ModifyInstanceSpec";
    private const string Replace = "ReplaceSystemDisk";
    private const string Move = "ModifyInstanceVpcAttribute";
    private const string New = "ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large";
    private const string NewHere = $"{New}&VSwitchId=vsw-myvswitch&SecurityGroupId=sg-mygroup";
    private const string Stopped = """{"instances":{"i-myinstance":{"status":"Stopped"}}}""";
    private const string Second = """{"securityGroups":{"sg-2":{"vpcId":"vpc-myvpc"}}}""";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        // The status of an instance.
        new(
            "StartInstance", "InstanceId=i-unknown", "InvalidInstanceId.NotFound", 404, null,
            "The specified InstanceId does not exist."),
        new(
            "StartInstance", Mine, "IncorrectInstanceStatus", 403, null,
            "The specified instance is in an incorrect status for the requested action; Status of the specified "
            + "instance is Running but the expected status is in (Stopped)."),
        new(
            "StopInstance", Mine, "IncorrectInstanceStatus", 403, Stopped,
            "The specified instance is in an incorrect status for the requested action; Status of the specified "
            + "instance is Stopped but the expected status is in (Running)."),
        new(
            "StopInstance", Mine, "Operation.Conflict", 403, """{"instances":{"i-myinstance":{"status":"Starting"}}}""",
            "ecs task is conflicted."),
        new(
            "DeleteInstance", Mine, "IncorrectInstanceStatus", 403, null,
            "The current status of the resource does not support this operation."),
        new(
            "StopInstance", Mine, "InstanceLockedForSecurity", 403,
            """{"instances":{"i-myinstance":{"lockReasons":["security"]}}}""",
            "The specified operation is denied as your instance is locked for security reasons."),
        new(
            "RebootInstance", $"{Mine}&DryRun=true", "DryRunOperation", 400, null,
            "Request validation has been passed with DryRun flag set."),
        new(
            "StopInstances", "InstanceId.1=i-myinstance&DryRun=true", "DRYRUN.SUCCESS", 400, null,
            "Request validation has been passed with DryRun flag set."),
        new(
            "StopInstances", "", "MissingParameter", 400, null,
            "The input parameter \"InstanceId.N\" that is mandatory for processing this request is not supplied."),
        new(
            "DeleteInstance", Mine, "IncorrectInstanceStatus.Initializing", 403,
            """{"instances":{"i-myinstance":{"status":"Pending"}}}""",
            "The specified instance status does not support this operation."),
        new(
            "DeleteInstance", $"{Mine}&Force=true", "InvalidOperation.DeletionProtection", 403,
            """{"instances":{"i-myinstance":{"deletionProtection":true}}}""",
            "The operation is not allowed due to \"i-myinstance\" is protected by deletion protection."),
        new(
            "DeleteInstances", "InstanceId.1=i-myinstance&Force=true", "ChargeTypeViolation", 403,
            """{"instances":{"i-myinstance":{"chargeType":"PrePaid"}}}""",
            "The operation is not permitted due to charge type of the instance."),
        new(
            "ModifyInstanceAutoReleaseTime", $"{Mine}&AutoReleaseTime=2001-01-01T00:00:00Z",
            "InvalidAutoReleaseTime.Malformed",
            400, null,
            "The specified parameter \"AutoReleaseTime\" is not valid."),

        // Security groups.
        new(
            "JoinSecurityGroup", $"{Mine}&SecurityGroupId=sg-unknown", "InvalidSecurityGroupId.NotFound", 404, null,
            "The specified SecurityGroupId does not exist."),
        new(
            "JoinSecurityGroup", $"{Mine}&SecurityGroupId=sg-mygroup", "InvalidInstanceId.AlreadyExists", 403, null,
            "The specified instance already exists in the specified security group."),
        new(
            "JoinSecurityGroup", $"{Mine}&SecurityGroupId=sg-2", "InvalidInstanceId.Mismatch", 400,
            """{"securityGroups":{"sg-2":{"vpcId":"vpc-other"}}}""",
            "Specified instance and security group are not in the same VPC."),
        new(
            "JoinSecurityGroup", $"{Mine}&SecurityGroupId=sg-2", "InstanceSecurityGroupLimitExceeded", 400,
            """
            {"account":{"quotas":{"securityGroupsPerNetworkInterface":1}},
            "securityGroups":{"sg-2":{"vpcId":"vpc-myvpc"}}}
            """,
            "Exceeding the allowed amount of security groups that an instance can be in."),
        new(
            "JoinSecurityGroup", $"{Mine}&SecurityGroupId=sg-2", "InvalidOperation.MultiGroupType", 400,
            """{"securityGroups":{"sg-2":{"vpcId":"vpc-myvpc","type":"enterprise"}}}""",
            "The specified instance can't join different types of security group."),
        new(
            "LeaveSecurityGroup", $"{Mine}&SecurityGroupId=sg-2", "InstanceNotInSecurityGroup", 403, Second,
            "The instance not in the group."),
        new(
            "LeaveSecurityGroup", $"{Mine}&SecurityGroupId=sg-mygroup", "InstanceLastSecurityGroup", 403, null,
            "The specified security group is the last security group for the instance."),

        new(
            "JoinSecurityGroup", $"{Mine}&NetworkInterfaceId=eni-myeni&SecurityGroupId=sg-2",
            "InvalidParam.EniIdAndInstanceId.Conflict", 403, Second,
            "The parameters InstanceId and NetworkInterfaceId cannot both be specified."),
        new(
            "JoinSecurityGroup", "SecurityGroupId=sg-2", "MissingParameter", 400, Second,
            "The input parameter \"InstanceId\" that is mandatory for processing this request is not supplied."),
        new(
            "JoinSecurityGroup", "NetworkInterfaceId=eni-myprimary&SecurityGroupId=sg-2",
            "InvalidOperation.InvalidEniType", 403, Second,
            "The operation is not allowed in the current ENI type. Expecting type is \"Secondary,Trunk,Member\" while "
            + "current type is \"Primary\"."),
        new(
            "JoinSecurityGroup", "NetworkInterfaceId=eni-myeni&SecurityGroupId=sg-2", "InvalidOperation.VpcMismatch",
            403, """{"securityGroups":{"sg-2":{"vpcId":"vpc-other"}}}""",
            "The VPC of the specified ENI and security group are not in the same VPC."),
        new(
            "LeaveSecurityGroup", "NetworkInterfaceId=eni-myeni&SecurityGroupId=sg-2",
            "InvalidSecurityGroupAssociation.NotFound", 400, Second,
            "The specified ENI \"eni-myeni\" is not in the specified security group."),
        new(
            "LeaveSecurityGroup", "NetworkInterfaceId=eni-myeni&SecurityGroupId=sg-mygroup",
            "InvalidOperation.AtLeastInOneGroup", 403, null,
            "The specified ENI \"eni-myeni\" must be in at least one security group."),
        new(
            "LeaveSecurityGroup", "NetworkInterfaceId=eni-unknown&SecurityGroupId=sg-mygroup", "InvalidEniId.NotFound",
            404, null, "The specified EniId \"eni-unknown\" is not found."),

        // RAM role, key pair and billing method.
        new(
            "AttachInstanceRamRole", $"RamRoleName=other&{Ids}", "InvalidOperation.RamRoleAttached", 403,
            """{"instances":{"i-myinstance":{"ramRoleName":"myrole"}}}""",
            "The instance has the RAM role \"myrole\" already. Detach it first."),
        new(
            "DetachInstanceRamRole", $"RamRoleName=other&{Ids}", "InvalidRamRole.NotFound", 404,
            """{"instances":{"i-myinstance":{"ramRoleName":"myrole"}}}""", "The specified RAMRoleName does not exist."),
        new(
            "AttachInstanceRamRole", "RamRoleName=other&InstanceIds=['i-unknown']", "InvalidInstanceId.NotFound", 404,
            null, "The specified InstanceId does not exist."),
        new(
            "AttachKeyPair", $"KeyPairName=mykey&{Ids}", "DependencyViolation.WindowsInstance", 403,
            """{"instances":{"i-myinstance":{"imageId":"win2022_21H2_x64_dtc_en-us_40G_alibase_20240515.vhd"}}}""",
            "The instance creating is windows, cannot use ssh key pair to login"),
        new(
            "DetachKeyPair", $"KeyPairName=other&{Ids}", "InvalidKeyPairName.NotFound", 400,
            """{"instances":{"i-myinstance":{"keyPairName":"mykey"}}}""",
            "The specified KeyPairName does not exist in our records."),
        new(
            Charge, "InstanceIds=['i-myinstance','i-unknown']", "InvalidParameter.InstanceIds", 400, null,
            "The specified InstanceIds are invalid."),
        new(
            Charge, Ids, "InvalidStatus.ValueNotSupported", 400,
            """{"instances":{"i-myinstance":{"status":"Stopping"}}}""",
            "The specified instance is Stopping. It must be in one of these states: Running,Stopped."),
        new(
            Charge, $"{Ids}&InstanceChargeType=PostPaid", "ExpiredInstance", 400,
            """{"instances":{"i-myinstance":{"chargeType":"PrePaid","expiredTime":"2020-01-01T00:00:00Z"}}}""",
            "The specified instance has expired."),
        new(
            Charge, Ids, "ReleaseTimeHaveBeenSet", 400,
            """{"instances":{"i-myinstance":{"autoReleaseTime":"2098-01-01T00:00:00Z"}}}""",
            "The specified instance has been set released time."),
        new(
            "ModifyInstanceAttachmentAttributes", $"{Mine}&PrivatePoolOptions.MatchCriteria=Target", "MissingParameter",
            400, null,
            "The input parameter \"PrivatePoolOptions.Id\" that is mandatory for processing this request is "
            + "not supplied."),
        new(
            "ModifyInstanceAttachmentAttributes",
            $"{Mine}&PrivatePoolOptions.MatchCriteria=Open&PrivatePoolOptions.Id=eap-1", "InvalidParameter", 400, null,
            "the parameter(s) \"PrivatePoolOptions.Id\" provided is(are) invalid. It needs "
            + "PrivatePoolOptions.MatchCriteria=Target."),
        new(
            Maintain, "", "MissingParameter", 400, null,
            "The input parameter \"InstanceId.N\" that is mandatory for processing this request is not supplied."),
        new(
            Maintain,
            "InstanceId.1=i-myinstance&MaintenanceWindow.1.StartTime=02:30:00&MaintenanceWindow.1.EndTime=04:00:00",
            "InvalidParameter", 400, null,
            "the parameter(s) \"MaintenanceWindow.1.StartTime\" provided is(are) invalid. It is not a time on the hour "
            + "such as 02:00:00."),
        new(
            Maintain,
            "InstanceId.1=i-myinstance&MaintenanceWindow.1.StartTime=02:00:00&MaintenanceWindow.1.EndTime=02:00:00",
            "InvalidParameter", 400, null,
            "the parameter(s) \"MaintenanceWindow.1.EndTime\" provided is(are) invalid. A window lasts 1 to 23 hours."),

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
            Replace, $"{Mine}&ImageId=win2022_21H2_x64_dtc_en-us_40G_alibase_20240515.vhd&KeyPairName=k",
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

        // Names.
        new(
            Modify, $"{Mine}&InstanceName=1", "InvalidInstanceName.Malformed", 400, null,
            "The specified parameter \"InstanceName\" is not valid."),
        new(
            Modify, $"{Mine}&Description=http://x", "InvalidDescription.Malformed", 400, null,
            "The specified parameter \"Description\" is not valid."),
        new(
            Modify, $"{Mine}&HostName=-a", "InvalidHostName.Malformed", 400, null,
            "The specified parameter \"HostName\" is not valid."),
        new(
            Modify, $"{Mine}&UserData=!", "InvalidUserData.Base64FormatInvalid", 400, null,
            "The specified parameter UserData must be base64 encoded."),
        new(
            Modify, $"{Mine}&UserData={new string('A', 43_696)}", "InvalidUserData.SizeExceeded", 400, null,
            "The specified parameter UserData exceeds the size."),

        // Listings.
        new(
            Describe, "InstanceNetworkType=x", "InvalidNetworkType.NotFound", 404, null,
            "The specified InstanceNetworkType is not found"),
        new(Describe, "Status=x", "InvalidStatus.NotFound", 404, null, "The specified Status is not found"),
        new(
            Describe, "InstanceChargeType=x", "InvalidInstanceChargeType.NotFound", 404, null,
            "The InstanceChargeType does not exist in our records"),
        new(
            Describe, "InternetChargeType=x", "InvalidInternetChargeType.ValueNotSupported", 404, null,
            "The specified InternetChargeType is not valid"),
        new(Describe, "LockReason=x", "InvalidLockReason.NotFound", 404, null, "The specified LockReason is not found"),
        new(
            Describe, "Filter.1.Key=x&Filter.1.Value=y", "InvalidFilterKey.NotFound", 404, null,
            "The specified Filter.n.Key \"x\" is not found"),
        new(
            Describe, "InstanceIds=x", "InvalidParameter", 400, null,
            "the parameter(s) \"InstanceIds\" provided is(are) invalid. It is not a JSON array of texts."),
        new(
            "DescribeInstanceStatus", "ZoneId=x", "InvalidZoneId.NotFound", 404, null,
            "The ZoneId provided does not exist in our records."),

        // New instances.
        new(
            Run, $"{NewHere}&LaunchTemplateId=lt-1", "UnsupportedParameter", 400, null,
            "The parameters is unsupported. This emulator does not support LaunchTemplateId."),
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
