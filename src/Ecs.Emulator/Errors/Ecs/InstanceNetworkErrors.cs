namespace Ecs.Emulator.Errors.Ecs;

/// <summary>
/// Errors of the VSwitch, the private address and the security groups of an instance, new or moved.
/// </summary>
internal static class InstanceNetworkErrors
{
    public static readonly ErrorDefinition NotInVpc = new(
        "OperationDenied", 400,
        "Specified operation is denied as your instance is not in VPC.", Refusal.InstanceNotInVpc);

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectInstanceStatus", 400,
        "The current status of instance does not support this operation.",
        Refusal.InstanceStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition MoveDenied = new(
        "OperationDenied", 403, "The specified operation is denied. {0}", Refusal.InstanceMoveDenied);

    public static readonly ErrorDefinition VSwitchNotInVpc = new(
        "InvalidVSwitchId.NotFound", 404,
        "Specified virtual switch is not found in current VPC.", Refusal.VSwitchNotInVpc);

    public static readonly ErrorDefinition VSwitchNotFound = new(
        "InvalidVSwitchId.NotFound", 404, "Specified virtual switch does not exist.", Refusal.VSwitchNotFound);

    public static readonly ErrorDefinition VSwitchNotInZone = new(
        "InvalidVSwitchId.NotFound", 404, "vsw {0}", Refusal.VSwitchNotInZone);

    public static readonly ErrorDefinition VSwitchStateNotAllowed = new(
        "IncorrectVSwitchStatus", 400,
        "The current status of virtual switch does not support this operation.", Refusal.VSwitchStateNotAllowed);

    public static readonly ErrorDefinition ZoneMismatch = new(
        "InvalidVSwitchId.Mismatch", 400,
        "Specified instance and virtual switch are not in the same zone.", Refusal.ZoneMismatch);

    public static readonly ErrorDefinition AddressChanging = new(
        "InvalidPrivateIp.Changing", 400, "Previous action is not finished yet.", Refusal.PrivateAddressChanging);

    public static readonly ErrorDefinition AddressMalformed = new(
        "InvalidPrivateIpAddress.Malformed", 400, "Specified private IP address is malformed.");

    public static readonly ErrorDefinition AddressUnchanged = new(
        "InvalidPrivateIpAddress.Duplicated", 400, "error new ip is the same with old ip", Refusal.AddressUnchanged);

    public static readonly ErrorDefinition AddressAssigned = new(
        "InvalidPrivateIpAddress.Duplicated", 400,
        "Specified private IP address is duplicated.", Refusal.AddressAssigned)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition AddressesExhausted = new(
        "QuotaExceeded.PrivateIpAddress", 400,
        "Don't have enough private IPs in this switch", Refusal.AddressesExhausted)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NewAddressNotInVSwitch = new(
        "InvalidPrivateIpAddress.Mismatch", 400,
        "Specified private IP address is not in the CIDR block of virtual switch.", Refusal.AddressNotInVSwitch);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotInVpc, StateNotAllowed, MoveDenied, VSwitchNotInVpc, VSwitchNotFound, VSwitchNotInZone,
        VSwitchStateNotAllowed, ZoneMismatch, AddressChanging, AddressMalformed, AddressUnchanged, AddressAssigned,
        AddressesExhausted, NewAddressNotInVSwitch,
    ];
}
