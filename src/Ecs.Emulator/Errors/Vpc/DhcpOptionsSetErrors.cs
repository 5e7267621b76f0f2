namespace Ecs.Emulator.Errors.Vpc;

/// <summary>
/// Errors of DHCP options sets and of the VPCs that have them. The messages are spelled as in the service.
/// </summary>
internal static class DhcpOptionsSetErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidDhcpOptionsSetId.NotFound", 400,
        "The specified dhcpOptionsSetId does not exist.", Refusal.DhcpOptionsSetNotFound);

    public static readonly ErrorDefinition DetachedNotFound = new(
        "InvalidDhcpOptionsSetId.NotFound", 400,
        "The specified resource dhcpOptionsSetId is not found.", Refusal.DhcpOptionsSetNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectStatus.DhcpOptionsSet", 400,
        "The DhcpOptionsSet status does not support this operation.", Refusal.DhcpOptionsSetStateNotAllowed);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceeded.DhcpOptionsSet", 400,
        "The quota of DhcpOptionsSet is exceeded.", Refusal.DhcpOptionsSetQuotaExceeded);

    public static readonly ErrorDefinition NameIllegal = new(
        "IllegalParam.DhcpOptionsSetName", 400, "The specified DhcpOptionsSetName is invalid.");

    public static readonly ErrorDefinition DescriptionIllegal = new(
        "IllegalParam.DhcpOptionsSetDescription", 400, "The specified DhcpOptionsSetDescription is invalid.");

    public static readonly ErrorDefinition DomainNameIllegal = new(
        "IllegalParam.DomainName", 400, "The specified DomainName is invalid.");

    public static readonly ErrorDefinition DomainNameServersIllegal = new(
        "IllegalParam.DomainNameServers", 400, "The specified DomainNameServers is invalid.");

    public static readonly ErrorDefinition LeaseTimeIllegal = new(
        "IllegalParam.LeaseTime", 400, "The specified LeaseTime is invalid.");

    public static readonly ErrorDefinition InUse = new(
        "DependencyViolation.VpcAttachment", 400,
        "DhcpOptionsSet cannot be deleted when it is attached to VPC.", Refusal.DhcpOptionsSetInUse);

    // Attachments.
    public static readonly ErrorDefinition VpcNotFound = new(
        "InvalidVpcId.NotFound", 400,
        "Specified value of VpcId is not found in our record.", Refusal.VpcNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition AlreadyAttached = new(
        "OperationFailed.AttachmentExist", 400,
        "The current VPC is already attached to a DHCP options set.", Refusal.VpcHasDhcpOptionsSet);

    public static readonly ErrorDefinition Full = new(
        "QuotaExceeded.AttachVpcNumber", 400,
        "The maximum number of VPCs that can be attached to a DHCP options set is exceeded.",
        Refusal.DhcpOptionsSetFull);

    public static readonly ErrorDefinition NotAttached = new(
        "OperationFailed.AttachmentNotExist", 400,
        "The current VPC is not attahced to a DHCP options set.", Refusal.VpcWithoutDhcpOptionsSet);

    public static readonly ErrorDefinition Mismatch = new(
        "AttrMismatching.VpcDhcpOptionsSetId", 400,
        "The dhcpOptionsSetId does not match the VPC.", Refusal.DhcpOptionsSetMismatch);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, DetachedNotFound, StateNotAllowed, QuotaExceeded, NameIllegal, DescriptionIllegal, DomainNameIllegal,
        DomainNameServersIllegal, LeaseTimeIllegal, InUse, VpcNotFound, AlreadyAttached, Full, NotAttached, Mismatch,
    ];
}
