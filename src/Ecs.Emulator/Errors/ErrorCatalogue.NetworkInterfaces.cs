using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <content>ENIs and their addresses.</content>
internal static partial class ErrorCatalogue
{
    public static readonly ErrorDefinition EniPermissionNotFound = Define(
        "InvalidNetworkInterfacePermissionId.NotFound", 404,
        "The specified NetworkInterfacePermissionId does not exist.", Refusal.NetworkInterfacePermissionNotFound);

    // The region and the resources.
    public static readonly ErrorDefinition InvalidRegionIdNotFound = Define("InvalidRegionId.NotFound", 404, "The specified RegionId does not exist.", Refusal.RegionNotFound);
    public static readonly ErrorDefinition ForbiddenRegionId = Define("Forbidden.RegionId", 400, "The region \"{0}\" does not support this operation.", Refusal.RegionWithoutNetworkInterfaces);
    public static readonly ErrorDefinition InvalidEniIdNotFound = Define("InvalidEniId.NotFound", 404, "The specified EniId \"{0}\" is not found.", Refusal.NetworkInterfaceNotFound);
    public static readonly ErrorDefinition InvalidEniState = Define("InvalidOperation.InvalidEniState", 400, "The operation is not allowed in the current ENI state. Expecting status is \"{0}\" while current status is \"{1}\".", Refusal.NetworkInterfaceState);
    public static readonly ErrorDefinition InvalidEniType = Define("InvalidOperation.InvalidEniType", 403, "The operation is not allowed in the current ENI type. Expecting type is \"{0}\" while current type is \"{1}\".", Refusal.NetworkInterfaceType);
    public static readonly ErrorDefinition EniServiceManaged = Define("InvalidOperation.EniServiceManaged", 403, "The ENI \"{0}\" is managed by a cloud service.", Refusal.ServiceManaged);
    public static readonly ErrorDefinition OperationConflict = Define("Operation.Conflict", 403, "ecs task is conflicted.", Refusal.TaskInProgress);
    public static readonly ErrorDefinition InvalidEcsIdNotFound = Define("InvalidEcsId.NotFound", 404, "The specified EcsId \"{0}\" is not found.", Refusal.AttachedInstanceNotFound);
    public static readonly ErrorDefinition InvalidInstanceIdNotFound = Define("InvalidInstanceId.NotFound", 404, "The specified InstanceId does not exist.");
    public static readonly ErrorDefinition InvalidEcsState = Define("InvalidOperation.InvalidEcsState", 400, "The operation is not allowed in the current ECS state. Expecting status is \"{0}\" while current status is \"{1}\".", Refusal.InstanceState);
    public static readonly ErrorDefinition InvalidVSwitchIdNotFound = Define("InvalidVSwitchId.NotFound", 404, "The specified VSwitchId \"{0}\" is not found.", Refusal.VSwitchNotFound);
    public static readonly ErrorDefinition IncorrectVSwitchStatus = Define("IncorrectVSwitchStatus", 400, "The current status of vSwitch does not support this operation.", Refusal.VSwitchState);
    public static readonly ErrorDefinition AvailabilityZoneMismatch = Define("InvalidOperation.AvailabilityZoneMismatch", 403, "The VPC VSwitch of the specified ENI and ECS instance are not in the same availability zone.", Refusal.ZoneMismatch);
    public static readonly ErrorDefinition InvalidSecurityGroupIdNotFound = Define("InvalidSecurityGroupId.NotFound", 404, "The specified SecurityGroupId is not found.", Refusal.SecurityGroupNotFound);
    public static readonly ErrorDefinition InvalidSecurityGroupIdNotVpc = Define("InvalidSecurityGroupId.NotVpc", 403, "The specified SecurityGroupId not in VPC.", Refusal.SecurityGroupNotInVpc);
    public static readonly ErrorDefinition VpcMismatch = Define("InvalidOperation.VpcMismatch", 403, "The VPC of the specified ENI and security group are not in the same VPC.", Refusal.VpcMismatch);
    public static readonly ErrorDefinition DetachPrimaryEniNotAllowed = Define("InvalidOperation.DetachPrimaryEniNotAllowed", 400, "Detaching primary ENI from ECS instance is not allowed.", Refusal.PrimaryNetworkInterfaceStays);

    // The quotas.
    public static readonly ErrorDefinition SecurityGroupInstanceLimitExceed = Define("SecurityGroupInstanceLimitExceed", 403, "The maximum number of instances in a security group is exceeded.", Refusal.SecurityGroupFull);
    public static readonly ErrorDefinition Ipv4NotSupport = Define("InvalidOperation.Ipv4NotSupport", 403, "The instanceType of {0} not support secondary ipv4.", Refusal.SecondaryAddressesNotSupported);
    public static readonly ErrorDefinition Ipv4CountExceeded = Define("InvalidOperation.Ipv4CountExceeded", 403, "The number of eni {0} private ip exceeds the limit({1}). target instanceType {2}. Assigned:{3}. Expecting assign:{4}.", Refusal.AttachedAddressQuota);
    public static readonly ErrorDefinition MaxEniPrivateIpsCountExceeded = Define("MaxEniPrivateIpsCountExceeded", 403, "The number of secondary private addresses of the specified ENI \"{0}\" exceeds the limit({1}). Assigned:{2}. Expecting assign:{3}.", Refusal.AvailableAddressQuota);
    public static readonly ErrorDefinition EniPerInstanceLimitExceeded = Define("EniPerInstanceLimitExceeded", 403, "The number of ENI exceeds the limit for the type of instance you are trying to launch.", Refusal.TooManyNetworkInterfacesOnInstance);
    public static readonly ErrorDefinition MaxEniCountExceeded = Define("MaxEniCountExceeded", 403, "The number of ENI exceeds the limit per region.", Refusal.TooManyNetworkInterfaces);
    public static readonly ErrorDefinition MaxNewEniPrivateIpsCountExceeded = Define("MaxEniPrivateIpsCountExceeded", 403, "The number of secondary private addresses of an ENI exceeds the limit({1}). Expecting assign:{3}.", Refusal.AvailableAddressQuota);
    public static readonly ErrorDefinition JoinedGroupLimitExceed = Define("JoinedGroupLimitExceed", 400, "The number of security groups of the ENI exceeds the limit({0}).", Refusal.TooManySecurityGroups);

    // What an ENI is made as or changed to.
    public static readonly ErrorDefinition SecurityGroupIdRepeated = Define("InvalidParameter.SecurityGroupIdRepeated", 404, "The specified security group ids has repeated.", Refusal.SecurityGroupRepeated);
    public static readonly ErrorDefinition MultiGroupType = Define("InvalidOperation.MultiGroupType", 403, "The specified instance can't join different types of security group.", Refusal.SecurityGroupTypesMixed);
    public static readonly ErrorDefinition EniConnectionTrackingConfiguration = Define("InvalidParameter.EniConnectionTrackingConfiguration", 400, "The specify network interface connection tracking configuration exceeds limit.", Refusal.ConnectionTrackingNotOffered);
    public static readonly ErrorDefinition PrimaryEniOnlySupportModifyNameAndDesc = Define("InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc", 404, "Primary NetworkInterface is only allowed to modify name and description.", Refusal.PrimaryNetworkInterfaceFixed);
    public static readonly ErrorDefinition ModifyPrimaryEniQueueNumber = Define("InvalidOperation.ModifyPrimaryEniQueueNumber", 403, "Primary NetworkInterface is not allowed to modify queue number.", Refusal.PrimaryQueuesFixed);
    public static readonly ErrorDefinition EniStateForQueueNumber = Define("InvalidOperation.InvalidEniState", 403, "Available status or ECS instance attached is Stopped is allowed to modify network interface queue number.", Refusal.QueuesInUse);
    public static readonly ErrorDefinition SpecifiedSecurityGroupNotFound = Define("InvalidSecurityGroupId.NotFound", 404, "Specified security group not exist.", Refusal.SecurityGroupNotFound);
    public static readonly ErrorDefinition EnterpriseGroupEniCountExceeded = Define("InvalidOperation.EniCountExceeded", 403, "The maximum number of eni in a enterprise level security group is exceeded.", Refusal.EnterpriseSecurityGroupFull);
    public static readonly ErrorDefinition InvalidEniName = Define("InvalidParams.NetworkInterfaceName", 403, "The specified NetworkInterfaceName is not valid.");
    public static readonly ErrorDefinition InvalidEniQueueNumber = Define("InvalidParameter.InvalidEniQueueNumber", 403, "The specified QueueNumber is not valid. Valid values: 1 to 2048.");
    public static readonly ErrorDefinition EniTrafficMode = Define("InvalidParameter.EniTrafficMode", 400, "The ENI traffic mode is set incorrectly, it must be either Standard or HighPerformance.");
    public static readonly ErrorDefinition InvalidParamsEniId = Define("InvalidParams.EniId", 400, "The specified parameter \"NetworkInterfaceId\" is not valid.");

    // Attaching and detaching.
    public static readonly ErrorDefinition EniNotBelongEcs = Define("InvalidParameter.EniNotBelongEcs", 400, "The specified ENI \"{0}\" is not attached to the ECS instance \"{1}\".", Refusal.NotOnInstance);
    public static readonly ErrorDefinition EniHotPlugNotSupport = Define("InvalidOperation.EniHotPlugNotSupport", 400, "The ENI with high-performance traffic mode cannot be hot-plugged. Please stop the ECS instance to which the ENI is attached, and try again.", Refusal.HotPlugNotSupported);
    public static readonly ErrorDefinition NetworkCardNotFound = Define("InvalidParameter", 400, "the parameter(s) \"NetworkCardIndex\" provided is(are) invalid. Valid values: 0 to {0}.", Refusal.NetworkCardNotFound);
    public static readonly ErrorDefinition InstanceTypeNotSupportEniTrunking = Define("InvalidOperation.InstanceTypeNotSupportEniTrunking", 403, "The instanceType of {0} not support trunk ENI.", Refusal.TrunkNotSupportedByInstanceType);
    public static readonly ErrorDefinition EniTypeNotSupportTrunking = Define("InvalidOperation.EniTypeNotSupportTrunking", 403, "The specified ENI \"{0}\" is not a trunk ENI.", Refusal.NoTrunk);
    public static readonly ErrorDefinition InvalidTrunkEniStatus = Define("InvalidOperation.InvalidTrunkEniStatus", 403, "The trunk ENI must be InUse while its current status is \"{0}\".", Refusal.TrunkState);
    public static readonly ErrorDefinition TrunkingIsNotAllowed = Define("InvalidOperation.TrunkingIsNotAllowed", 403, "The specified ENI \"{0}\" cannot be a member: it must be a secondary ENI without secondary addresses.", Refusal.NoMember);
    public static readonly ErrorDefinition EniNotBelongTrunk = Define("InvalidParameter.EniNotBelongTrunk", 403, "The specified ENI \"{0}\" is not a member of the trunk ENI \"{1}\".", Refusal.NotOnTrunk);
    public static readonly ErrorDefinition HasMemberEniAttached = Define("InvalidOperation.HasMemberEniAttached", 403, "Member ENIs are attached to the specified trunk ENI \"{0}\".", Refusal.HasMembers);

    // The addresses.
    public static readonly ErrorDefinition IpNotEnough = Define("InvalidVSwitchId.IpNotEnough", 403, "The specified VSwitch \"{0}\" has not enough IpAddress.", Refusal.AddressesExhausted);
    public static readonly ErrorDefinition QuotaExceededPrivateIpAddress = Define("QuotaExceeded.PrivateIpAddress", 400, "Don't have enough private IPs in this switch", Refusal.AddressesExhausted);
    public static readonly ErrorDefinition IpInvalid = Define("InvalidVSwitchId.IpInvalid", 403, "The specified IpAddress \"{0}\" is not valid in VSwitch CIDR block \"{1}\".", Refusal.AddressNotInVSwitch);
    public static readonly ErrorDefinition IpRepeated = Define("InvalidIp.IpRepeated", 403, "The specified ipAddress \"{0}\" is(are) repeated.", Refusal.AddressRepeated);
    public static readonly ErrorDefinition IpAssigned = Define("InvalidIp.IpAssigned", 403, "The specified IP \"{0}\" is already assigned.", Refusal.AddressAssigned);
    public static readonly ErrorDefinition IpUnassigned = Define("InvalidIp.IpUnassigned", 403, "The specified IP \"{0}\" is not assigned on this ENI.", Refusal.AddressNotAssigned);
    public static readonly ErrorDefinition PrivateIpAddressDuplicated = Define("InvalidPrivateIpAddress.Duplicated", 400, "Specified private IP address is duplicated.", Refusal.AddressAssigned);

    // IPv6.
    public static readonly ErrorDefinition Ipv6Invalid = Define(
        IpInvalid.Code, IpInvalid.Status, IpInvalid.Template, Refusal.Ipv6NotInVSwitch);
    public static readonly ErrorDefinition Ipv6Assigned = Define(
        IpAssigned.Code, IpAssigned.Status, IpAssigned.Template, Refusal.Ipv6Assigned);
    public static readonly ErrorDefinition Ipv6NotTurnOn = Define("InvalidVSwitch.Ipv6NotTurnOn", 403, "The specified VSwitch \"{0}\" ipv6 function not turn on.", Refusal.Ipv6NotTurnedOn);
    public static readonly ErrorDefinition Ipv6NotSupport = Define("InvalidOperation.Ipv6NotSupport", 403, "The instanceType of {0} not support ipv6.", Refusal.Ipv6NotSupported);
    public static readonly ErrorDefinition Ipv6CountExceeded = Define("InvalidOperation.Ipv6CountExceeded", 403, "The number of eni {0} ipv6 address exceeds the limit({1}). target instanceType {2}. Assigned:{3}. Expecting assign:{4}.", Refusal.AttachedIpv6Quota);
    public static readonly ErrorDefinition MaxEniIpv6IpsCountExceeded = Define("MaxEniIpv6IpsCountExceeded", 403, "The number of ipv6 addresses of the specified ENI \"{0}\" exceeds the limit({1}). Assigned:{2}. Expecting assign:{3}.", Refusal.AvailableIpv6Quota);
    public static readonly ErrorDefinition InvalidIpAddress = Define("InvalidIp.Address", 403, "The specified ipAddress \"{0}\" is invalid.");
}
