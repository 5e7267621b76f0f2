namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of the SNAT entries and the forward entries of NAT gateways.</summary>
internal static class NatEntryErrors
{
    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidParameter.Name.Malformed", 400, "The specified Name is not valid.");

    public static readonly ErrorDefinition EipNotInUse = new(
        "OperationUnsupported.EipInBinding", 400,
        "eip [{0}] is in binding is unsupported.", Refusal.EipOfNatGatewayNotInUse);

    // SNAT entries. Some codes and messages are spelled as in the service.
    public static readonly ErrorDefinition SnatTableNotFound = new(
        "InvalidSnatTableId.NotFound", 404, "Specified SNAT table does not exist.", Refusal.SnatTableNotFound);

    public static readonly ErrorDefinition SnatEntryNotFound = new(
        "InvalidSnatEntryId.NotFound", 404, "Specified SNAT entry does not exist.", Refusal.SnatEntryNotFound);

    public static readonly ErrorDefinition SnatStateNotAllowed = new(
        "IncorretSnatEntryStatus", 400,
        "Some Snat entry status blocked this operation..", Refusal.SnatEntryStateNotAllowed);

    public static readonly ErrorDefinition SnatQuotaExceeded = new(
        "Forbidden.SnatEntryCountLimited", 400,
        "SNAT entry in the specified SNAT table reach it?s limit.", Refusal.SnatEntryQuotaExceeded);

    public static readonly ErrorDefinition SnatSourceInvalid = new(
        "INVALID_PARAMETER", 400, "The parameter invalid.");

    public static readonly ErrorDefinition SnatVSwitchInUse = new(
        "Forbidden.SourceVSwitchId.Duplicated", 400,
        "The specified SourceCIDRis duplicated.", Refusal.SnatSourceVSwitchInUse);

    public static readonly ErrorDefinition SnatCidrInUse = new(
        "OperationUnsupported.CidrConflict", 400,
        "The specified CIDR block conflicts with an existing SNAT entry.", Refusal.SnatSourceCidrInUse);

    public static readonly ErrorDefinition SnatIpMalformed = new(
        "InvalidSnatIp.Malformed", 400, "The specified SnatIp is not a valid IP address.");

    public static readonly ErrorDefinition TooManySnatIps = new(
        "SNAT_IP_POOL_COUNT_TOO_MANY", 400, "The Snat pool ip too many.", Refusal.TooManySnatIps);

    public static readonly ErrorDefinition SnatIpNotFound = new(
        "OperationUnsupported.EipNatGWCheck", 400,
        "eip [{0}] not bind natgateway is unsupported.", Refusal.SnatIpNotOnNatGateway);

    public static readonly ErrorDefinition SnatIpUsedByForwardEntry = new(
        "Forbidden.IpUsedInForwardTable", 400,
        "The specified SnatIp already used in forward table", Refusal.SnatIpUsedByForwardEntry);

    // Forward entries.
    public static readonly ErrorDefinition ForwardTableNotFound = new(
        "InvalidForwardTableId.NotFound", 404, "Specified forward table does not exist.", Refusal.ForwardTableNotFound);

    public static readonly ErrorDefinition ForwardEntryNotFound = new(
        "InvalidForwardEntryId.NotFound", 404,
        "Specified forward entry ID does not exist", Refusal.ForwardEntryNotFound);

    public static readonly ErrorDefinition ForwardStateNotAllowed = new(
        "IncorretForwardEntryStatus", 400,
        "Some Forward entry status blocked this operation..", Refusal.ForwardEntryStateNotAllowed);

    public static readonly ErrorDefinition ForwardQuotaExceeded = new(
        "QuotaExceeded", 400, "Forward entry quota exceeded in this route table.", Refusal.ForwardEntryQuotaExceeded);

    public static readonly ErrorDefinition ExternalIpMalformed = new(
        "InvalidExternalIp.Malformed", 400, "The specified ExternalIp is not a valid IP address.");

    public static readonly ErrorDefinition InternalIpMalformed = new(
        "InvalidInternalIp.Malformed", 400, "The specified InternalIp is not a valid IP address.");

    public static readonly ErrorDefinition ExternalPortMalformed = new(
        "InvalidExternalPort.Malformed", 400,
        "The specified ExternalPort is not a valid port.", Refusal.ForwardExternalPortsNotAllowed);

    public static readonly ErrorDefinition InternalPortMalformed = new(
        "InvalidInternalPort.Malformed", 400,
        "The specified InternalPort is not a valid port.", Refusal.ForwardInternalPortsNotAllowed);

    public static readonly ErrorDefinition ProtocolNotSupported = new(
        "InvalidProtocal.ValueNotSupported", 400, "The specified IpProtocol does not support.");

    public static readonly ErrorDefinition InternalIpNotInVpc = new(
        "Forbidden.DestnationIpOutOfVpcCIDR", 400,
        "The specified Internal Ip is Out of VPC CIDR.", Refusal.ForwardInternalIpNotInVpc);

    public static readonly ErrorDefinition ExternalIpNotFound = new(
        "InvalidIp.NotInNatgw", 400, "The specified Ip not belong to natgateway.", Refusal.ForwardIpNotOnNatGateway);

    public static readonly ErrorDefinition ForwardConflict = new(
        "OperationUnsupported.ForwardEntry", 400,
        "Duplicated destination ip port is unsupported.", Refusal.ForwardEntryConflict);

    public static readonly ErrorDefinition ExternalIpUsedBySnatEntry = new(
        "Forbidden.ExternalIp.UsedInSnatTable", 400,
        "The specified ExternalIp is already used in SnatTable", Refusal.ForwardIpUsedBySnatEntry);

    // Related resources.
    public static readonly ErrorDefinition GatewayHasSnatEntries = new(
        "DependencyViolation.SnatEntry", 400,
        "The specified resource of {0} depends on SnatEntry, so the operation cannot be completed.",
        Refusal.NatGatewayHasSnatEntries);

    public static readonly ErrorDefinition GatewayHasForwardEntries = new(
        "DependencyViolation.ForwardEntry", 400,
        "The specified resource of {0} depends on ForwardEntry, so the operation cannot be completed.",
        Refusal.NatGatewayHasForwardEntries);

    public static readonly ErrorDefinition VSwitchHasSnatEntry = new(
        "DependencyViolation.SnatEntry", 400, "Specified object has dependent resources", Refusal.VSwitchHasSnatEntry);

    public static readonly ErrorDefinition EipUsedBySnatEntry = new(
        "InvalidIpStatus.HasBeenUsedBySnatTable", 400,
        "The removed ip address has been used by snat table.", Refusal.EipUsedBySnatEntry);

    public static readonly ErrorDefinition EipUsedByForwardEntry = new(
        "InvalidIpStatus.HasBeenUsedByForwardEntry", 400,
        "The specified address has been used by forwardTable.", Refusal.EipUsedByForwardEntry);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NameMalformed, EipNotInUse, SnatTableNotFound, SnatEntryNotFound, SnatStateNotAllowed, SnatQuotaExceeded,
        SnatSourceInvalid, SnatVSwitchInUse, SnatCidrInUse, SnatIpMalformed, TooManySnatIps, SnatIpNotFound,
        SnatIpUsedByForwardEntry, ForwardTableNotFound, ForwardEntryNotFound, ForwardStateNotAllowed,
        ForwardQuotaExceeded, ExternalIpMalformed, InternalIpMalformed, ExternalPortMalformed, InternalPortMalformed,
        ProtocolNotSupported, InternalIpNotInVpc, ExternalIpNotFound, ForwardConflict, ExternalIpUsedBySnatEntry,
        GatewayHasSnatEntries, GatewayHasForwardEntries, VSwitchHasSnatEntry, EipUsedBySnatEntry,
        EipUsedByForwardEntry,
    ];
}
