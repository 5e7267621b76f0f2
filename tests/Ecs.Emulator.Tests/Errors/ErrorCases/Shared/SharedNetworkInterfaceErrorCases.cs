using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using static Ecs.Emulator.Tests.Errors.ErrorCases.Shared.SharedErrorStates;

namespace Ecs.Emulator.Tests.Errors.ErrorCases.Shared;

/// <summary>Cases for the errors of ENIs and their addresses.</summary>
internal static class SharedNetworkInterfaceErrorCases
{
    private const string NoVSwitches = """{"vSwitches":{"vsw-myvswitch":null,"vsw-mysecond":null,"vsw-myipv6":null}}""";

    public static readonly Dictionary<ErrorDefinition, SharedErrorCase[]> All = new(ReferenceEqualityComparer.Instance)
    {
        // ENIs.
        [NetworkInterfaceErrors.NotFound] =
        [
            Call("NetworkInterfaceId=eni-unknown"), Call("NetworkInterfaceId=eni-unknown", "InstanceId"),
            Call("NetworkInterface.1.NetworkInterfaceId=eni-unknown"),
        ],
        [NetworkInterfaceErrors.IdInvalid] = [Call("NetworkInterfaceId=nowhere")],
        [NetworkInterfaceErrors.TaskInProgress] =
            [.. EachEni("\"taskInProgress\":true"), .. AllInstances("\"status\":\"Starting\"")],
        [NetworkInterfaceErrors.ManagedByService] = EachEni("\"serviceId\":7"),
        [NetworkInterfaceErrors.StateNotAllowed] = EachEni("\"status\":\"Attaching\""),
        [NetworkInterfaceErrors.TypeNotAllowed] =
        [
            .. EachEni("\"type\":\"Member\""), Call("InstanceId", "NetworkInterfaceId=eni-myprimary"),
            Call("NetworkInterface.1.NetworkInterfaceId=eni-myprimary"),
        ],
        [NetworkInterfaceErrors.VSwitchStateNotAllowed] = AllVSwitches("\"status\":\"Pending\""),
        [NetworkInterfaceErrors.VSwitchNotFound] =
        [
            Given(NoVSwitches),
            new(NoVSwitches, ["InstanceId", "NetworkInterfaceId=eni-myeni"]),
        ],
        [NetworkInterfaceErrors.AttachedInstanceNotFound] = [Given("""{"instances":null}"""), AttachedIpv6("null")],
        [NetworkInterfaceErrors.AttachedInstanceStateNotAllowed] =
        [
            .. AllInstances("\"status\":\"Starting\""),
            AttachedIpv6("""{"instanceType":"ecs.g6.large","zoneId":"cn-hangzhou-h","status":"Starting"}"""),
        ],
        [NetworkInterfaceErrors.ZoneMismatch] =
        [
            .. AllInstances("\"zoneId\":\"cn-hangzhou-i\""),
            AttachedIpv6("""{"instanceType":"ecs.g6.large","zoneId":"cn-hangzhou-i","status":"Running"}"""),
            new(
                """
                {"networkInterfaces":{"eni-other":{"vSwitchId":"vsw-myempty","status":"Available",
                "primaryIpAddress":"172.17.241.10","securityGroupIds":["sg-mygroup"]}}}
                """,
                ["NetworkInterface.1.NetworkInterfaceId=eni-other"]),
        ],
        [NetworkInterfaceErrors.NameInvalid] = [Call("NetworkInterfaceName=1")],
        [NetworkInterfaceErrors.QueueNumberInvalid] = [Call("QueueNumber=0")],
        [NetworkInterfaceErrors.ConnectionTrackingNotSupported] =
            [Call("ConnectionTrackingConfiguration.TcpEstablishedTimeout=1")],
        [NetworkInterfaceErrors.TooManyInRegion] =
        [
            new(
                """{"account":{"quotas":{"networkInterfacesPerRegion":1}}}""",
                ["NetworkInterface.1.Description=another"]),
        ],
        [NetworkInterfaceErrors.TooManySecurityGroups] = NewGroups(17, ""),
        [NetworkInterfaceErrors.SecurityGroupTypesMixed] =
            NewGroups(1, ",\"type\":\"enterprise\"", "sg-mygroup"),
        [NetworkInterfaceErrors.SecurityGroupVpcMismatch] =
            [Call("SecurityGroupId.1=sg-myipv6")],
        [NetworkInterfaceErrors.NotTrunk] = [Call("TrunkNetworkInstanceId=eni-myprimary")],
        [NetworkInterfaceErrors.NotAttachedToInstance] =
        [
            new(
                """
                {"instanceTypes":{"ecs.trunk":{"eniQuantity":4,"eniTrunkSupported":true}},
                "instances":{"i-mysecond":{"instanceType":"ecs.trunk"}},
                "networkInterfaces":{"eni-myattached":{"type":"Trunk"}}}
                """,
                ["TrunkNetworkInstanceId=eni-myattached"]),
        ],
        [NetworkInterfaceErrors.TrunkNotSupported] =
        [
            new(
                """
                {"instanceTypes":{"ecs.one":{"eniQuantity":4,"eniPrivateIpAddressQuantity":4}},
                "networkInterfaces":{"eni-trunk":{"vSwitchId":"vsw-mysecond","type":"Trunk","status":"InUse",
                "primaryIpAddress":"172.17.240.20","securityGroupIds":["sg-mysecond"],"instanceId":"i-mystopped"}}}
                """,
                ["InstanceType=ecs.one"]),
        ],

        // Addresses.
        [AddressErrors.PrefixIllegal] = [Call("Ipv4Prefix.1=x"), Call("Ipv6Prefix.1=x", "Ipv6Address.1")],
        [AddressErrors.PrefixMaskInvalid] = [Call("Ipv4Prefix.1=172.17.0.0/24")],
        [AddressErrors.PrefixNotStrict] = [Call("Ipv4Prefix.1=172.17.0.33/28")],
        [AddressErrors.Ipv4NotSupported] = Smaller(ipv4: 1, ipv6: 1),
        [AddressErrors.AttachedIpv4QuotaExceeded] = Smaller(ipv4: 2, ipv6: 9),
        [AddressErrors.Ipv6NotSupported] = Smaller(ipv4: 9, ipv6: 0),
        [AddressErrors.AttachedIpv6QuotaExceeded] = Smaller(ipv4: 9, ipv6: 1),
        [AddressErrors.TooManyPrivateIpAddresses] =
            [Call([.. Enumerable.Range(1, 50).Select(number => $"PrivateIpAddress.{number}=172.17.0.{number + 100}")])],
        [AddressErrors.NotInVSwitch] = [Call("PrivateIpAddress.1=10.9.9.9")],
        [AddressErrors.Repeated] =
        [
            Call("PrivateIpAddress.1=172.17.240.100", "PrivateIpAddress.2=172.17.240.100"),
            Call("Ipv6Address.1=2001:db8:4005:1::200", "Ipv6Address.2=2001:db8:4005:1::200"),
            Call(
                "Ipv6Address.1=2001:db8:4005:1::200", "Ipv6Address.2=2001:db8:4005:1::200", "VSwitchId=vsw-myipv6",
                "InstanceType=ecs.g7.2xlarge",
                "SecurityGroupId=sg-myipv6"),
        ],
        [AddressErrors.Ipv6AddressInvalid] = [Call("Ipv6Address.1=x")],
        [AddressErrors.Ipv6NotEnabled] = [Call("Ipv6AddressCount=1")],
        [AddressErrors.Exhausted] = [new(NoFreeIpv6Prefixes, ["Ipv6Address.1", "Ipv6PrefixCount=1"])],
        [AddressErrors.Ipv6AlreadyAssigned] =
        [
            Call("Ipv6Address.1=2001:db8:4005:1::100"),
            Call("Ipv6Address.1=2001:db8:4005:1::100", "VSwitchId=vsw-myipv6", "SecurityGroupIds.1=sg-myipv6"),
            Call("Ipv6Address.1=2001:db8:4005:1::100", "VSwitchId=vsw-myipv6", "SecurityGroupId=sg-myipv6"),
        ],
        [AddressErrors.Ipv6NotInVSwitch] =
        [
            Call("Ipv6Address.1=2001:db8::1"),
            Call("Ipv6Address.1=2001:db8::1", "VSwitchId=vsw-myipv6", "SecurityGroupId=sg-myipv6"),
        ],
        [RequestErrors.ParameterConflict] = [Call("Ipv6AddressCount=1")],
    };
}
