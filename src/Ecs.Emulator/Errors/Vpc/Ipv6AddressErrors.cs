namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of IPv6 addresses and their Internet bandwidth.</summary>
internal static class Ipv6AddressErrors
{
    // Addresses.
    public static readonly ErrorDefinition NotFound = new(
        "ResourceNotFound.Ipv6Address", 404,
        "The specified resource of Ipv6Address is not found.", Refusal.Ipv6AddressNotFound);

    /// <summary>For ReleaseIpv6Address and ModifyIpv6AddressAttribute.</summary>
    public static readonly ErrorDefinition IdNotFound = new(
        "ResourceNotFound.Ipv6InstanceId", 404,
        "The specified resource of Ipv6InstanceId is not found.", Refusal.Ipv6AddressNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectStatus.Ipv6Instance", 400,
        "The status of Ipv6Address [{0}] is incorrect.", Refusal.Ipv6AddressStateNotAllowed);

    public static readonly ErrorDefinition Associated = new(
        "OperationFailed.AssociationExist", 400,
        "Operation failed because the existence of an association.", Refusal.Ipv6AddressAssociated);

    public static readonly ErrorDefinition HasBandwidth = new(
        "DependencyViolation.Ipv6InternetBandwidth", 400,
        "The specified resource of Ipv6Address depends on Ipv6InternetBandwidth, so the operation cannot be completed.",
        Refusal.Ipv6AddressHasBandwidth);

    public static readonly ErrorDefinition NameIllegal = new(
        "IllegalParam.Ipv6AddressName", 400, "The param of Ipv6AddressName is illegal.");

    public static readonly ErrorDefinition DescriptionIllegal = new(
        "IllegalParam.Ipv6AddressDescription", 400, "The param of Ipv6AddressDescription is illegal.");

    public static readonly ErrorDefinition AddressIllegal = new(
        "IllegalParam.Ipv6Address", 400, "The param of Ipv6Address is illegal.", Refusal.Ipv6NotInVSwitch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition AddressUsed =
        HaVipErrors.AddressUsed with { Refusal = Refusal.Ipv6Assigned };

    public static readonly ErrorDefinition VSwitchStateNotAllowed = new(
        "IncorrectStatus.VSwitch", 400, "The status of VSwitch is incorrect.", Refusal.VSwitchStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition Ipv6NotEnabled = new(
        "OperationDenied.VSwitchIpv6NotEnabled", 400,
        "IPv6 has not been enabled for the VSwitch.", Refusal.Ipv6NotEnabled)
    { OnlyWhereDeclared = true };

    // Internet bandwidth. The service reports an unknown address and an unknown bandwidth with the same error.
    public static readonly ErrorDefinition IdMissing = new(
        "MissingParam.Ipv6InstanceId", 400, "The param of Ipv6InstanceId is missing.");

    public static readonly ErrorDefinition BandwidthNotFound = new(
        "InvalidIpv6Instance.NotFound", 400,
        "The specified Ipv6AddressId or Ipv6InternetBandwidthId is not found.", Refusal.Ipv6BandwidthNotFound);

    public static readonly ErrorDefinition AddressOfBandwidthNotFound =
        BandwidthNotFound with { Refusal = Refusal.Ipv6AddressNotFound, OnlyWhereDeclared = true };

    public static readonly ErrorDefinition BandwidthMissing = new(
        "OperationFailed.InternetBandwidthNonExist", 400,
        "The operation is forbidden because of InternetBandwidthNonExist.", Refusal.Ipv6BandwidthMissing);

    public static readonly ErrorDefinition BandwidthMismatch = new(
        "ParamExclusive.Ipv6AddressIdAndIpv6InternetBandwidthId", 400,
        "Ipv6AddressId and Ipv6InternetBandwidthId is mutually exclusive.", Refusal.Ipv6BandwidthMismatch);

    public static readonly ErrorDefinition BandwidthExists = new(
        "OperationFailed.InternetBandwidthAlreadyExisted", 400,
        "The operation is failed because of InternetBandwidthAlreadyExisted.", Refusal.Ipv6AddressHasBandwidth)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition GatewayMissing = new(
        "OperationFailed.Ipv6GatewayNotExist", 400,
        "The operation is failed because of Ipv6GatewayNotExist.", Refusal.Ipv6GatewayMissing);

    public static readonly ErrorDefinition GatewayMismatch = new(
        "OperationFailed.Ipv6GatewayDisMatchIpv6Address", 400,
        "The operation is failed because of Ipv6GatewayDisMatchIpv6Address.", Refusal.Ipv6GatewayMismatch);

    public static readonly ErrorDefinition BandwidthIllegal = new(
        "IllegalParam.Bandwidth", 400, "The param of bandwidth is illegal.", Refusal.Ipv6BandwidthOutOfRange);

    public static readonly ErrorDefinition InternetChargeTypeIllegal = new(
        "IllegalParam.InternetChargeType", 400, "The param of InternetChargeType is illegal.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, IdNotFound, StateNotAllowed, Associated, HasBandwidth, NameIllegal, DescriptionIllegal,
        AddressIllegal, AddressUsed, VSwitchStateNotAllowed, Ipv6NotEnabled, IdMissing, BandwidthNotFound,
        AddressOfBandwidthNotFound, BandwidthMissing, BandwidthMismatch, BandwidthExists, GatewayMissing,
        GatewayMismatch, BandwidthIllegal, InternetChargeTypeIllegal,
    ];
}
