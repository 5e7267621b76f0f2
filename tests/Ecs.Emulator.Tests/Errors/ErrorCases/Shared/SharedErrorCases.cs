using Ecs.Emulator.Actions;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using static Ecs.Emulator.Tests.Errors.ErrorCases.SharedErrorStates;

namespace Ecs.Emulator.Tests.Errors.ErrorCases;

/// <summary>Cases for errors that many actions declare, based on their sample calls.</summary>
internal static class SharedErrorCases
{
    private const string NoVSwitches = """{"vSwitches":{"vsw-myvswitch":null,"vsw-mysecond":null,"vsw-myipv6":null}}""";

    private static readonly string[] OtherParameters =
        ["RegionId=cn-beijing", "RegionId=cn-hangzhou", "InstanceId=i-mysecond", "DiskId=d-mysecond"];

    private static readonly string TooLong = new('x', 1_000);

    private static readonly Dictionary<ErrorDefinition, SharedErrorCase[]> Cases =
        new(ReferenceEqualityComparer.Instance)
        {
            // The caller.
            [CallerErrors.AccountTypeNotSupported] = [Given("""{"account":{"type":"unsupported"}}""")],
            [CallerErrors.AccountNotFound] = [Given("""{"account":{"active":false}}""")],
            [CallerErrors.DeniedToRamUser] =
            [Given("""{"users":{"alice":{"deny":["*"]}},"accessKeys":{"KEY":{"secret":"s","user":"alice"}}}""")],
            [CallerErrors.AccessKeyInactive] = [Given("""{"accessKeys":{"KEY":{"secret":"s","status":"Inactive"}}}""")],
            [CallerErrors.SecurityTokenExpired] =
            [Given("""{"accessKeys":{"KEY":{"secret":"s","status":"Expired","securityToken":"t"}}}""")],
            [CallerErrors.RamUserNotFound] = [Given("""{"accessKeys":{"KEY":{"secret":"s","user":"bob"}}}""")],

            // The region.
            [PlaceErrors.RegionNotFound] =
            [
                Call("RegionId=cn-unknown"), Call("InstanceId", "NetworkInterfaceId=eni-myeni", "RegionId=cn-unknown"),
            ],
            [VpcErrors.RegionNotFound] = [Call("RegionId=cn-unknown")],
            [PlaceErrors.RegionWithoutNetworkInterfaces] =
            [Given("""{"regions":{"cn-hangzhou":{"networkInterfacesSupported":false}}}""")],

            // Repeated requests and dry runs.
            [RequestErrors.DryRunOperation] = [Call("DryRun=true")],
            [RequestErrors.DryRunSuccess] = [Call("DryRun=true")],

            // Tags.
            [TagErrors.KeyMalformed] =
            [Call("Tag.1.Key=acs:owner"), Call("Tag.1.Value=me", "Tag.1.Key"), Call("TagKey.1=acs:owner")],
            [TagErrors.ValueMalformed] = [Call("Tag.1.Key=owner", "Tag.1.Value=http://example.com")],
            [TagErrors.DuplicateKey] = [Call("Tag.1.Key=owner", "Tag.2.Key=owner")],
            [TagErrors.ResourceTypeNotFound] = [Call("ResourceType=nonsense")],
            [TagErrors.ResourceNotFound] = [Call("ResourceId.1=nowhere")],
            [TagErrors.TooManyResourceIds] = [Call("ResourceId.51=eni-51")],
            [TagErrors.TooManyTags] = [Call("Tag.21.Key=owner")],
            [ResourceGroupErrors.NotFound] = [Call("ResourceGroupId=rg-unknown")],
            [VpcErrors.ResourceGroupNotFound] =
            [
                Call("ResourceGroupId=rg-unknown"),
                Call("NewResourceGroupId=rg-unknown"),
            ],
            [ResourceGroupErrors.EntityNotFound] = [Call("ResourceGroupId=rg-unknown")],

            // Instances.
            [InstanceErrors.NotFound] =
        [
            Call("InstanceId=i-unknown"), Call("InstanceId.1=i-unknown"), Call("InstanceIds=[\"i-unknown\"]"),
            Given("""{"instances":null}"""),
        ],
            [InstanceErrors.LockedForSecurity] = AllInstances("\"lockReasons\":[\"security\"]"),
            [InstanceErrors.StateNotAllowed] =
        [
            .. AllInstances("\"status\":\"Starting\""), .. AllInstances("\"status\":\"Running\""),
            AllInstances("\"status\":\"Starting\"")[0] with { Change = ["InstanceType", "InternetMaxBandwidthOut=1"] },
        ],
            [InstanceErrors.PowerStateNotAllowed] =
            [.. AllInstances("\"status\":\"Starting\""), .. AllInstances("\"status\":\"Stopped\"")],
            [InstanceErrors.Initializing] = AllInstances("\"status\":\"Pending\""),
            [InstanceErrors.DeletionProtected] = AllInstances("\"deletionProtection\":true"),
            [InstanceErrors.ChargeTypeViolation] = AllInstances("\"chargeType\":\"PrePaid\""),
            [InstanceErrors.IdMalformed] = [Call("InstanceId=nowhere")],
            [InstanceErrors.TooManySecurityGroups] =
        [
            .. NewGroups(17, ""),
            new(
                """{"account":{"quotas":{"securityGroupsPerNetworkInterface":1}}}""",
                ["SecurityGroupId", "SecurityGroupIds.1=sg-mygroup", "SecurityGroupIds.2=sg-mysecond"]),
        ],
            [InstanceErrors.SecurityGroupTypesMixed] = NewGroups(1, ",\"type\":\"enterprise\"", "sg-mygroup"),
            [InstanceParameterErrors.NameMalformed] = [Call("InstanceName=1")],
            [InstanceParameterErrors.DescriptionMalformed] = [Call("Description=1")],
            [InstanceParameterErrors.HostNameMalformed] = [Call("HostName=1")],
            [InstanceParameterErrors.UserDataNotBase64] = [Call("UserData=!")],
            [InstanceParameterErrors.UserDataTooLong] = [Call($"UserData={new string('A', 44_000)}")],
            [InstanceParameterErrors.PasswordMalformed] = [Call("Password=short")],
            [InstanceParameterErrors.PasswordAndInherit] = [Call("Password=Secret-Word-1", "PasswordInherit=true")],
            [InstanceParameterErrors.ChargeTypeNotFound] = [Call("InstanceChargeType=nonsense")],
            [InstanceParameterErrors.InternetChargeTypeInvalid] = [Call("InternetChargeType=nonsense")],
            [InstanceParameterErrors.AutoReleaseTimeMalformed] = [Call("AutoReleaseTime=nonsense")],
            [InstanceNetworkErrors.AddressMalformed] = [Call("PrivateIpAddress=nonsense")],
            [InstanceCreationErrors.ImageNotFound] = [Call("ImageId=nowhere")],

            // Places.
            [PlaceErrors.RegionIdMalformed] = [Call("RegionId=nowhere")],
            [PlaceErrors.ZoneNotFound] = [Call("ZoneId=cn-unknown-h")],
            [PlaceErrors.SpotStrategyInvalid] = [Call("SpotStrategy=nonsense")],
            [PlaceErrors.LanguageNotFound] = [Call("AcceptLanguage=nonsense")],
            [VSwitchErrors.ZoneNotFound] = [Call("ZoneId=cn-unknown-h")],

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

            // Security groups.
            [SecurityGroupErrors.NotFound] =
        [
            Call("SecurityGroupId=sg-unknown"), Call("SecurityGroupIds.1=sg-unknown"),
            Call("SecurityGroupId.1=sg-unknown"),
        ],
            [SecurityGroupErrors.ManagedByService] =
        [
            Given("""{"securityGroups":{"sg-mygroup":{"serviceId":7},"sg-myempty":{"serviceId":7}}}"""),
        ],
            [SecurityGroupErrors.NameMalformed] = [Call("SecurityGroupName=1")],
            [SecurityGroupErrors.DescriptionMalformed] = [Call("Description=1")],
            [SecurityGroupErrors.Repeated] =
        [
            Call("SecurityGroupIds.1=sg-mygroup", "SecurityGroupIds.2=sg-mygroup", "SecurityGroupId"),
            Call("SecurityGroupId.1=sg-mygroup", "SecurityGroupId.2=sg-mygroup"),
        ],
            [SecurityGroupErrors.NotInVpc] =
        [
            .. NewGroups(1, "", vpc: "null"),
            Given("""{"securityGroups":{"sg-mygroup":{"vpcId":null}}}"""),
        ],
            [SecurityGroupErrors.InstanceVpcMismatch] = NewGroups(1, "", vpc: "\"vpc-myipv6\""),
            [SecurityGroupErrors.InstanceAndNetworkInterfaceTogether] =
            [Call("InstanceId=i-myinstance", "NetworkInterfaceId=eni-myattached")],
            [SecurityGroupErrors.Full] =
        [
            .. NewGroups(1, ",\"privateIpAddressLimit\":0"),
            Given(
                """
                {"securityGroups":{"sg-mygroup":{"privateIpAddressLimit":3},"sg-mysecond":{"privateIpAddressLimit":2}}}
                """),
        ],

            // VPCs and VSwitches.
            [VpcErrors.NotFound] = [Call("VpcId=vpc-unknown"), Call("ResourceId=vpc-unknown")],
            [VpcErrors.StateNotAllowed] =
        [
            Given(
                """
                {"vpcs":{"vpc-myvpc":{"status":"Pending"},"vpc-myempty":{"status":"Pending"},
                "vpc-mydefault":{"status":"Pending"}}}
                """),
        ],
            [VpcErrors.Ipv6BlockMalformed] =
            [Call("Ipv6CidrBlock=x", "EnableIpv6=true", "EnableIPv6=true"), Call("Ipv6CidrBlock=1")],
            [VpcErrors.BlockInvalid] = [Call("SecondaryCidrBlock=x"), Call("CidrBlock=x")],
            [VpcErrors.MaskIllegal] = [Call("SecondaryCidrBlock=10.0.0.0/30"), Call("CidrBlock=10.0.0.0/30")],
            [VpcErrors.NameMalformed] = [Call("VpcName=http://x")],
            [VpcErrors.DescriptionMalformed] = [Call("Description=http://x")],
            [VSwitchErrors.NotFound] = [Call("VSwitchId=vsw-unknown")],
            [VSwitchErrors.StateNotAllowed] = AllVSwitches("\"status\":\"Pending\""),
            [VSwitchErrors.NameMalformed] = [Call("VSwitchName=http://x")],
            [VSwitchErrors.DescriptionMalformed] = [Call("Description=http://x")],
            [VSwitchErrors.BlockMalformed] = [Call("VSwitchCidrReservationCidr=x"), Call("CidrBlock=x")],
            [VSwitchErrors.ReservationTextInvalid] =
            [Call("VSwitchCidrReservationName=http://x"), Call("VSwitchCidrReservationDescription=http://x")],
            [VSwitchErrors.QuotaExceeded] = [Given("""{"account":{"quotas":{"vSwitchesPerVpc":0}}}""")],
            [VSwitchErrors.InUse] = [Call("VSwitchId=vsw-myipv6", "EnableIpv6=false", "EnableIPv6=false")],
            [VpcErrors.BlockInUse] = [Call("VpcId=vpc-myvpc", "CidrBlock=10.9.0.0/16")],
            [TagErrors.QuotaExceeded] =
        [
            Given(
                $$"""
                {"vpcs":{"vpc-myvpc":{"tags":{
                {{string.Join(',', Enumerable.Range(1, 20).Select(number => $"\"key{number}\":\"\""))}}
                } } } }
                """),
        ],
            [InstanceNetworkErrors.AddressesExhausted] =
        [
            new(
                """
                {"vSwitches":{"vsw-full":{"vpcId":"vpc-myvpc","zoneId":"cn-hangzhou-h","cidrBlock":"172.17.2.0/29"}},
                "networkInterfaces":{"eni-full":{"vSwitchId":"vsw-full","status":"Available",
                 "primaryIpAddress":"172.17.2.1",
                "privateIpAddresses":["172.17.2.2","172.17.2.3","172.17.2.4"],"securityGroupIds":["sg-mygroup"]}}}
                """,
                ["VSwitchId=vsw-full"]),
        ],
            // EIPs.
            [EipErrors.RegionNotFound] = [Call("RegionId=cn-unknown")],
            [EipErrors.NotFound] =
            [
                Call("AllocationId=eip-unknown"), Call("InstanceId=eip-unknown"),
                Call("ResourceType=eip", "ResourceId=eip-unknown"),
            ],
            [EipErrors.StateNotAllowed] =
            [
                Given("""{"eips":{"eip-myeip":{"status":"Releasing"},"eip-myattached":{"status":"Associating"}}}"""),
            ],
            [EipErrors.BandwidthNotSupported] = [Call("Bandwidth=501")],
            [EipErrors.TextInvalid] = [Call("Name=http://x")],
            [DiskErrors.NotFound] = [Call("DiskId=d-nowhere")],
        };

    public static IEnumerable<SharedErrorCase> Of(ErrorDefinition row, ApiAction action)
    {
        if (row == RequestErrors.InvalidParameter)
        {
            return action.Parameters.SelectMany(parameter => new[]
            {
                Call($"{parameter.SampleName}={TooLong}"), Call($"{parameter.Name}.0=1"),
            }).Append(Call("Name=1", "Name=2"));
        }

        if (row == CallerErrors.ClosedToRamUsers)
        {
            return
            [
                Given(
                    $$"""
                    {"account":{"actionsClosedToRam":["{{action.Name}}"]},"users":{"alice":{ } },
                    "accessKeys":{"KEY":{"secret":"s","user":"alice"} } }
                    """),
            ];
        }

        if (row == RequestErrors.IdempotentParameterMismatch)
        {
            return
            [
                .. from change in OtherParameters
                   select new SharedErrorCase(null, ["ClientToken=token", change], Repeat: true),
            ];
        }

        if (row.Code == "MissingParameter" || row.Code.StartsWith("MissingParameter.", StringComparison.Ordinal))
        {
            return action.Parameters.Select(parameter => Call(parameter.SampleName));
        }

        return Cases.GetValueOrDefault(row) ?? [];
    }
}
