using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using static Ecs.Emulator.Tests.Errors.ErrorCases.Shared.SharedErrorStates;

namespace Ecs.Emulator.Tests.Errors.ErrorCases.Shared;

/// <summary>Cases for the errors of instances and disks.</summary>
internal static class SharedInstanceErrorCases
{
    public static readonly Dictionary<ErrorDefinition, SharedErrorCase[]> All = new(ReferenceEqualityComparer.Instance)
    {
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
        [DiskErrors.NotFound] = [Call("DiskId=d-nowhere")],
    };
}
