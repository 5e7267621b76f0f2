namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of HaVips, and of resources that use HaVips.</summary>
internal static class HaVipErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidHaVipId.NotFound", 404,
        "The specified HaVip does not exist in the specified region.", Refusal.HaVipNotFound);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceeded.HaVip", 400, "HaVip quota exceeded.", Refusal.HaVipQuotaExceeded);

    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidName.Malformed", 400, "The specified Name is wrongly formed.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidDescription.Malformed", 400, "The specified Description is wrongly formed.");

    public static readonly ErrorDefinition VSwitchNotFound = new(
        "InvalidVSwitch.NotFound", 400,
        "The specified VSwitch does not exist in the specified region.", Refusal.VSwitchNotFound)
    { OnlyWhereDeclared = true };

    // Addresses.
    public static readonly ErrorDefinition AddressMalformed = new(
        "InvalidIPAddress.Malformed", 400, "The specified IPAddress is not a valid or strict address.");

    public static readonly ErrorDefinition AddressOutOfRange = new(
        "InvalidIPAddress.OutOfRange", 400,
        "The specified IPAddress is out of VSwitch CIDR.", Refusal.AddressNotInVSwitch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition AddressReserved = new(
        "InvalidIPAddress.NotAvailable", 400,
        "The specified IPAddress is not available because it is a system reserved IPAddress.", Refusal.SystemAddress);

    public static readonly ErrorDefinition AddressUsed = new(
        "InvalidIPAddress.AlreadyUsed", 400,
        "The specified IPAddress is already used by other resource.", Refusal.AddressAssigned)
    { OnlyWhereDeclared = true };

    // States. The messages are spelled as in the service.
    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectHaVipStatus", 400,
        "HaVip can be operated by this action only when it's status is Available or InUse.",
        Refusal.HaVipStateNotAllowed);

    /// <summary>For UnassociateHaVip.</summary>
    public static readonly ErrorDefinition NotInUse = new(
        "IncorrectHaVipStatus", 400,
        "HaVip can be operated by this action only when it's status is InUse.", Refusal.HaVipStateNotAllowed)
    { OnlyWhereDeclared = true };

    /// <summary>For route entries and EIPs.</summary>
    public static readonly ErrorDefinition StateDenied = new(
        "IncorrectHaVipStatus", 400,
        "This operation is denied because satus of the specified HaVip is neither Available nor InUse.",
        Refusal.HaVipStateNotAllowed)
    { OnlyWhereDeclared = true };

    /// <summary>For ModifyHaVipAttribute and DeleteHaVip.</summary>
    public static readonly ErrorDefinition ChangeNotAllowed = new(
        "IncorrectStatus", 400,
        "HaVip can be deleted only when it's status is Available or InUse.", Refusal.HaVipStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition IsNextHop = new(
        "DependencyViolation.RouteEntry", 400, "Specified HaVip is used by route entry.", Refusal.HaVipIsNextHop);

    public static readonly ErrorDefinition HasEip = new(
        "DependencyViolation.Eip", 400, "Specified HaVip is associated with an EIP.", Refusal.HaVipHasEip);

    // Associations.
    public static readonly ErrorDefinition InstanceStateNotAllowed = new(
        "IncorrectInstanceStatus", 400,
        "ECS instance can be operated by this action only when it's status is Running or Stopped.",
        Refusal.InstanceStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NetworkInterfaceStateNotAllowed = new(
        "IncorrectInstanceStatus", 400,
        "The ENI must be Available or InUse.", Refusal.NetworkInterfaceStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VSwitchMismatch = new(
        "InvalidParameter.Mismatch", 400,
        "The HaVip and the instance are not in the same VSwitch.", Refusal.HaVipVSwitchMismatch);

    public static readonly ErrorDefinition InstanceTypeMismatch = new(
        "InvalidParameter.Mismatch", 400,
        "The HaVip is associated with resources of another type.", Refusal.HaVipInstanceTypeMismatch);

    public static readonly ErrorDefinition AlreadyAssociated = new(
        "ResourceAlreadyAssociated", 400,
        "The HaVip and ECS instance are already associated.", Refusal.HaVipAlreadyAssociated);

    public static readonly ErrorDefinition NotAssociated = new(
        "ResourceNotAssociated", 400, "The HaVip and ECS instance are not associated.", Refusal.HaVipNotAssociated);

    public static readonly ErrorDefinition MasterNotUnassociated = new(
        "Forbidden.UnassociateMaster", 400,
        "Unassociating a master instance is not allowed unless the parameter Force is True.",
        Refusal.HaVipMasterNotUnassociated);

    public static readonly ErrorDefinition TooManyHaVips = new(
        "CountLimitExceed.HaVipOnInstance", 400,
        "The amount of HaVip associated with the specified Instance reach its limits.",
        Refusal.TooManyHaVipsOnInstance);

    public static readonly ErrorDefinition TooManyInstances = new(
        "CountLimitExceeded.HaVipOnECSInstance", 400,
        "The amount of Instance associated with the specified HaVip reach its limits.",
        Refusal.TooManyInstancesOfHaVip);

    // Only for injected faults.
    public static readonly ErrorDefinition VipStatus = new("InvalidVip.Status", 400, "vip invalid status");

    /// <summary>The code is spelled as in the service.</summary>
    public static readonly ErrorDefinition LockFailed = new(
        "OperationFailed.DistibuteLock", 400, "Distibute lock fail.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, QuotaExceeded, NameMalformed, DescriptionMalformed, VSwitchNotFound, AddressMalformed,
        AddressOutOfRange, AddressReserved, AddressUsed, StateNotAllowed, NotInUse, StateDenied, ChangeNotAllowed,
        IsNextHop, HasEip, InstanceStateNotAllowed, NetworkInterfaceStateNotAllowed, VSwitchMismatch,
        InstanceTypeMismatch, AlreadyAssociated, NotAssociated, MasterNotUnassociated, TooManyHaVips,
        TooManyInstances, VipStatus, LockFailed,
    ];
}
