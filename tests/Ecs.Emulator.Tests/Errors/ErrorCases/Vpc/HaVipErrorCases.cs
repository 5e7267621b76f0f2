namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of HaVips.</summary>
internal static class HaVipErrorCases
{
    private const string MyHaVip = "HaVipId=havip-myhavip";
    private const string ToInstance = $"{MyHaVip}&InstanceId=i-mystopped";
    private const string OfAttached = "HaVipId=havip-myattached&InstanceId=i-mysecond";
    private const string VSwitch = "VSwitchId=vsw-mysecond";
    private const string Deleting = """{"haVips":{"havip-myhavip":{"status":"Deleting"}}}""";
    private const string EniHasIt =
        """
        {"haVips":{"havip-myattached":{"associatedInstanceType":"NetworkInterface",
        "associatedInstances":["eni-mysecondprimary"]}}}
        """;

    private const string Changeable = "HaVip can be deleted only when it's status is Available or InUse.";
    private const string Associable =
        "HaVip can be operated by this action only when it's status is Available or InUse.";

    private const string NotRunning =
        "ECS instance can be operated by this action only when it's status is Running or Stopped.";

    private const string EniInTransition = "The ENI must be Available or InUse.";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        .. Unknown("DeleteHaVip", ""),
        .. Unknown("ModifyHaVipAttribute", ""),
        .. Unknown("AssociateHaVip", "&InstanceId=i-mystopped"),
        .. Unknown("UnassociateHaVip", "&InstanceId=i-mysecond"),

        // Creation and modification.
        new(
            "CreateHaVip", "VSwitchId=vsw-unknown", "InvalidVSwitch.NotFound", 400, null,
            "The specified VSwitch does not exist in the specified region."),
        new(
            "CreateHaVip", VSwitch, "IncorrectVSwitchStatus", 400,
            """{"vSwitches":{"vsw-mysecond":{"status":"Pending"}}}""",
            "The current virtual switch status does not support this operation."),
        new(
            "CreateHaVip", VSwitch, "QuotaExceeded.HaVip", 400, """{"account":{"quotas":{"haVipsPerRegion":2}}}""",
            "HaVip quota exceeded."),
        new(
            "CreateHaVip", $"{VSwitch}&IpAddress=nonsense", "InvalidIPAddress.Malformed", 400, null,
            "The specified IPAddress is not a valid or strict address."),
        new(
            "CreateHaVip", $"{VSwitch}&IpAddress=172.17.0.99", "InvalidIPAddress.OutOfRange", 400, null,
            "The specified IPAddress is out of VSwitch CIDR."),
        new(
            "CreateHaVip", $"{VSwitch}&IpAddress=172.17.240.254", "InvalidIPAddress.NotAvailable", 400, null,
            "The specified IPAddress is not available because it is a system reserved IPAddress."),
        new(
            "CreateHaVip", $"{VSwitch}&IpAddress=172.17.240.10", "InvalidIPAddress.AlreadyUsed", 400, null,
            "The specified IPAddress is already used by other resource."),
        new(
            "CreateHaVip", "VSwitchId=vsw-full", "InvalidVSwitchId.IpNotEnough", 403,
            """
            {"vSwitches":{"vsw-full":{"vpcId":"vpc-myvpc","zoneId":"cn-hangzhou-h","cidrBlock":"172.17.242.0/29"}},
            "networkInterfaces":{"eni-full":{"vSwitchId":"vsw-full","primaryIpAddress":"172.17.242.1",
            "privateIpAddresses":["172.17.242.2","172.17.242.3","172.17.242.4"]}}}
            """,
            "The specified VSwitch \"vsw-full\" has not enough IpAddress."),
        .. Texts("CreateHaVip", VSwitch),
        .. Texts("ModifyHaVipAttribute", MyHaVip),
        new("ModifyHaVipAttribute", MyHaVip, "IncorrectStatus", 400, Deleting, Changeable),

        // Deletion.
        new("DeleteHaVip", "HaVipId=havip-myattached", "IncorrectStatus", 400, null, Changeable),
        new(
            "DeleteHaVip", MyHaVip, "DependencyViolation.RouteEntry", 400,
            """
            {"routeEntries":{"rte-1":{"routeTableId":"vtb-myvpc","destinationCidrBlock":"10.0.0.0/8",
            "nextHopType":"HaVip","nextHopId":"havip-myhavip"}}}
            """,
            "Specified HaVip is used by route entry."),
        new(
            "DeleteHaVip", MyHaVip, "DependencyViolation.Eip", 400,
            """{"eips":{"eip-myeip":{"instanceId":"havip-myhavip"}}}""", "Specified HaVip is associated with an EIP."),
        new(
            "DeleteVSwitch", VSwitch, "DependencyViolation.HaVip", 400, null,
            "VSwitch cannot be deleted when there are some HaVip dependent with it."),

        // Associations.
        new("AssociateHaVip", ToInstance, "IncorrectHaVipStatus", 400, Deleting, Associable),
        new(
            "AssociateHaVip", $"{MyHaVip}&InstanceId=i-unknown", "InvalidInstanceId.NotFound", 404, null,
            "The specified InstanceId does not exist."),
        new(
            "AssociateHaVip", $"{MyHaVip}&InstanceType=NetworkInterface&InstanceId=eni-unknown",
            "InvalidEniId.NotFound", 404, null, "The specified EniId \"eni-unknown\" is not found."),
        new(
            "AssociateHaVip", $"{MyHaVip}&InstanceId=i-myinstance", "InvalidParameter.Mismatch", 400, null,
            "The HaVip and the instance are not in the same VSwitch."),
        new(
            "AssociateHaVip", "HaVipId=havip-myattached&InstanceType=NetworkInterface&InstanceId=eni-mysecondprimary",
            "InvalidParameter.Mismatch", 400, null, "The HaVip is associated with resources of another type."),
        new(
            "AssociateHaVip", ToInstance, "IncorrectInstanceStatus", 400,
            """{"instances":{"i-mystopped":{"status":"Starting"}}}""", NotRunning),
        new(
            "AssociateHaVip", $"{MyHaVip}&InstanceType=NetworkInterface&InstanceId=eni-mysecondprimary",
            "IncorrectInstanceStatus", 400,
            """{"networkInterfaces":{"eni-mysecondprimary":{"status":"Attaching"}}}""", EniInTransition),
        new(
            "AssociateHaVip", OfAttached, "ResourceAlreadyAssociated", 400, null,
            "The HaVip and ECS instance are already associated."),
        new(
            "AssociateHaVip", ToInstance, "CountLimitExceeded.HaVipOnECSInstance", 400,
            $$$"""{"haVips":{"havip-myhavip":{"associatedInstances":[{{{Ids(10)}}}]} } }""",
            "The amount of Instance associated with the specified HaVip reach its limits."),
        new(
            "AssociateHaVip", ToInstance, "CountLimitExceed.HaVipOnInstance", 400,
            $$$"""{"haVips":{ {{{HaVipsOf("i-mystopped", 5)}}} } }""",
            "The amount of HaVip associated with the specified Instance reach its limits."),
        new(
            "UnassociateHaVip", ToInstance, "IncorrectHaVipStatus", 400, null,
            "HaVip can be operated by this action only when it's status is InUse."),
        new(
            "UnassociateHaVip", "HaVipId=havip-myattached&InstanceId=i-mystopped", "ResourceNotAssociated", 400, null,
            "The HaVip and ECS instance are not associated."),
        new(
            "UnassociateHaVip", OfAttached, "IncorrectInstanceStatus", 400,
            """{"instances":{"i-mysecond":{"status":"Starting"}}}""", NotRunning),
        new(
            "UnassociateHaVip",
            "HaVipId=havip-myattached&InstanceType=NetworkInterface&InstanceId=eni-mysecondprimary",
            "IncorrectInstanceStatus", 400,
            $$"""{"networkInterfaces":{"eni-mysecondprimary":{"status":"Attaching"} },{{EniHasIt[1..]}}""",
            EniInTransition),
        new(
            "UnassociateHaVip", OfAttached, "Forbidden.UnassociateMaster", 400,
            """{"haVips":{"havip-myattached":{"masterInstanceId":"i-mysecond"}}}""",
            "Unassociating a master instance is not allowed unless the parameter Force is True."),

        // EIPs.
        new(
            "AssociateEipAddress&Version=2016-04-28",
            "AllocationId=eip-myeip&InstanceType=HaVip&InstanceId=havip-myhavip", "IncorrectHaVipStatus", 400,
            Deleting, Associable),
        new(
            "UnassociateEipAddress&Version=2016-04-28", "AllocationId=eip-myeip", "IncorrectHaVipStatus", 400,
            """
            {"haVips":{"havip-myhavip":{"status":"Associating"}},"eips":{"eip-myeip":{"instanceId":"havip-myhavip"}}}
            """,
            "This operation is denied because satus of the specified HaVip is neither Available nor InUse."),
    ];

    private static IEnumerable<ErrorCase> Unknown(string action, string arguments) =>
    [
        new(
            action, $"HaVipId=havip-unknown{arguments}", "InvalidHaVipId.NotFound", 404, null,
            "The specified HaVip does not exist in the specified region."),
    ];

    private static IEnumerable<ErrorCase> Texts(string action, string arguments) =>
    [
        new(
            action, $"{arguments}&Name=http://x", "InvalidName.Malformed", 400, null,
            "The specified Name is wrongly formed."),
        new(
            action, $"{arguments}&Description=https://x", "InvalidDescription.Malformed", 400, null,
            "The specified Description is wrongly formed."),
    ];

    private static string Ids(int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(number => $"\"i-{number}\""));

    private static string HaVipsOf(string instance, int count) => string.Join(
        ',',
        Enumerable.Range(0, count).Select(number =>
            $$"""
            "havip-{{number}}":{"vSwitchId":"vsw-mysecond","ipAddress":"172.17.240.{{110 + number}}",
            "associatedInstances":["{{instance}}"]}
            """));
}
