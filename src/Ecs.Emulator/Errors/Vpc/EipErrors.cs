namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of EIPs, and of instances and ENIs that have EIPs.</summary>
internal static class EipErrors
{
    public static readonly ErrorDefinition RegionNotFound = new(
        "Forbidden.RegionNotFound", 404,
        "Specified region is not found during access authentication.",
        Refusal.RegionNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NotFound = new(
        "InvalidAllocationId.NotFound", 404, "Specified allocation ID is not found", Refusal.EipNotFound);

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectEipStatus", 400, "Current elastic IP status does not support this operation.",
        Refusal.EipStateNotAllowed);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceeded.Eip", 400, "Elastic IP address quota exceeded.", Refusal.EipQuotaExceeded);

    public static readonly ErrorDefinition BandwidthNotSupported = new(
        "InvalidParameter", 400, "Specified value of \"Bandwidth\" is not supported.",
        Refusal.EipBandwidthNotSupported);

    public static readonly ErrorDefinition TextInvalid = new(
        "InvalidParameter", 400, "Specified EIP name or description is not valid.");

    public static readonly ErrorDefinition ChargeTypeViolation = new(
        "Forbidden.ChargeTypeIsPrepaid", 400, "It's forbidden to release a prepaid EIP", Refusal.EipIsPrePaid);

    /// <summary>The message is spelled as in the service.</summary>
    public static readonly ErrorDefinition DeletionProtected = new(
        "InvalidOperation.DeletionProtection", 400,
        "The instance cannnot delete because of deletion protecion.", Refusal.EipProtected);

    public static readonly ErrorDefinition AddressInUse = new(
        "InvalidParameter", 400, "Specified value of \"IpAddress\" is not supported.", Refusal.PublicAddressInUse)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition AddressesExhausted = new(
        "ResourceNotAvailable", 400,
        "Resource you requested is not available in this region or zone.",
        Refusal.PublicAddressesExhausted)
    { OnlyWhereDeclared = true };

    // Filters.
    public static readonly ErrorDefinition LockReasonNotFound = new(
        "InvalidLockReason.NotFound", 404, "The specified LockReason is not found");

    /// <summary>The code is spelled as in the service.</summary>
    public static readonly ErrorDefinition AssociatedTypeNotSupported = new(
        "InvalidIAssociatedInstanceType.ValueNotSupported", 400,
        "The specified value of AssociatedInstanceType is not supported.");

    public static readonly ErrorDefinition ChargeTypeNotSupported = new(
        "InvalidChargeType.ValueNotSupported", 400, "The specified ChargeType is not supported.");

    // Associations.
    public static readonly ErrorDefinition InstanceTypeNotSupported = new(
        "InvalidInstanceType.ValueNotSupported", 400,
        "The specified value of InstanceType is not supported.", Refusal.EipModeNotSupported);

    /// <summary>The code is spelled as in the service.</summary>
    public static readonly ErrorDefinition InstanceNotFound = new(
        "InvalidInstanId.NotFound", 404, "Specified instance does not exist.", Refusal.InstanceNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NetworkInterfaceNotFound = new(
        "InvalidNicOrVm.NotFound", 400, "Bind nic or vm not exist.", Refusal.NetworkInterfaceNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition HaVipNotFound =
        InstanceNotFound with { Refusal = Refusal.HaVipNotFound };

    public static readonly ErrorDefinition RegionMismatch = new(
        "InvalidParameter.Mismatch", 400,
        "Specified elastic IP address and ECS instance are not in the same region.", Refusal.EipRegionMismatch);

    public static readonly ErrorDefinition InstanceNotInVpc = new(
        "OperationDenied", 400, "Specified instance is not in VPC.", Refusal.InstanceNotInVpc)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition InstanceStateNotAllowed = new(
        "IncorrectInstanceStatus", 400,
        "Current instance status does not support this operation.", Refusal.InstanceStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NetworkInterfaceStateNotAllowed = new(
        "InvalidStatus.EniStatusNotSupport", 400,
        "The special eni status is not support operate. Expected:{0}. Current:{1}.",
        Refusal.NetworkInterfaceStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition PrimaryNetworkInterface = new(
        "InvalidParameter.EniInstanceId", 400,
        "The EIP cannot be associated with the primary ENI {0}. Specify its instance.",
        Refusal.EipOfPrimaryNetworkInterface);

    public static readonly ErrorDefinition AddressNotAssigned = new(
        "InvalidParameter", 400,
        "the parameter(s) \"PrivateIpAddress\" provided is(are) invalid. {0} is not an address of {1}.",
        Refusal.EipAddressNotAssigned);

    public static readonly ErrorDefinition AlreadyAssociated = new(
        "InvalidAssociation.Duplicated", 400,
        "Specified instance already is associated.", Refusal.EipAlreadyAssociated);

    public static readonly ErrorDefinition InstanceHasPublicAddress = new(
        "EIP_CAN_NOT_ASSOCIATE_WITH_PUBLIC_IP", 400,
        "instance already bind natpublicip,cannot bind eip.", Refusal.EipOfInstanceWithPublicAddress);

    public static readonly ErrorDefinition InstanceHasBandwidth = new(
        "Forbidden.InstanceBandwidthNotZero", 400,
        "Eip can not bind with instance when it's bandwidth is not zero.", Refusal.EipOfInstanceWithBandwidth);

    /// <summary>For UnassociateEipAddress.</summary>
    public static readonly ErrorDefinition NotAssociated = new(
        "InvalidInstanceId.NotFound", 400, "Specified instance does not exist.", Refusal.EipNotAssociated);

    // Modes.
    public static readonly ErrorDefinition NetworkInterfaceAttached = new(
        "Eni.Attached", 400,
        "The eni should be detached from ecs when associating with direct eip.",
        Refusal.EipModeOfAttachedNetworkInterface);

    public static readonly ErrorDefinition NetworkInterfaceHasSecondaryAddresses = new(
        "Eni.HasSubIp", 400, "Eni has sub ip can not bind direct eip.", Refusal.EipModeWithSecondaryAddresses);

    public static readonly ErrorDefinition NetworkInterfaceHasPrefixes = new(
        "OperationFailed.IpPrefixConflict", 400,
        "The operation failed due to the IP prefix of the ENI.", Refusal.EipModeWithPrefixes);

    public static readonly ErrorDefinition ModeConflict = new(
        "Mode.Conflict", 400, "The eni can bind only one mode of eip.", Refusal.EipModeConflict);

    public static readonly ErrorDefinition MultiModeConflict = new(
        "OperationFailed.EipBindModeConflict", 400,
        "Eips can not bind Eni with NAT mode and MULTI_BINDED mode at the same time.", Refusal.EipMultiModeConflict);

    public static readonly ErrorDefinition TooManyOnNetworkInterface = new(
        "InvalidEip.EipQuotaExceeded", 400,
        "The specified eni assigned eip is more than privateIp.", Refusal.TooManyEipsOnNetworkInterface);

    public static readonly ErrorDefinition TooManyMultiBinded = new(
        "QuotaExceed.MultiBindedEip", 400,
        "The number of multi binded eip is over limit.", Refusal.TooManyMultiBindedEips);

    // ENIs and instances that have EIPs.
    public static readonly ErrorDefinition AddressHasEip = new(
        "InvalidOperation.InvalidEniState", 400,
        "The specified IP \"{0}\" is associated with an EIP. Unassociate the EIP first.", Refusal.AddressHasEip);

    public static readonly ErrorDefinition NetworkInterfaceHasBindedEip = new(
        "InvalidOperation.InvalidEniState", 400,
        "The ENI \"{0}\" is associated with an EIP in the mode BINDED, so it cannot have secondary addresses.",
        Refusal.NetworkInterfaceHasBindedEip);

    public static readonly ErrorDefinition BandwidthDenied = new(
        "BandwidthUpgradeDenied.EipBoundInstance", 400,
        "The specified VPC instance has bound EIP, temporary bandwidth upgrade is denied.", Refusal.InstanceHasEip);

    public static readonly ErrorDefinition AddressAllocated = new(
        "AllocatedAlready", 403,
        "There is an IpAddress allocated already for the specified instance.", Refusal.InstanceHasEip)
    { OnlyWhereDeclared = true };

    // Only for injected faults.
    public static readonly ErrorDefinition TaskConflict = new(
        "TaskConflict", 400, "The eip operate too frequent, TaskConflict.");

    public static readonly ErrorDefinition BindingStatusInvalid = new(
        "InvalidBindingStatus", 400, "The eip binding status invalid.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        RegionNotFound, NotFound, StateNotAllowed, QuotaExceeded, BandwidthNotSupported, TextInvalid,
        ChargeTypeViolation, DeletionProtected, AddressInUse, AddressesExhausted, LockReasonNotFound,
        AssociatedTypeNotSupported, ChargeTypeNotSupported, InstanceTypeNotSupported, InstanceNotFound,
        NetworkInterfaceNotFound, HaVipNotFound, RegionMismatch, InstanceNotInVpc, InstanceStateNotAllowed,
        NetworkInterfaceStateNotAllowed, PrimaryNetworkInterface, AddressNotAssigned, AlreadyAssociated,
        InstanceHasPublicAddress, InstanceHasBandwidth, NotAssociated, NetworkInterfaceAttached,
        NetworkInterfaceHasSecondaryAddresses, NetworkInterfaceHasPrefixes, ModeConflict, MultiModeConflict,
        TooManyOnNetworkInterface, TooManyMultiBinded, AddressHasEip, NetworkInterfaceHasBindedEip, BandwidthDenied,
        AddressAllocated, TaskConflict, BindingStatusInvalid,
    ];
}
