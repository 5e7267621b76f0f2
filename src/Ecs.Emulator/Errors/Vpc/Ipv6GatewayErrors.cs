namespace Ecs.Emulator.Errors.Vpc;

/// <summary>Errors of IPv6 gateways. The service publishes few of them.</summary>
internal static class Ipv6GatewayErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "ResourceNotFound.Ipv6Gateway", 404,
        "The specified resource of Ipv6Gateway is not found.", Refusal.Ipv6GatewayNotFound);

    public static readonly ErrorDefinition StateNotAllowed = new(
        "IncorrectStatus.Ipv6Gateway", 400,
        "The status of Ipv6Gateway is incorrect.", Refusal.Ipv6GatewayStateNotAllowed);

    public static readonly ErrorDefinition VpcStateNotAllowed = new(
        "IncorrectStatus.Vpc", 400, "The status of Vpc is incorrect.", Refusal.VpcStateNotAllowed)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition Ipv6NotEnabled = new(
        "OperationDenied.VpcIpv6NotEnabled", 400, "IPv6 has not been enabled for the VPC.", Refusal.VpcWithoutIpv6);

    public static readonly ErrorDefinition AlreadyExists = new(
        "OperationFailed.Ipv6GatewayAlreadyExisted", 400,
        "The operation is failed because of Ipv6GatewayAlreadyExisted.", Refusal.VpcHasIpv6Gateway)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition NameIllegal = new(
        "IllegalParam.Name", 400, "The param of Name is illegal.");

    public static readonly ErrorDefinition DescriptionIllegal = new(
        "IllegalParam.Description", 400, "The param of Description is illegal.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, StateNotAllowed, VpcStateNotAllowed, Ipv6NotEnabled, AlreadyExists, NameIllegal, DescriptionIllegal,
    ];
}
