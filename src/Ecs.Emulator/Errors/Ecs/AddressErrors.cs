namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of the private addresses and prefixes of ENIs, IPv4 and IPv6.</summary>
internal static class AddressErrors
{
    public static readonly ErrorDefinition PrivateIpAddressMalformed = new(
        "InvalidPrivateIpAddress.Malformed", 403, "The specified private IP address \"{0}\" is malformed.");

    /// <summary>
    /// The same error as <see cref="RequestErrors.InvalidParameter"/>, with the index that is too high.
    /// </summary>
    public static readonly ErrorDefinition TooManyPrivateIpAddresses = new(
        "InvalidParameter", 400,
        "the parameter(s) \"PrivateIpAddress.{0}\" provided is(are) invalid. Valid values of N: 1 to {1}.",
        Refusal.ListTooLong);

    public static readonly ErrorDefinition PrefixIllegal = new(
        "InvalidIp.IpPrefixIllegal", 403, "The ip prefixes {0} is/are illegal.");

    public static readonly ErrorDefinition PrefixNotStrict = new(
        "InvalidIp.IpPrefixNotStrict", 403, "The ip prefix must be strict cidr format.");

    public static readonly ErrorDefinition PrefixMaskInvalid = new(
        "InvalidIp.IpPrefixMaskInvalid", 403, "The ip prefixes mask {0} is illegal which must be between {1} and {2}.");

    public static readonly ErrorDefinition NotInVSwitch = new(
        "InvalidVSwitchId.IpInvalid", 403,
        "The specified IpAddress \"{0}\" is not valid in VSwitch CIDR block \"{1}\".",
        Refusal.AddressNotInVSwitch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition Repeated = new(
        "InvalidIp.IpRepeated", 403, "The specified ipAddress \"{0}\" is(are) repeated.", Refusal.AddressRepeated);

    public static readonly ErrorDefinition AlreadyAssigned = new(
        "InvalidIp.IpAssigned", 403, "The specified IP \"{0}\" is already assigned.", Refusal.AddressAssigned);

    public static readonly ErrorDefinition NotAssigned = new(
        "InvalidIp.IpUnassigned", 403,
        "The specified IP \"{0}\" is not assigned on this ENI.", Refusal.AddressNotAssigned);

    public static readonly ErrorDefinition Exhausted = new(
        "InvalidVSwitchId.IpNotEnough", 403,
        "The specified VSwitch \"{0}\" has not enough IpAddress.", Refusal.AddressesExhausted);

    public static readonly ErrorDefinition SecurityGroupNotFound = new(
        "InvalidSecurityGroupId.NotFound", 404,
        "The specified SecurityGroupId is not found.", Refusal.SecurityGroupNotFound)
    { OnlyWhereDeclared = true };

    // Quotas.
    public static readonly ErrorDefinition Ipv4NotSupported = new(
        "InvalidOperation.Ipv4NotSupport", 403,
        "The instanceType of {0} not support secondary ipv4.", Refusal.SecondaryAddressesNotSupported);

    public static readonly ErrorDefinition AttachedIpv4QuotaExceeded = new(
        "InvalidOperation.Ipv4CountExceeded", 403,
        "The number of eni {0} private ip exceeds the limit({1}). "
        + "target instanceType {2}. Assigned:{3}. Expecting assign:{4}.", Refusal.AttachedAddressQuotaExceeded);

    public static readonly ErrorDefinition AvailableIpv4QuotaExceeded = new(
        "MaxEniPrivateIpsCountExceeded", 403,
        "The number of secondary private addresses of the specified ENI \"{0}\" exceeds the limit({1}). "
        + "Assigned:{2}. Expecting assign:{3}.", Refusal.AvailableAddressQuotaExceeded);

    public static readonly ErrorDefinition NewNetworkInterfaceIpv4QuotaExceeded = new(
        "MaxEniPrivateIpsCountExceeded", 403,
        "The number of secondary private addresses of an ENI exceeds the limit({1}). Expecting assign:{3}.",
        Refusal.AvailableAddressQuotaExceeded)
    { OnlyWhereDeclared = true };

    // IPv6.
    public static readonly ErrorDefinition Ipv6AddressInvalid = new(
        "InvalidIp.Address", 403, "The specified ipAddress \"{0}\" is invalid.");

    public static readonly ErrorDefinition Ipv6NotInVSwitch = new(
        NotInVSwitch.Code, NotInVSwitch.Status, NotInVSwitch.Template, Refusal.Ipv6NotInVSwitch);

    public static readonly ErrorDefinition Ipv6AlreadyAssigned = new(
        AlreadyAssigned.Code, AlreadyAssigned.Status, AlreadyAssigned.Template, Refusal.Ipv6Assigned);

    public static readonly ErrorDefinition Ipv6NotEnabled = new(
        "InvalidVSwitch.Ipv6NotTurnOn", 403,
        "The specified VSwitch \"{0}\" ipv6 function not turn on.", Refusal.Ipv6NotEnabled);

    public static readonly ErrorDefinition Ipv6NotSupported = new(
        "InvalidOperation.Ipv6NotSupport", 403, "The instanceType of {0} not support ipv6.", Refusal.Ipv6NotSupported);

    public static readonly ErrorDefinition AttachedIpv6QuotaExceeded = new(
        "InvalidOperation.Ipv6CountExceeded", 403,
        "The number of eni {0} ipv6 address exceeds the limit({1}). "
        + "target instanceType {2}. Assigned:{3}. Expecting assign:{4}.", Refusal.AttachedIpv6QuotaExceeded);

    public static readonly ErrorDefinition AvailableIpv6QuotaExceeded = new(
        "MaxEniIpv6IpsCountExceeded", 403,
        "The number of ipv6 addresses of the specified ENI \"{0}\" "
        + "exceeds the limit({1}). Assigned:{2}. Expecting assign:{3}.", Refusal.AvailableIpv6QuotaExceeded);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        PrivateIpAddressMalformed, TooManyPrivateIpAddresses, PrefixIllegal, PrefixNotStrict, PrefixMaskInvalid,
        NotInVSwitch, Repeated, AlreadyAssigned, NotAssigned, Exhausted, SecurityGroupNotFound,
        Ipv4NotSupported, AttachedIpv4QuotaExceeded, AvailableIpv4QuotaExceeded,
        NewNetworkInterfaceIpv4QuotaExceeded, Ipv6AddressInvalid, Ipv6NotInVSwitch, Ipv6AlreadyAssigned,
        Ipv6NotEnabled, Ipv6NotSupported, AttachedIpv6QuotaExceeded, AvailableIpv6QuotaExceeded,
    ];
}
