namespace Ecs.Emulator.Errors;

/// <summary>
/// Errors of a request that do not depend on its action: method, version, parameters, client token, dry run.
/// </summary>
internal static class RequestErrors
{
    public static readonly ErrorDefinition UnsupportedHttpMethod = new(
        "UnsupportedHTTPMethod", 403, "This http method is not supported.");

    public static readonly ErrorDefinition HttpsRequired = new(
        "InvalidProtocol.NeedSsl", 400, "Your request is denied as lack of ssl protect.");

    public static readonly ErrorDefinition NotAuthorized = new(
        "Forbidden", 403, "User not authorized to operate on the specified resource.");

    public static readonly ErrorDefinition FormatInvalid = new(
        "InvalidParameter.Format", 400, "Specified parameter format is not valid.");

    public static readonly ErrorDefinition MissingAction = new(
        "MissingAction", 400, "Action is mandatory for this action.");

    public static readonly ErrorDefinition ActionInvalid = new(
        "InvalidAction", 400, "Specified action is not valid.");

    public static readonly ErrorDefinition ActionNotFound = new(
        "InvalidAction.NotFound", 404, "Specified api is not found, please check your url and method.");

    public static readonly ErrorDefinition VersionInvalid = new(
        "InvalidVersion", 400, "Specified parameter Version is not valid.");

    // Parameters.
    public static readonly ErrorDefinition MissingParameter403 = new(
        "MissingParameter", 403,
        "The input parameter \"{0}\" that is mandatory for processing this request is not supplied.");

    public static readonly ErrorDefinition MissingParameter400 = new(
        "MissingParameter", 400,
        "The input parameter \"{0}\" that is mandatory for processing this request is not supplied.");

    public static readonly ErrorDefinition BothParametersEmpty = new(
        "MissingParameter", 403, "These parameters {0} cannot be both empty.");

    public static readonly ErrorDefinition InvalidParameter = new(
        "InvalidParameter", 400, "the parameter(s) \"{0}\" provided is(are) invalid.");

    public static readonly ErrorDefinition ParameterConflict = new(
        "InvalidParameter.Conflict", 400, "The specified parameters {0} cannot be used together.");

    public static readonly ErrorDefinition UnsupportedParameter = new(
        "UnsupportedParameter", 400, "The parameters is unsupported.", Refusal.NetworkCardsNotSupported);

    // Repeated requests and dry runs.
    public static readonly ErrorDefinition IdempotentParameterMismatch = new(
        "IdempotentParameterMismatch", 400,
        "Request uses a client token in a previous request but is not identical to that request.");

    public static readonly ErrorDefinition IdempotentProcessing = new(
        "IdempotentProcessing", 403, "The previous idempotent request(s) is still processing.");

    public static readonly ErrorDefinition IdempotentFailed = new(
        "IdempotentFailed", 403,
        "The previous idempotent request(s) has failed due to some unknown error, exception or failure.");

    public static readonly ErrorDefinition DryRunOperation = new(
        "DryRunOperation", 400, "Request validation has been passed with DryRun flag set.", Refusal.DryRun);

    public static readonly ErrorDefinition DryRunSuccess = new(
        "DRYRUN.SUCCESS", 400,
        "Request validation has been passed with DryRun flag set.", Refusal.DryRun)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition LastTokenProcessing = new(
        "LastTokenProcessing", 403, "The last token request is processing.");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        UnsupportedHttpMethod, HttpsRequired, NotAuthorized, FormatInvalid, MissingAction, ActionInvalid,
        ActionNotFound, VersionInvalid, MissingParameter403, MissingParameter400, BothParametersEmpty, InvalidParameter,
        ParameterConflict, UnsupportedParameter, IdempotentParameterMismatch, IdempotentProcessing,
        IdempotentFailed, DryRunOperation, DryRunSuccess, LastTokenProcessing,
    ];
}
