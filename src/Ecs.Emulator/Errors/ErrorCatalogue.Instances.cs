using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <content>Instances, their types, images and disks.</content>
internal static partial class ErrorCatalogue
{
    // The instance and its state.
    public static readonly ErrorDefinition InvalidInstanceIdUnknown = Define("InvalidInstanceId.NotFound", 404, "The specified InstanceId does not exist.", Refusal.InstanceNotFound);
    public static readonly ErrorDefinition IncorrectInstanceStatus = Define("IncorrectInstanceStatus", 403, "The current status of the resource does not support this operation.", Refusal.InstanceState);
    public static readonly ErrorDefinition IncorrectInstanceStatusForAction = Define(
        "IncorrectInstanceStatus", 403,
        "The specified instance is in an incorrect status for the requested action; Status of the specified instance "
        + "is {1} but the expected status is in ({0}).",
        Refusal.InstanceState);
    public static readonly ErrorDefinition IncorrectInstanceStatusInitializing = Define("IncorrectInstanceStatus.Initializing", 403, "The specified instance status does not support this operation.", Refusal.InstanceInitializing);
    public static readonly ErrorDefinition InstanceLockedForSecurity = Define("InstanceLockedForSecurity", 403, "The specified operation is denied as your instance is locked for security reasons.", Refusal.InstanceLocked);
    public static readonly ErrorDefinition InstanceDeletionProtection = Define("InvalidOperation.DeletionProtection", 403, "The operation is not allowed due to \"{0}\" is protected by deletion protection.", Refusal.InstanceProtected);
    public static readonly ErrorDefinition ChargeTypeViolation = Define("ChargeTypeViolation", 403, "The operation is not permitted due to charge type of the instance.", Refusal.InstancePaidInAdvance);
    public static readonly ErrorDefinition DryRunSuccess = Define("DRYRUN.SUCCESS", 400, "Request validation has been passed with DryRun flag set.", Refusal.DryRun);

    // Its security groups.
    public static readonly ErrorDefinition InvalidSecurityGroupIdUnknown = Define("InvalidSecurityGroupId.NotFound", 404, "The specified SecurityGroupId does not exist.", Refusal.SecurityGroupNotFound);
    public static readonly ErrorDefinition InvalidSecurityGroupId = Define(
        "InvalidSecurityGroupId", 404, "The specified SecurityGroupId is invalid or does not exist.",
        Refusal.SecurityGroupNotFound);
    public static readonly ErrorDefinition InstanceAlreadyInGroup = Define("InvalidInstanceId.AlreadyExists", 403, "The specified instance already exists in the specified security group.", Refusal.InstanceAlreadyInGroup);
    public static readonly ErrorDefinition InstanceNotInSecurityGroup = Define("InstanceNotInSecurityGroup", 403, "The instance not in the group.", Refusal.InstanceNotInGroup);
    public static readonly ErrorDefinition InstanceLastSecurityGroup = Define("InstanceLastSecurityGroup", 403, "The specified security group is the last security group for the instance.", Refusal.InstanceLastGroup);
    public static readonly ErrorDefinition EniIdAndInstanceIdConflict = Define(
        "InvalidParam.EniIdAndInstanceId.Conflict", 403,
        "The parameters InstanceId and NetworkInterfaceId cannot both be specified.");
    public static readonly ErrorDefinition EniGroupVpcMismatch = Define(
        "InvalidOperation.VpcMismatch", 403, "The VPC of the specified ENI and security group are not in the same VPC.",
        Refusal.NetworkInterfaceVpcMismatch);
    public static readonly ErrorDefinition SecurityGroupAssociationNotFound = Define(
        "InvalidSecurityGroupAssociation.NotFound", 400,
        "The specified ENI \"{0}\" is not in the specified security group.", Refusal.NetworkInterfaceNotInGroup);
    public static readonly ErrorDefinition AtLeastInOneGroup = Define(
        "InvalidOperation.AtLeastInOneGroup", 403, "The specified ENI \"{0}\" must be in at least one security group.",
        Refusal.NetworkInterfaceLastGroup);
    public static readonly ErrorDefinition InstanceSecurityGroupLimitExceeded = Define("InstanceSecurityGroupLimitExceeded", 400, "Exceeding the allowed amount of security groups that an instance can be in.", Refusal.TooManySecurityGroups);
    public static readonly ErrorDefinition InstanceGroupVpcMismatch = Define("InvalidInstanceId.Mismatch", 400, "Specified instance and security group are not in the same VPC.", Refusal.VpcMismatch);
    public static readonly ErrorDefinition InstanceMultiGroupType = Define("InvalidOperation.MultiGroupType", 400, "The specified instance can't join different types of security group.", Refusal.SecurityGroupTypesMixed);

    // Its RAM role, its key pair and how it is paid for.
    public static readonly ErrorDefinition RamRoleAttached = Define(
        "InvalidOperation.RamRoleAttached", 403, "The instance has the RAM role \"{0}\" already. Detach it first.",
        Refusal.RamRoleAttached);
    public static readonly ErrorDefinition InvalidRamRole =
        Define("InvalidRamRole.NotFound", 404, "The specified RAMRoleName does not exist.", Refusal.RamRoleNotAttached);
    public static readonly ErrorDefinition KeyPairOnWindows = Define(
        "DependencyViolation.WindowsInstance", 403,
        "The instance creating is windows, cannot use ssh key pair to login", Refusal.KeyPairOnWindows);
    public static readonly ErrorDefinition InvalidKeyPairNameNotFound = Define(
        "InvalidKeyPairName.NotFound", 400, "The specified KeyPairName does not exist in our records.",
        Refusal.KeyPairNotAttached);
    public static readonly ErrorDefinition InvalidParameterInstanceIds =
        Define("InvalidParameter.InstanceIds", 400, "The specified InstanceIds are invalid.", Refusal.InstancesInvalid);
    public static readonly ErrorDefinition InvalidInstanceStatusValue = Define(
        "InvalidStatus.ValueNotSupported", 400,
        "The specified instance is {1}. It must be in one of these states: {0}.", Refusal.InstanceState);
    public static readonly ErrorDefinition ExpiredInstance =
        Define("ExpiredInstance", 400, "The specified instance has expired.", Refusal.InstanceExpired);
    public static readonly ErrorDefinition ReleaseTimeHaveBeenSet = Define(
        "ReleaseTimeHaveBeenSet", 400, "The specified instance has been set released time.",
        Refusal.InstanceReleaseTimeSet);

    // Its type, its place, its system disk and its public address.
    public static readonly ErrorDefinition TooManyParameters =
        Define("InvalidParameter.Mismatch", 400, "Too many parameters in one request.");
    public static readonly ErrorDefinition InvalidParameterBandwidth =
        Define("InvalidParameter.Bandwidth", 400, "The specified parameter Bandwidth is not valid.");
    public static readonly ErrorDefinition InvalidInternetMaxBandwidthOut = Define(
        "InvalidInternetMaxBandwidthOut.ValueNotSupported", 400,
        "The specified InternetMaxBandwidthOut is beyond the permitted range.");
    public static readonly ErrorDefinition InstanceNotStopped = Define(
        "InvalidInstanceStatus.NotStopped", 400, "The specified Instance status is not stopped.",
        Refusal.InstanceNotStopped);
    public static readonly ErrorDefinition DependencyViolationInstanceType = Define(
        "DependencyViolation.InstanceType", 400,
        "The current InstanceType cannot be changed to the specified InstanceType.", Refusal.InstanceTypeDoesNotFit);
    public static readonly ErrorDefinition InvalidSystemDiskSize =
        Define("InvalidSystemDiskSize.ValueNotSupported", 400, "The specified parameter SystemDisk.Size is invalid.");
    public static readonly ErrorDefinition SystemDiskLessThanImage = Define(
        "InvalidSystemDiskSize.LessThanImageSize", 404,
        "The specified parameter SystemDisk.Size is less than the image size.", Refusal.SystemDiskTooSmall);
    public static readonly ErrorDefinition IncorrectStatusOfInstance = Define(
        "IncorrectInstanceStatus", 400, "The current status of instance does not support this operation.",
        Refusal.InstanceState);
    public static readonly ErrorDefinition InstanceNotInVpc = Define(
        "OperationDenied", 400, "Specified operation is denied as your instance is not in VPC.",
        Refusal.InstanceNotInVpc);
    public static readonly ErrorDefinition InstanceMoveDenied =
        Define("OperationDenied", 403, "The specified operation is denied. {0}", Refusal.InstanceMoveDenied);
    public static readonly ErrorDefinition InvalidPrivateIpChanging = Define(
        "InvalidPrivateIp.Changing", 400, "Previous action is not finished yet.", Refusal.PrivateAddressChanging);
    public static readonly ErrorDefinition VSwitchNotInVpc = Define(
        "InvalidVSwitchId.NotFound", 404, "Specified virtual switch is not found in current VPC.",
        Refusal.VSwitchNotInVpc);
    public static readonly ErrorDefinition VSwitchZoneMismatch = Define(
        "InvalidVSwitchId.Mismatch", 400, "Specified instance and virtual switch are not in the same zone.",
        Refusal.ZoneMismatch);
    public static readonly ErrorDefinition IncorrectVirtualSwitchStatus = Define(
        "IncorrectVSwitchStatus", 400, "The current status of virtual switch does not support this operation.",
        Refusal.VSwitchState);
    public static readonly ErrorDefinition InvalidPrivateIpAddressMismatch = Define(
        "InvalidPrivateIpAddress.Mismatch", 400,
        "Specified private IP address is not in the CIDR block of virtual switch.", Refusal.AddressNotInVSwitch);
    public static readonly ErrorDefinition PrivateIpAddressUnchanged = Define(
        "InvalidPrivateIpAddress.Duplicated", 400, "error new ip is the same with old ip", Refusal.AddressUnchanged);
    public static readonly ErrorDefinition AllocateIpInvalidInstanceBandwidth = Define(
        "AllocateIpInvalidInstanceBandwidth", 400,
        "OperationDenied The InternetMaxBandwidthOut of the specified instance cannot be less than 0.",
        Refusal.NoPublicBandwidth);
    public static readonly ErrorDefinition IpInUse =
        Define("IpInUse", 403, "The specified IP is already in use.", Refusal.PublicAddressInUse);
    public static readonly ErrorDefinition InsufficientPublicIp = Define(
        "InsufficientPublicIp", 400, "Ip address not found", Refusal.PublicAddressesExhausted);

    // What an instance is made of.
    public static readonly ErrorDefinition InvalidInstanceTypeNotSupported = Define(
        "InvalidInstanceType.ValueNotSupported", 400,
        "The specified InstanceType does not exist or beyond the permitted range. To add a type to this emulator, "
        + "define it under \"instanceTypes\" of the state document.",
        Refusal.InstanceTypeNotFound);
    public static readonly ErrorDefinition InvalidImageIdNotFound = Define("InvalidImageId.NotFound", 404, "The specified ImageId does not exist.", Refusal.ImageNotFound);
    public static readonly ErrorDefinition InvalidZoneIdNotFound = Define("InvalidZoneId.NotFound", 404, "The specified ZoneId does not exist.", Refusal.ZoneNotFound);

    public static readonly ErrorDefinition InvalidZoneIdUnknown = Define("InvalidZoneId.NotFound", 404, "The ZoneId provided does not exist in our records.", Refusal.ZoneNotFound);

    // The network of a new instance.
    public static readonly ErrorDefinition InconsistentNetwork = Define("OperationDenied.InconsistentNetwork", 403, "The specified security group and vswitch are not in the same vpc.", Refusal.VpcMismatch);
    public static readonly ErrorDefinition InvalidVSwitchIdUnknown = Define("InvalidVSwitchId.NotFound", 404, "Specified virtual switch does not exist.", Refusal.VSwitchNotFound);
    public static readonly ErrorDefinition VSwitchNotInZone =
        Define("InvalidVSwitchId.NotFound", 404, "vsw {0}", Refusal.VSwitchNotInZone);
    public static readonly ErrorDefinition InvalidPrivateIpAddress = Define("InvalidPrivateIpAddress", 400, "Specified private IP address is not in the CIDR block of virtual switch.", Refusal.AddressNotInVSwitch);
    public static readonly ErrorDefinition PrivateIpAddressMalformed = Define("InvalidPrivateIpAddress.Malformed", 400, "Specified private IP address is malformed.");
    public static readonly ErrorDefinition IpAllocationError = Define(
        "IpAllocationError", 400, "Allocate public ip failed.", Refusal.PublicAddressesExhausted);
    public static readonly ErrorDefinition InvalidParamAmount = Define("InvalidParam.Amount", 403, "The specified parameter Amount is not valid.");
    public static readonly ErrorDefinition InvalidMinAmount = Define("InvalidMinAmount.Malformed", 400, "The specified parameter MinAmount is not valid.");

    // Parameters.
    public static readonly ErrorDefinition InvalidInstanceNameMalformed = Define("InvalidInstanceName.Malformed", 400, "The specified parameter \"InstanceName\" is not valid.");
    public static readonly ErrorDefinition InvalidInstanceDescriptionMalformed = Define("InvalidDescription.Malformed", 400, "The specified parameter \"Description\" is not valid.");
    public static readonly ErrorDefinition InvalidHostNameMalformed = Define("InvalidHostName.Malformed", 400, "The specified parameter \"HostName\" is not valid.");
    public static readonly ErrorDefinition InvalidUserDataBase64 = Define("InvalidUserData.Base64FormatInvalid", 400, "The specified parameter UserData must be base64 encoded.");
    public static readonly ErrorDefinition InvalidUserDataSize = Define("InvalidUserData.SizeExceeded", 400, "The specified parameter UserData exceeds the size.");
    public static readonly ErrorDefinition InvalidPasswordMalformed =
        Define("InvalidPassword.Malformed", 400, "The specified parameter \"Password\" is not valid.");
    public static readonly ErrorDefinition InvalidPasswordParamMismatch =
        Define("InvalidPasswordParam.Mismatch", 400, "The input password should be null when passwdInherit is true.");
    public static readonly ErrorDefinition InvalidInstanceChargeTypeNotFound = Define("InvalidInstanceChargeType.NotFound", 404, "The InstanceChargeType does not exist in our records");
    public static readonly ErrorDefinition InvalidInternetChargeType = Define("InvalidInternetChargeType.ValueNotSupported", 404, "The specified InternetChargeType is not valid");
    public static readonly ErrorDefinition InvalidLockReasonNotFound = Define("InvalidLockReason.NotFound", 404, "The specified LockReason is not found");
    public static readonly ErrorDefinition InvalidFilterKeyNotFound = Define("InvalidFilterKey.NotFound", 404, "The specified Filter.n.Key \"{0}\" is not found");
    public static readonly ErrorDefinition InvalidNetworkTypeNotFound = Define("InvalidNetworkType.NotFound", 404, "The specified InstanceNetworkType is not found");
    public static readonly ErrorDefinition InvalidStatusNotFound = Define("InvalidStatus.NotFound", 404, "The specified Status is not found");
    public static readonly ErrorDefinition InvalidAutoReleaseTimeMalformed = Define("InvalidAutoReleaseTime.Malformed", 400, "The specified parameter \"AutoReleaseTime\" is not valid.");
    public static readonly ErrorDefinition InvalidNetworkInterfaceId = Define("InvalidOperation.InvalidNetworkInterfaceId", 400, "The specified NetworkInterface.N.NetworkInterfaceId cannot be used: it stands there once, in a call for one instance.", Refusal.NetworkInterfaceRepeated);
}
