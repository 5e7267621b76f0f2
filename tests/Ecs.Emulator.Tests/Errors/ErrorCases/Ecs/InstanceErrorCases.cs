namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of instances.</summary>
internal static class InstanceErrorCases
{
    private const string Modify = "ModifyInstanceAttribute";
    private const string Describe = "DescribeInstances";
    private const string Mine = "InstanceId=i-myinstance";
    private const string Ids = "InstanceIds=['i-myinstance']";
    private const string Charge = "ModifyInstanceChargeType";
    private const string Maintain = "ModifyInstanceMaintenanceAttributes";
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
    ];
}
