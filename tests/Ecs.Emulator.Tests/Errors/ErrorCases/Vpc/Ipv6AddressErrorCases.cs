namespace Ecs.Emulator.Tests.Errors.ErrorCases.Vpc;

/// <summary>Cases for the errors of IPv6 addresses and their Internet bandwidth.</summary>
internal static class Ipv6AddressErrorCases
{
    private const string Allocate = "AllocateIpv6Address";
    private const string Modify = "ModifyIpv6AddressAttribute";
    private const string Release = "ReleaseIpv6Address";
    private const string AllocateBandwidth = "AllocateIpv6InternetBandwidth";
    private const string ModifyBandwidth = "ModifyIpv6InternetBandwidth";
    private const string VSwitch = "VSwitchId=vsw-myipv6";
    private const string Address = "Ipv6AddressId=ipv6-myaddress";
    private const string Pending = """{"ipv6Addresses":{"ipv6-myaddress":{"status":"Pending"}}}""";
    private const string PendingMessage = "The status of Ipv6Address [Pending] is incorrect.";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        new(Allocate, "VSwitchId=vsw-unknown", "InvalidVSwitchId.NotFound", 404, null,
            "The specified virtual switch does not exists."),
        new(Allocate, VSwitch, "IncorrectStatus.VSwitch", 400,
            """{"vSwitches":{"vsw-myipv6":{"status":"Pending"}}}""", "The status of VSwitch is incorrect."),
        new(Allocate, "VSwitchId=vsw-myvswitch", "OperationDenied.VSwitchIpv6NotEnabled", 400, null,
            "IPv6 has not been enabled for the VSwitch."),
        new(Allocate, $"{VSwitch}&ResourceGroupId=rg-unknown", "InvalidResourceGroupId", 400, null,
            "The specified ResourceGroupId does not exist."),
        .. from address in new[] { "x", "2001:db8::1" }
           select new ErrorCase(
               Allocate, $"{VSwitch}&Ipv6Address={address}", "IllegalParam.Ipv6Address", 400, null,
               "The param of Ipv6Address is illegal."),
        .. from host in new[] { "100", "300" }
           select new ErrorCase(
               Allocate, $"{VSwitch}&Ipv6Address=2001:db8:4005:1::{host}", "InvalidIPAddress.AlreadyUsed", 400, null,
               "The specified IPAddress is already used by other resource."),
        .. from name in new[] { "Ipv6AddressName", "Ipv6AddressDescription" }
           select new ErrorCase(
               Allocate, $"{VSwitch}&{name}=http://x", $"IllegalParam.{name}", 400, null,
               $"The param of {name} is illegal."),
        .. from name in new[] { "Name", "Description" }
           select new ErrorCase(
               Modify, $"{Address}&{name}=http://x", $"IllegalParam.{name}", 400, null,
               $"The param of {name} is illegal."),
        .. from action in new[] { Modify, Release }
           from error in new ErrorCase[]
           {
               new(action, "Ipv6AddressId=ipv6-unknown", "ResourceNotFound.Ipv6InstanceId", 404, null,
                   "The specified resource of Ipv6InstanceId is not found."),
               new(action, $"Ipv6AddressId={IdOfEni}", "OperationFailed.AssociationExist", 400, null,
                   "Operation failed because the existence of an association."),
               new(action, Address, "IncorrectStatus.Ipv6Instance", 400, Pending, PendingMessage),
           }
           select error,
        new(Release, "Ipv6AddressId=ipv6-mypublic", "DependencyViolation.Ipv6InternetBandwidth", 400, null,
            "The specified resource of Ipv6Address depends on Ipv6InternetBandwidth, so the operation cannot be "
            + "completed."),
        new("MoveResourceGroup&Version=2016-04-28",
            "ResourceType=ipv6address&ResourceId=ipv6-unknown&NewResourceGroupId=rg-a", "InvalidResourceId.NotFound",
            404, """{"resourceGroups":{"rg-a":{}}}""", "The ResourceId provided does not exist in our records."),
        new("DeleteVSwitch", "VSwitchId=vsw-myempty", "DependencyViolation", 400,
            """
            {"vSwitches":{"vsw-myempty":{"ipv6CidrBlock":"2001:db8:1:1::/64"}},
             "ipv6Addresses":{"ipv6-1":{"vSwitchId":"vsw-myempty","ipv6Address":"2001:db8:1:1::1"}}}
            """,
            "Specified object has dependent resources"),
        .. OfAllocatedBandwidth(),
        .. from action in new[] { ModifyBandwidth, "DeleteIpv6InternetBandwidth" }
           from error in OfExistingBandwidth()
           select error with { Action = action },
        .. from bandwidth in new[] { "0", "2001", "x" }
           select new ErrorCase(
               ModifyBandwidth, $"Ipv6InternetBandwidthId=ipv6bw-mybandwidth&Bandwidth={bandwidth}",
               "IllegalParam.Bandwidth", 400, null, "The param of bandwidth is illegal."),
    ];

    private static string IdOfEni => Ipv6AddressIndex.IdOf(
        new NetworkInterface
        {
            Id = new("eni-myipv6"),
            RegionId = new("cn-hangzhou"),
            VSwitchId = new("vsw-myipv6"),
            PrimaryIpAddress = default,
            MacAddress = "",
            CreationTime = default,
        },
        Ipv6Address.TryParse("2001:db8:4005:1::100", out var address) ? address : default).Value;

    private static IEnumerable<ErrorCase> OfAllocatedBandwidth()
    {
        const string request = $"{Address}&Bandwidth=1";
        yield return new(
            AllocateBandwidth, "Bandwidth=1", "MissingParam.Ipv6InstanceId", 400, null,
            "The param of Ipv6InstanceId is missing.");
        yield return new(
            AllocateBandwidth, "Ipv6AddressId=ipv6-unknown&Bandwidth=1", "ResourceNotFound.Ipv6Address", 404, null,
            "The specified resource of Ipv6Address is not found.");
        yield return new(
            AllocateBandwidth, request, "IncorrectStatus.Ipv6Instance", 400, Pending, PendingMessage);
        yield return new(
            AllocateBandwidth, request, "OperationFailed.Ipv6GatewayNotExist", 400,
            """{"ipv6Gateways":{"ipv6gw-mygateway":null}}""",
            "The operation is failed because of Ipv6GatewayNotExist.");
        yield return new(
            AllocateBandwidth, $"{request}&Ipv6GatewayId=ipv6gw-other",
            "OperationFailed.Ipv6GatewayDisMatchIpv6Address", 400, null,
            "The operation is failed because of Ipv6GatewayDisMatchIpv6Address.");
        yield return new(
            AllocateBandwidth, request, "IncorrectStatus.Ipv6Gateway", 400,
            """{"ipv6Gateways":{"ipv6gw-mygateway":{"status":"Pending"}}}""",
            "The status of Ipv6Gateway is incorrect.");
        yield return new(
            AllocateBandwidth, "Ipv6AddressId=ipv6-mypublic&Bandwidth=1",
            "OperationFailed.InternetBandwidthAlreadyExisted", 400, null,
            "The operation is failed because of InternetBandwidthAlreadyExisted.");
        yield return new(
            AllocateBandwidth, $"{request}&InternetChargeType=x", "IllegalParam.InternetChargeType", 400, null,
            "The param of InternetChargeType is illegal.");
        foreach (var wrong in new[] { "0", "2001", "-1", "x", "1001&InternetChargeType=PayByTraffic" })
        {
            yield return new(
                AllocateBandwidth, $"{Address}&Bandwidth={wrong}", "IllegalParam.Bandwidth", 400, null,
                "The param of bandwidth is illegal.");
        }
    }

    /// <summary>Cases of ModifyIpv6InternetBandwidth and DeleteIpv6InternetBandwidth.</summary>
    private static IEnumerable<ErrorCase> OfExistingBandwidth()
    {
        const string notFound = "The specified Ipv6AddressId or Ipv6InternetBandwidthId is not found.";
        yield return new(
            "", "Bandwidth=1", "MissingParam.Ipv6InstanceId", 400, null, "The param of Ipv6InstanceId is missing.");
        yield return new(
            "", "Ipv6InternetBandwidthId=ipv6bw-unknown&Bandwidth=1", "InvalidIpv6Instance.NotFound", 400, null,
            notFound);
        yield return new(
            "", "Ipv6AddressId=ipv6-unknown&Bandwidth=1", "InvalidIpv6Instance.NotFound", 400, null, notFound);
        yield return new(
            "", $"{Address}&Bandwidth=1", "OperationFailed.InternetBandwidthNonExist", 400, null,
            "The operation is forbidden because of InternetBandwidthNonExist.");
        yield return new(
            "", $"{Address}&Ipv6InternetBandwidthId=ipv6bw-mybandwidth&Bandwidth=1",
            "ParamExclusive.Ipv6AddressIdAndIpv6InternetBandwidthId", 400, null,
            "Ipv6AddressId and Ipv6InternetBandwidthId is mutually exclusive.");
    }
}
