using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;
using static Ecs.Emulator.Tests.Errors.ErrorCases.Shared.SharedErrorStates;

namespace Ecs.Emulator.Tests.Errors.ErrorCases.Shared;

/// <summary>Cases for the errors of security groups, VPCs, VSwitches and EIPs.</summary>
internal static class SharedVpcErrorCases
{
    public static readonly Dictionary<ErrorDefinition, SharedErrorCase[]> All = new(ReferenceEqualityComparer.Instance)
    {
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
        [VSwitchErrors.ZoneNotFound] = [Call("ZoneId=cn-unknown-h")],
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
    };
}
