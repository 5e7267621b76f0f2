namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of an instance and its state.</summary>
internal static class InstanceErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidInstanceId.NotFound", 404, "The specified InstanceId does not exist.", Refusal.InstanceNotFound);

    public static readonly ErrorDefinition IdMalformed = new(
        "InvalidInstanceID.Malformed", 400, "The specified parameter \"InstanceId\" is not valid.");

    public static readonly ErrorDefinition IdsInvalid = new(
        "InvalidParameter.InstanceIds", 400, "The specified InstanceIds are invalid.", Refusal.InstancesInvalid);

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectInstanceStatus", 403,
        "The current status of the resource does not support this operation.", Refusal.InstanceStateNotAllowed);

    public static readonly ErrorDefinition PowerStateNotAllowed = new(
        "IncorrectInstanceStatus", 403,
        "The specified instance is in an incorrect status for the requested action; Status of the specified "
        + "instance is {1} but the expected status is in ({0}).", Refusal.InstanceStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition ChargeTypeStateNotAllowed = new(
        "InvalidStatus.ValueNotSupported", 400,
        "The specified instance is {1}. It must be in one of these states: {0}.",
        Refusal.InstanceStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition Initializing = new(
        "IncorrectInstanceStatus.Initializing", 403,
        "The specified instance status does not support this operation.", Refusal.InstanceInitializing);

    public static readonly ErrorDefinition NotStopped = new(
        "InvalidInstanceStatus.NotStopped", 400,
        "The specified Instance status is not stopped.", Refusal.InstanceNotStopped);

    public static readonly ErrorDefinition LockedForSecurity = new(
        "InstanceLockedForSecurity", 403,
        "The specified operation is denied as your instance is locked for security reasons.", Refusal.InstanceLocked);

    public static readonly ErrorDefinition DeletionProtected = new(
        "InvalidOperation.DeletionProtection", 403,
        "The operation is not allowed due to \"{0}\" is protected by deletion protection.", Refusal.InstanceProtected);

    public static readonly ErrorDefinition IsNextHop = new(
        "DependencyViolation.RouteEntry", 400,
        "Specified instance is used by route entry.", Refusal.InstanceIsNextHop);

    public static readonly ErrorDefinition Expired = new(
        "ExpiredInstance", 400, "The specified instance has expired.", Refusal.InstanceExpired);

    public static readonly ErrorDefinition ReleaseTimeSet = new(
        "ReleaseTimeHaveBeenSet", 400,
        "The specified instance has been set released time.", Refusal.InstanceReleaseTimeSet);

    public static readonly ErrorDefinition ChargeTypeViolation = new(
        "ChargeTypeViolation", 403,
        "The operation is not permitted due to charge type of the instance.", Refusal.InstanceIsPrePaid);

    public static readonly ErrorDefinition PrePaidRequired = new(
        "ChargeTypeViolation", 403,
        "The operation is not permitted due to charge type of the instance.", Refusal.InstanceIsPostPaid);

    // Security groups.
    public static readonly ErrorDefinition TooManySecurityGroups = new(
        "InstanceSecurityGroupLimitExceeded", 400,
        "Exceeding the allowed amount of security groups that an instance can be in.", Refusal.TooManySecurityGroups);

    public static readonly ErrorDefinition SecurityGroupTypesMixed = new(
        "InvalidOperation.MultiGroupType", 400,
        "The specified instance can't join different types of security group.", Refusal.SecurityGroupTypesMixed);

    // RAM role and key pair.
    public static readonly ErrorDefinition RamRoleAttached = new(
        "InvalidOperation.RamRoleAttached", 403,
        "The instance has the RAM role \"{0}\" already. Detach it first.", Refusal.RamRoleAttached);

    public static readonly ErrorDefinition RamRoleNotFound = new(
        "InvalidRamRole.NotFound", 404, "The specified RAMRoleName does not exist.", Refusal.RamRoleNotAttached);

    public static readonly ErrorDefinition TypeAndBandwidthTogether = new(
        "InvalidParameter.Mismatch", 400, "Too many parameters in one request.");

    public static readonly ErrorDefinition TypeDoesNotFit = new(
        "DependencyViolation.InstanceType", 400,
        "The current InstanceType cannot be changed to the specified InstanceType.", Refusal.InstanceTypeDoesNotFit);

    public static readonly ErrorDefinition BandwidthInvalid = new(
        "InvalidParameter.Bandwidth", 400, "The specified parameter Bandwidth is not valid.");

    public static readonly ErrorDefinition BandwidthOutOfRange = new(
        "InvalidInternetMaxBandwidthOut.ValueNotSupported", 400,
        "The specified InternetMaxBandwidthOut is beyond the permitted range.");

    public static readonly ErrorDefinition NoPublicBandwidth = new(
        "AllocateIpInvalidInstanceBandwidth", 400,
        "OperationDenied The InternetMaxBandwidthOut of the specified instance cannot be less than 0.",
        Refusal.NoPublicBandwidth);

    public static readonly ErrorDefinition PublicAddressInUse = new(
        "IpInUse", 403, "The specified IP is already in use.", Refusal.PublicAddressInUse);

    public static readonly ErrorDefinition PublicAddressesExhausted = new(
        "InsufficientPublicIp", 400, "Ip address not found", Refusal.PublicAddressesExhausted);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, IdMalformed, IdsInvalid, StateNotAllowed, PowerStateNotAllowed, ChargeTypeStateNotAllowed,
        Initializing, NotStopped, LockedForSecurity, DeletionProtected, IsNextHop, Expired, ReleaseTimeSet,
        ChargeTypeViolation,
        PrePaidRequired, TooManySecurityGroups, SecurityGroupTypesMixed, RamRoleAttached, RamRoleNotFound,
        TypeAndBandwidthTogether, TypeDoesNotFit, BandwidthInvalid, BandwidthOutOfRange,
        NoPublicBandwidth, PublicAddressInUse, PublicAddressesExhausted,
    ];
}
