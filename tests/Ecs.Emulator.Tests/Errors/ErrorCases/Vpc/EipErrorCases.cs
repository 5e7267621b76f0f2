namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of EIPs.</summary>
internal static class EipErrorCases
{
    private const string MyEip = "AllocationId=eip-myeip";
    private const string ToInstance = $"{MyEip}&InstanceId=i-myinstance";
    private const string ToEni = $"{MyEip}&InstanceType=NetworkInterface&InstanceId=eni-myeni";
    private const string NotInState = "Current elastic IP status does not support this operation.";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        new(
            "ReleaseEipAddress&Version=2016-04-28", "AllocationId=eip-unknown", "InvalidAllocationId.NotFound", 404,
            null, "Specified allocation ID is not found"),
        new(
            "AssociateEipAddress&Version=2016-04-28", "AllocationId=eip-myattached&InstanceId=i-myinstance",
            "IncorrectEipStatus", 400, null, NotInState),
        new("UnassociateEipAddress&Version=2016-04-28", MyEip, "IncorrectEipStatus", 400, null, NotInState),
        new(
            "ReleaseEipAddress&Version=2016-04-28", "AllocationId=eip-myattached", "IncorrectEipStatus", 400, null,
            NotInState),
        new(
            "AllocateEipAddress&Version=2016-04-28", "", "QuotaExceeded.Eip", 400,
            """{"account":{"quotas":{"eipsPerRegion":2}}}""", "Elastic IP address quota exceeded."),
        new(
            "AllocateEipAddress&Version=2016-04-28", "Bandwidth=201&InternetChargeType=PayByTraffic",
            "InvalidParameter", 400, null, "Specified value of \"Bandwidth\" is not supported."),
        new(
            "AllocateEipAddress&Version=2016-04-28", "IpAddress=47.96.0.10", "InvalidParameter", 400, null,
            "Specified value of \"IpAddress\" is not supported."),
        new(
            "AllocateEipAddress&Version=2016-04-28", "InstanceId=eip-former", "UnsupportedParameter", 400, null,
            "The parameters is unsupported. This emulator does not support InstanceId."),
        new(
            "ReleaseEipAddress&Version=2016-04-28", MyEip, "Forbidden.ChargeTypeIsPrepaid", 400,
            """{"eips":{"eip-myeip":{"chargeType":"PrePaid"}}}""", "It's forbidden to release a prepaid EIP"),
        new(
            "ReleaseEipAddress&Version=2016-04-28", MyEip, "InvalidOperation.DeletionProtection", 400,
            """{"eips":{"eip-myeip":{"deletionProtection":true}}}""",
            "The instance cannnot delete because of deletion protecion."),
        new(
            "DescribeEipAddresses&Version=2016-04-28", "LockReason=nonsense", "InvalidLockReason.NotFound", 404, null,
            "The specified LockReason is not found"),
        new(
            "DescribeEipAddresses&Version=2016-04-28", "AssociatedInstanceType=nonsense",
            "InvalidIAssociatedInstanceType.ValueNotSupported", 400, null,
            "The specified value of AssociatedInstanceType is not supported."),
        new(
            "DescribeEipAddresses&Version=2016-04-28", "ChargeType=nonsense", "InvalidChargeType.ValueNotSupported",
            400, null, "The specified ChargeType is not supported."),
        new(
            "AssociateEipAddress&Version=2016-04-28", $"{ToInstance}&InstanceType=SlbInstance",
            "InvalidInstanceType.ValueNotSupported", 400, null,
            "The specified value of InstanceType is not supported."),
        new(
            "ModifyEipForwardMode", "InstanceId=eip-myattached&Mode=BINDED", "InvalidInstanceType.ValueNotSupported",
            400, null, "The specified value of InstanceType is not supported."),
        new(
            "AssociateEipAddress&Version=2016-04-28", $"{MyEip}&InstanceId=i-unknown", "InvalidInstanId.NotFound", 404,
            null, "Specified instance does not exist."),
        new(
            "AssociateEipAddress&Version=2016-04-28",
            $"{MyEip}&InstanceType=NetworkInterface&InstanceId=eni-unknown", "InvalidNicOrVm.NotFound", 400, null,
            "Bind nic or vm not exist."),
        new(
            "AssociateEipAddress&Version=2016-04-28", $"{MyEip}&InstanceId=i-beijing", "InvalidParameter.Mismatch", 400,
            """{"instances":{"i-beijing":{"instanceType":"ecs.g6.large","zoneId":"cn-beijing-h"}}}""",
            "Specified elastic IP address and ECS instance are not in the same region."),
        new(
            "AssociateEipAddress&Version=2016-04-28", ToInstance, "OperationDenied", 400,
            """{"networkInterfaces":{"eni-myprimary":null}}""", "Specified instance is not in VPC."),
        new(
            "AssociateEipAddress&Version=2016-04-28", ToInstance, "IncorrectInstanceStatus", 400,
            """{"instances":{"i-myinstance":{"status":"Starting"}}}""",
            "Current instance status does not support this operation."),
        new(
            "AssociateEipAddress&Version=2016-04-28", ToEni, "InvalidStatus.EniStatusNotSupport", 400,
            """{"networkInterfaces":{"eni-myeni":{"status":"Deleting"}}}""",
            "The special eni status is not support operate. Expected:Available,InUse. Current:Deleting."),
        new(
            "AssociateEipAddress&Version=2016-04-28",
            $"{MyEip}&InstanceType=NetworkInterface&InstanceId=eni-myprimary", "InvalidParameter.EniInstanceId", 400,
            null, "The EIP cannot be associated with the primary ENI eni-myprimary. Specify its instance."),
        new(
            "AssociateEipAddress&Version=2016-04-28", $"{ToEni}&PrivateIpAddress=172.17.0.99", "InvalidParameter", 400,
            null,
            "the parameter(s) \"PrivateIpAddress\" provided is(are) invalid. 172.17.0.99 is not an address of "
            + "eni-myeni."),
        new(
            "AssociateEipAddress&Version=2016-04-28", $"{MyEip}&InstanceId=i-mysecond",
            "InvalidAssociation.Duplicated", 400, null, "Specified instance already is associated."),
        new(
            "AssociateEipAddress&Version=2016-04-28", ToInstance, "EIP_CAN_NOT_ASSOCIATE_WITH_PUBLIC_IP", 400,
            """{"instances":{"i-myinstance":{"publicIpAddress":"47.96.0.9"}}}""",
            "instance already bind natpublicip,cannot bind eip."),
        new(
            "AssociateEipAddress&Version=2016-04-28", $"{MyEip}&InstanceId=i-mystopped",
            "Forbidden.InstanceBandwidthNotZero", 400, null,
            "Eip can not bind with instance when it's bandwidth is not zero."),
        new(
            "UnassociateEipAddress&Version=2016-04-28", "AllocationId=eip-myattached&InstanceId=i-myinstance",
            "InvalidInstanceId.NotFound", 400, null, "Specified instance does not exist."),
        .. Modes("AssociateEipAddress&Version=2016-04-28", ToEni, isAssociated: false),
        .. Modes("ModifyEipForwardMode", "InstanceId=eip-myeip", isAssociated: true),
        new(
            "UnassignPrivateIpAddresses", "NetworkInterfaceId=eni-myeni&PrivateIpAddress.1=172.17.0.50",
            "InvalidOperation.InvalidEniState", 400,
            """
            {"networkInterfaces":{"eni-myeni":{"privateIpAddresses":["172.17.0.50"]}},
            "eips":{"eip-myeip":{"instanceId":"eni-myeni","privateIpAddress":"172.17.0.50"}}}
            """,
            "The specified IP \"172.17.0.50\" is associated with an EIP. Unassociate the EIP first."),
        new(
            "AssignPrivateIpAddresses", "NetworkInterfaceId=eni-myeni&SecondaryPrivateIpAddressCount=1",
            "InvalidOperation.InvalidEniState", 400,
            """{"eips":{"eip-myeip":{"instanceId":"eni-myeni","mode":"Binded"}}}""",
            "The ENI \"eni-myeni\" is associated with an EIP in the mode BINDED, so it cannot have secondary "
            + "addresses."),
        new(
            "ModifyInstanceNetworkSpec", "InstanceId=i-mysecond&InternetMaxBandwidthOut=1",
            "BandwidthUpgradeDenied.EipBoundInstance", 400, null,
            "The specified VPC instance has bound EIP, temporary bandwidth upgrade is denied."),
        new(
            "ModifyInstanceSpec", "InstanceId=i-mysecond&InternetMaxBandwidthOut=1",
            "BandwidthUpgradeDenied.EipBoundInstance", 400, null,
            "The specified VPC instance has bound EIP, temporary bandwidth upgrade is denied."),
        new(
            "AllocatePublicIpAddress", "InstanceId=i-mysecond", "AllocatedAlready", 403, null,
            "There is an IpAddress allocated already for the specified instance."),
    ];

    /// <summary>
    /// The errors of modes, of an action that associates eip-myeip with eni-myeni or changes its mode.
    /// </summary>
    private static IEnumerable<ErrorCase> Modes(string action, string query, bool isAssociated)
    {
        ErrorCase Case(string mode, string code, string members, string message, string eips = "") => new(
            action,
            $"{query}&Mode={mode}",
            code,
            400,
            $$"""
            {"eips":{"eip-myeip":{{(isAssociated ? OfEni(12, "Nat") : "{}")}}{{eips}}},
            "networkInterfaces":{"eni-myeni":{{{members}}} } }
            """,
            message);
        yield return Case(
            "BINDED", "Eni.Attached", "\"status\":\"InUse\",\"instanceId\":\"i-myinstance\"",
            "The eni should be detached from ecs when associating with direct eip.");
        yield return Case(
            "BINDED", "Eni.HasSubIp", "\"privateIpAddresses\":[\"172.17.0.50\"]",
            "Eni has sub ip can not bind direct eip.");
        yield return Case(
            "BINDED", "OperationFailed.IpPrefixConflict", "\"ipv4Prefixes\":[\"172.17.0.64/28\"]",
            "The operation failed due to the IP prefix of the ENI.");
        yield return Case(
            "BINDED", "Mode.Conflict", "", "The eni can bind only one mode of eip.", Another(50, "Nat"));
        yield return Case(
            "MULTI_BINDED", "OperationFailed.EipBindModeConflict", "",
            "Eips can not bind Eni with NAT mode and MULTI_BINDED mode at the same time.", Another(50, "Nat"));
        yield return Case(
            "BINDED", "InvalidEip.EipQuotaExceeded", "", "The specified eni assigned eip is more than privateIp.",
            Another(50, "Binded"));
        yield return Case(
            "MULTI_BINDED", "QuotaExceed.MultiBindedEip", "", "The number of multi binded eip is over limit.",
            string.Concat(Enumerable.Range(50, 10).Select(number => Another(number, "MultiBinded"))));
    }

    private static string Another(int number, string mode) =>
        $$""","eip-{{number}}":{{OfEni(number, mode, $"\"ipAddress\":\"47.96.1.{number}\",")}}""";

    private static string OfEni(int number, string mode, string members = "") =>
        $$"""
        {{{members}}"instanceId":"eni-myeni","privateIpAddress":"172.17.0.{{number}}","mode":"{{mode}}"}
        """;
}
