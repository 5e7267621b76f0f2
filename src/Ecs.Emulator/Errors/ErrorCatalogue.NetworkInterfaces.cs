using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <content>ENIs and their addresses.</content>
internal static partial class ErrorCatalogue
{
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
    public static readonly ErrorDefinition DetachPrimaryEniNotAllowed = Define("InvalidOperation.DetachPrimaryEniNotAllowed", 400, "Detaching primary ENI from ECS instance is not allowed.");

    // The quotas.
    public static readonly ErrorDefinition SecurityGroupInstanceLimitExceed = Define("SecurityGroupInstanceLimitExceed", 403, "The maximum number of instances in a security group is exceeded.", Refusal.SecurityGroupFull);
    public static readonly ErrorDefinition Ipv4NotSupport = Define("InvalidOperation.Ipv4NotSupport", 403, "The instanceType of {0} not support secondary ipv4.", Refusal.SecondaryAddressesNotSupported);
    public static readonly ErrorDefinition Ipv4CountExceeded = Define("InvalidOperation.Ipv4CountExceeded", 403, "The number of eni {0} private ip exceeds the limit({1}). target instanceType {2}. Assigned:{3}. Expecting assign:{4}.", Refusal.AttachedAddressQuota);
    public static readonly ErrorDefinition MaxEniPrivateIpsCountExceeded = Define("MaxEniPrivateIpsCountExceeded", 403, "The number of secondary private addresses of the specified ENI \"{0}\" exceeds the limit({1}). Assigned:{2}. Expecting assign:{3}.", Refusal.AvailableAddressQuota);
    public static readonly ErrorDefinition EniPerInstanceLimitExceeded = Define("EniPerInstanceLimitExceeded", 403, "The number of ENI exceeds the limit for the type of instance you are trying to launch.");
    public static readonly ErrorDefinition MaxEniCountExceeded = Define("MaxEniCountExceeded", 403, "The number of ENI exceeds the limit per region.", Refusal.TooManyNetworkInterfaces);
    public static readonly ErrorDefinition MaxNewEniPrivateIpsCountExceeded = Define("MaxEniPrivateIpsCountExceeded", 403, "The number of secondary private addresses of an ENI exceeds the limit({1}). Expecting assign:{3}.", Refusal.AvailableAddressQuota);
    public static readonly ErrorDefinition JoinedGroupLimitExceed = Define("JoinedGroupLimitExceed", 400, "The number of security groups of the ENI exceeds the limit({0}).", Refusal.TooManySecurityGroups);

    // What an ENI is made as or changed to.
    public static readonly ErrorDefinition SecurityGroupIdRepeated = Define("InvalidParameter.SecurityGroupIdRepeated", 404, "The specified security group ids has repeated.", Refusal.SecurityGroupRepeated);
    public static readonly ErrorDefinition MultiGroupType = Define("InvalidOperation.MultiGroupType", 403, "The specified instance can't join different types of security group.", Refusal.SecurityGroupTypesMixed);
    public static readonly ErrorDefinition EniConnectionTrackingConfiguration = Define("InvalidParameter.EniConnectionTrackingConfiguration", 400, "The specify network interface connection tracking configuration exceeds limit.", Refusal.ConnectionTrackingNotOffered);

    // The addresses.
    public static readonly ErrorDefinition IpNotEnough = Define("InvalidVSwitchId.IpNotEnough", 403, "The specified VSwitch \"{0}\" has not enough IpAddress.", Refusal.AddressesExhausted);
    public static readonly ErrorDefinition QuotaExceededPrivateIpAddress = Define("QuotaExceeded.PrivateIpAddress", 400, "Don't have enough private IPs in this switch");
    public static readonly ErrorDefinition IpInvalid = Define("InvalidVSwitchId.IpInvalid", 403, "The specified IpAddress \"{0}\" is not valid in VSwitch CIDR block \"{1}\".", Refusal.AddressNotInVSwitch);
    public static readonly ErrorDefinition IpRepeated = Define("InvalidIp.IpRepeated", 403, "The specified ipAddress \"{0}\" is(are) repeated.", Refusal.AddressRepeated);
    public static readonly ErrorDefinition IpAssigned = Define("InvalidIp.IpAssigned", 403, "The specified IP \"{0}\" is already assigned.", Refusal.AddressAssigned);
    public static readonly ErrorDefinition IpUnassigned = Define("InvalidIp.IpUnassigned", 403, "The specified IP \"{0}\" is not assigned on this ENI.", Refusal.AddressNotAssigned);
    public static readonly ErrorDefinition PrivateIpAddressDuplicated = Define("InvalidPrivateIpAddress.Duplicated", 400, "Specified private IP address is duplicated.", Refusal.AddressAssigned);
}
