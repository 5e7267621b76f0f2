namespace Ecs.Emulator.Errors.Vpc;

/// <summary>
/// Errors of network ACLs and of the VSwitches that have them. The messages are spelled as in the service.
/// </summary>
internal static class NetworkAclErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidNetworkAcl.NotFound", 400, "The special Network Acl is not found.", Refusal.NetworkAclNotFound);

    public static readonly ErrorDefinition StateNotAllowed = new(
        "NetworkStatus.Modifying", 400, "The special Network Acl is in modifying.", Refusal.NetworkAclStateNotAllowed);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceed.NetworkAcl", 400, "Network acl is over limit.", Refusal.NetworkAclQuotaExceeded);

    public static readonly ErrorDefinition VpcNotFound = new(
        "InvalidVpcId.NotFound", 400, "The vpc is not exist.", Refusal.VpcNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NameIllegal = new(
        "ParameterIllegal.Name", 400, "ParameterIllegal.Name");

    public static readonly ErrorDefinition DescriptionIllegal = new(
        "ParameterIllegal.Description", 400, "ParameterIllegal.Description");

    // Entries.
    public static readonly ErrorDefinition Full = new(
        "QuotaExceed.NetworkAclEntry", 400, "Network acl entry is over limit.", Refusal.NetworkAclFull);

    public static readonly ErrorDefinition IngressEntryNotFound = new(
        "IllegalParam.IngressAclEntryId", 400,
        "The specified IngressAclEntryId is invalid.", Refusal.NetworkAclIngressEntryNotFound);

    public static readonly ErrorDefinition EgressEntryNotFound = new(
        "IllegalParam.EgressAclEntryId", 400,
        "The specified EgressAclEntryId is invalid.", Refusal.NetworkAclEgressEntryNotFound);

    public static readonly ErrorDefinition PolicyIllegal = new("IllegalParam.Policy", 400, "Param Policy illegal.");

    public static readonly ErrorDefinition ProtocolIllegal = new(
        "IllegalParam.Protocol", 400, "Param Protocol illegal.");

    public static readonly ErrorDefinition PortIllegal = new(
        "IllegalParam.PortRange", 400, "The specified port range is invalid.");

    public static readonly ErrorDefinition SourceMissing = new(
        "ParameterMissing.SourceCidrIp", 400, "ParameterMissing.SourceCidrIp");

    public static readonly ErrorDefinition DestinationMissing = new(
        "ParameterMissing.DestinationCidrIp", 400, "ParameterMissing.DestinationCidrIp");

    public static readonly ErrorDefinition SourceIllegal = new(
        "IllegalParam.SourceCidrIp", 400, "Param SourceCidrIp is illegal.");

    public static readonly ErrorDefinition DestinationIllegal = new(
        "IllegalParam.DestinationCidrIp", 400, "Param DestinationCidrIp illegal.");

    // Associations.
    public static readonly ErrorDefinition ResourcesMissing = new(
        "ParameterMissing.Resources", 400, "ParameterMissing.Resources");

    public static readonly ErrorDefinition ResourceTypeIllegal = new(
        "ParameterIllegal.ResourceType", 400, "The specified resource type is illegal.");

    public static readonly ErrorDefinition VSwitchNotFound = new(
        "InvalidResource.NotFound", 400, "The binding instance is not found.", Refusal.VSwitchNotFound)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VSwitchStateNotAllowed = new(
        "ResourceStatus.Error", 400, "The binding instance is in middle status.", Refusal.VSwitchStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition VpcMismatch = new(
        "InvalidResource.VpcError", 400,
        "The network acl and resource not in same vpc.", Refusal.NetworkAclVpcMismatch);

    public static readonly ErrorDefinition AlreadyBound = new(
        "InvalidResource.BindingExist", 400,
        "The binding instance has been binded.", Refusal.VSwitchHasNetworkAcl)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NotBound = new(
        "InvalidResource.NotBinding", 400, "The resource has not been binded.", Refusal.VSwitchNotInNetworkAcl);

    public static readonly ErrorDefinition InUse = new(
        "NetworkAclExistBinding", 400, "The network acl has binding resources.", Refusal.NetworkAclInUse);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, StateNotAllowed, QuotaExceeded, VpcNotFound, NameIllegal, DescriptionIllegal, Full,
        IngressEntryNotFound, EgressEntryNotFound, PolicyIllegal, ProtocolIllegal, PortIllegal, SourceMissing,
        DestinationMissing, SourceIllegal, DestinationIllegal, ResourcesMissing, ResourceTypeIllegal, VSwitchNotFound,
        VSwitchStateNotAllowed, VpcMismatch, AlreadyBound, NotBound, InUse,
    ];
}
