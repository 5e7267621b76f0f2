namespace Ecs.Emulator.Errors;

/// <summary>Errors of the service itself. Except for InternalError, only injected faults raise them.</summary>
internal static class ServiceErrors
{
    public static readonly ErrorDefinition IpAddressAlreadyUsed = new(
        "InvalidIPAddress.AlreadyUsed", 400, "The specified IPAddress is already used by other resource.");

    public static readonly ErrorDefinition ResourceTypeNotSupported = new(
        "InvalidResourceType.NotSupported", 400, "user order resource type [vpc][{0}] not exists in [{1}]");

    public static readonly ErrorDefinition IncorrectVSwitchId = new(
        "IncorrectVSwitchId", 400, "The specified VSwitchId is not correct.");

    public static readonly ErrorDefinition InvalidOperationConflict = new(
        "InvalidOperation.Conflict", 403,
        "Request was denied due to conflict with a previous request, please try again later.");

    public static readonly ErrorDefinition OperationConflict = new(
        "OperationConflict", 409, "Request was denied due to conflict with a previous request.");

    public static readonly ErrorDefinition InternalError = new(
        "InternalError", 500, "The request processing has failed due to some unknown error, exception or failure.");

    public static readonly ErrorDefinition ServiceUnavailable = new(
        "ServiceUnavailable", 503, "The request has failed due to a temporary failure of the server.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        IpAddressAlreadyUsed, ResourceTypeNotSupported, IncorrectVSwitchId, InvalidOperationConflict,
        OperationConflict, InternalError, ServiceUnavailable,
    ];
}
