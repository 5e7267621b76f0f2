namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of ENIs, except for their addresses.</summary>
internal static class NetworkInterfaceErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidEniId.NotFound", 404, "The specified EniId \"{0}\" is not found.", Refusal.NetworkInterfaceNotFound);

    public static readonly ErrorDefinition IdMalformed = new(
        "InvalidEniId.Malformed", 400, "The specified parameter \"EniId\" is not valid.");

    public static readonly ErrorDefinition IdInvalid = new(
        "InvalidParams.EniId", 400, "The specified parameter \"NetworkInterfaceId\" is not valid.");

    public static readonly ErrorDefinition PermissionNotFound = new(
        "InvalidNetworkInterfacePermissionId.NotFound", 404,
        "The specified NetworkInterfacePermissionId does not exist.", Refusal.NetworkInterfacePermissionNotFound);

    public static readonly ErrorDefinition StateNotAllowed = new(
        "InvalidOperation.InvalidEniState", 400,
        "The operation is not allowed in the current ENI state. "
        + "Expecting status is \"{0}\" while current status is \"{1}\".", Refusal.NetworkInterfaceStateNotAllowed);

    public static readonly ErrorDefinition TypeNotAllowed = new(
        "InvalidOperation.InvalidEniType", 403,
        "The operation is not allowed in the current ENI type. "
        + "Expecting type is \"{0}\" while current type is \"{1}\".", Refusal.NetworkInterfaceTypeNotAllowed);

    public static readonly ErrorDefinition ManagedByService = new(
        "InvalidOperation.EniServiceManaged", 403,
        "The ENI \"{0}\" is managed by a cloud service.", Refusal.ServiceManaged);

    public static readonly ErrorDefinition TaskInProgress = new(
        "Operation.Conflict", 403, "ecs task is conflicted.", Refusal.TaskInProgress);

    // Parameters.
    public static readonly ErrorDefinition NameInvalid = new(
        "InvalidParams.NetworkInterfaceName", 403, "The specified NetworkInterfaceName is not valid.");

    public static readonly ErrorDefinition QueueNumberInvalid = new(
        "InvalidParameter.InvalidEniQueueNumber", 403,
        "The specified QueueNumber is not valid. Valid values: 1 to 2048.");

    public static readonly ErrorDefinition TrafficModeInvalid = new(
        "InvalidParameter.EniTrafficMode", 400,
        "The ENI traffic mode is set incorrectly, it must be either Standard or HighPerformance.");

    public static readonly ErrorDefinition PageNumberInvalid = new(
        "InvalidOperation.InvalidEniPageNumber", 403, "The specified page number \"{0}\" is not valid.");

    // The instance, the VSwitch and the security groups of an ENI.
    public static readonly ErrorDefinition AttachedInstanceNotFound = new(
        "InvalidEcsId.NotFound", 404, "The specified EcsId \"{0}\" is not found.", Refusal.AttachedInstanceNotFound);

    public static readonly ErrorDefinition AttachedInstanceStateNotAllowed = new(
        "InvalidOperation.InvalidEcsState", 400,
        "The operation is not allowed in the current ECS state. "
        + "Expecting status is \"{0}\" while current status is \"{1}\".", Refusal.InstanceStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VSwitchNotFound = new(
        "InvalidVSwitchId.NotFound", 404,
        "The specified VSwitchId \"{0}\" is not found.", Refusal.VSwitchNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VSwitchStateNotAllowed = new(
        "IncorrectVSwitchStatus", 400,
        "The current status of vSwitch does not support this operation.",
        Refusal.VSwitchStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition ZoneMismatch = new(
        "InvalidOperation.AvailabilityZoneMismatch", 403,
        "The VPC VSwitch of the specified ENI and ECS instance are not in the same availability zone.",
        Refusal.ZoneMismatch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition SecurityGroupNotFound = new(
        "InvalidSecurityGroupId.NotFound", 404,
        "Specified security group not exist.", Refusal.SecurityGroupNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition SecurityGroupVpcMismatch = new(
        "InvalidOperation.VpcMismatch", 403,
        "The VPC of the specified ENI and security group are not in the same VPC.",
        Refusal.VpcMismatch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition SecurityGroupTypesMixed = new(
        "InvalidOperation.MultiGroupType", 403,
        "The specified instance can't join different types of security group.",
        Refusal.SecurityGroupTypesMixed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition TooManySecurityGroups = new(
        "JoinedGroupLimitExceed", 400,
        "The number of security groups of the ENI exceeds the limit({0}).",
        Refusal.TooManySecurityGroups)
    { OnlyWhereDeclared = true };

    // Quotas.
    public static readonly ErrorDefinition TooManyOnInstance = new(
        "EniPerInstanceLimitExceeded", 403,
        "The number of ENI exceeds the limit for the type of instance you are trying to launch.",
        Refusal.TooManyNetworkInterfacesOnInstance);

    public static readonly ErrorDefinition TooManyInRegion = new(
        "MaxEniCountExceeded", 403,
        "The number of ENI exceeds the limit per region.", Refusal.TooManyNetworkInterfaces);

    // Attributes.
    public static readonly ErrorDefinition ConnectionTrackingNotSupported = new(
        "InvalidParameter.EniConnectionTrackingConfiguration", 400,
        "The specify network interface connection tracking configuration exceeds limit.",
        Refusal.ConnectionTrackingNotSupported);

    public static readonly ErrorDefinition PrimaryAttributesFixed = new(
        "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc", 404,
        "Primary NetworkInterface is only allowed to modify name and description.",
        Refusal.PrimaryNetworkInterfaceFixed);

    public static readonly ErrorDefinition PrimaryQueueNumberFixed = new(
        "InvalidOperation.ModifyPrimaryEniQueueNumber", 403,
        "Primary NetworkInterface is not allowed to modify queue number.", Refusal.PrimaryQueuesFixed);

    public static readonly ErrorDefinition QueueNumberInUse = new(
        "InvalidOperation.InvalidEniState", 403,
        "Available status or ECS instance attached is Stopped is allowed to modify network interface queue number.",
        Refusal.QueuesInUse);

    // Attaching and detaching.
    public static readonly ErrorDefinition PrimaryNotDetachable = new(
        "InvalidOperation.DetachPrimaryEniNotAllowed", 400,
        "Detaching primary ENI from ECS instance is not allowed.", Refusal.PrimaryNetworkInterfaceNotDetachable);

    public static readonly ErrorDefinition NotAttachedToInstance = new(
        "InvalidParameter.EniNotBelongEcs", 400,
        "The specified ENI \"{0}\" is not attached to the ECS instance \"{1}\".", Refusal.NotAttachedToInstance);

    public static readonly ErrorDefinition HotPlugNotSupported = new(
        "InvalidOperation.EniHotPlugNotSupport", 400,
        "The ENI with high-performance traffic mode cannot be hot-plugged. Please stop the ECS instance to "
        + "which the ENI is attached, and try again.", Refusal.HotPlugNotSupported);

    public static readonly ErrorDefinition NetworkCardNotFound = new(
        "InvalidParameter", 400,
        "the parameter(s) \"NetworkCardIndex\" provided is(are) invalid. Valid values: 0 to {0}.",
        Refusal.NetworkCardNotFound);

    // Trunk and member ENIs.
    public static readonly ErrorDefinition TrunkNotSupported = new(
        "InvalidOperation.InstanceTypeNotSupportEniTrunking", 403,
        "The instanceType of {0} not support trunk ENI.", Refusal.TrunkNotSupportedByInstanceType);

    public static readonly ErrorDefinition NotTrunk = new(
        "InvalidOperation.EniTypeNotSupportTrunking", 403,
        "The specified ENI \"{0}\" is not a trunk ENI.", Refusal.NotTrunk);

    public static readonly ErrorDefinition TrunkStateNotAllowed = new(
        "InvalidOperation.InvalidTrunkEniStatus", 403,
        "The trunk ENI must be InUse while its current status is \"{0}\".", Refusal.TrunkStateNotAllowed);

    public static readonly ErrorDefinition CannotBeMember = new(
        "InvalidOperation.TrunkingIsNotAllowed", 403,
        "The specified ENI \"{0}\" cannot be a member: it must be a secondary ENI without secondary addresses.",
        Refusal.CannotBeMember);

    public static readonly ErrorDefinition NotAttachedToTrunk = new(
        "InvalidParameter.EniNotBelongTrunk", 403,
        "The specified ENI \"{0}\" is not a member of the trunk ENI \"{1}\".", Refusal.NotAttachedToTrunk);

    public static readonly ErrorDefinition HasMembers = new(
        "InvalidOperation.HasMemberEniAttached", 403,
        "Member ENIs are attached to the specified trunk ENI \"{0}\".", Refusal.HasMembers);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, IdMalformed, IdInvalid, PermissionNotFound, StateNotAllowed, TypeNotAllowed, ManagedByService,
        TaskInProgress, NameInvalid, QueueNumberInvalid, TrafficModeInvalid, PageNumberInvalid,
        AttachedInstanceNotFound, AttachedInstanceStateNotAllowed, VSwitchNotFound, VSwitchStateNotAllowed,
        ZoneMismatch, SecurityGroupNotFound, SecurityGroupVpcMismatch, SecurityGroupTypesMixed, TooManySecurityGroups,
        TooManyOnInstance, TooManyInRegion, ConnectionTrackingNotSupported, PrimaryAttributesFixed,
        PrimaryQueueNumberFixed, QueueNumberInUse, PrimaryNotDetachable, NotAttachedToInstance, HotPlugNotSupported,
        NetworkCardNotFound, TrunkNotSupported, NotTrunk, TrunkStateNotAllowed, CannotBeMember, NotAttachedToTrunk,
        HasMembers,
    ];
}
