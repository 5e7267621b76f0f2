namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of NAT gateways.</summary>
internal static class NatGatewayErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidNatGatewayId.NotFound", 404,
        "The specified NatGatewayId does not exist in our records.", Refusal.NatGatewayNotFound);

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectStatus.NATGW", 400, "The status of NATGW [{0}] is incorrect.", Refusal.NatGatewayStateNotAllowed);

    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidParameter.Name.Malformed", 400, "The specified Name is not valid.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidParameter.Description.Malformed", 400, "The specified Description is not valid.");

    public static readonly ErrorDefinition SpecNotSupported = new(
        "InvalidParameter.Spec.ValueNotSupported", 400, "The specified Spec is not valid.");

    public static readonly ErrorDefinition SpecUnchanged = new(
        "NATGW_MODIFY_SPEC_SAME", 400, "The specified Spec is same with now.", Refusal.NatGatewaySpecUnchanged);

    public static readonly ErrorDefinition EipBindModeNotSupported = new(
        "InvalidParameter", 400,
        "the parameter(s) \"EipBindMode\" provided is(are) invalid. NAT cannot change to MULTI_BINDED.",
        Refusal.EipBindModeNotSupported);

    // Creation.
    public static readonly ErrorDefinition VpcNotFound = new(
        "InvalidVpcId.NotFound", 404, "Specified value of VpcId is not found in our record.", Refusal.VpcNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VpcStateNotAllowed = new(
        "InvalidVPCStatus", 400, "vpc incorrect status.", Refusal.VpcStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VSwitchStateNotAllowed = new(
        "VswitchStatusError", 400, "The VSwitch is creating .", Refusal.VSwitchStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VSwitchMismatch = new(
        "OperationFailed.VswNotBelongToVpc", 400,
        "Operation failed because the specified VSwitch is not bound to the same VPC with NAT gateway.",
        Refusal.NatGatewayVSwitchMismatch);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceeded.NatGateway", 400,
        "The number of NAT gateways in the VPC exceeds the quota.", Refusal.NatGatewayQuotaExceeded);

    public static readonly ErrorDefinition RouteQuotaExceeded = new(
        "Forbidden.CheckEntryRuleQuota", 400,
        "Route entry quota rule check error.", Refusal.RouteEntryQuotaExceeded)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition AddressNotInVSwitch = new(
        "IllegalParam.NatIp", 400, "The param of NatIp is illegal.", Refusal.AddressNotInVSwitch)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition AddressInUse = new(
        "IllegalParam.NatIp", 400, "The param of NatIp is illegal.", Refusal.AddressAssigned)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NoFreeAddress = new(
        "ZONE_NO_AVAILABLE_IP", 400, "The Zone have no available ip.", Refusal.AddressesExhausted)
    { OnlyWhereDeclared = true };

    // Deletion.
    /// <summary>The status is that of the service.</summary>
    public static readonly ErrorDefinition DeletionStateNotAllowed = new(
        "IncorrectStatus.NatGateway", 404,
        "The status of NatGateway [{0}] is incorrect.", Refusal.NatGatewayStateNotAllowed)
    { OnlyWhereDeclared = true };

    /// <summary>The message is spelled as in the service.</summary>
    public static readonly ErrorDefinition DeletionProtected = new(
        "InvalidOperation.DeletionProtection", 400,
        "The instance cannnot delete because of deletion protecion.", Refusal.NatGatewayProtected);

    public static readonly ErrorDefinition HasEips = new(
        "DependencyViolation.EIPS", 400,
        "There are Eips on specified NatGateway, please unbind it first.", Refusal.NatGatewayHasEips);

    public static readonly ErrorDefinition HasRouteEntries = new(
        "DependencyViolation.RouterEntry", 400,
        "The specified resource of {0} depends on RouterEntry, so the operation cannot be completed.",
        Refusal.NatGatewayHasRouteEntries);

    // Related resources.
    public static readonly ErrorDefinition NextHopStateNotAllowed = new(
        "IncorrectStatus.NatGateway", 400,
        "The status of NatGateway [{0}] is incorrect.", Refusal.NatGatewayStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition OfEipNotFound = new(
        "InvalidInstanId.NotFound", 404, "Specified instance does not exist.", Refusal.NatGatewayNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition IntranetHasNoEips = new(
        "OperationUnsupported.IntranetNatGateway", 400,
        "The NAT gateway of an internal network does not support EIPs.", Refusal.EipOfIntranetNatGateway);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, StateNotAllowed, NameMalformed, DescriptionMalformed, SpecNotSupported, SpecUnchanged,
        EipBindModeNotSupported, VpcNotFound, VpcStateNotAllowed, VSwitchStateNotAllowed, VSwitchMismatch,
        QuotaExceeded, RouteQuotaExceeded, AddressNotInVSwitch, AddressInUse, NoFreeAddress, DeletionStateNotAllowed,
        DeletionProtected, HasEips, HasRouteEntries, NextHopStateNotAllowed, OfEipNotFound, IntranetHasNoEips,
    ];
}
