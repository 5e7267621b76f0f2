using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <summary>
/// Every error that a caller can get: code, HTTP status and message, in one table. Codes and statuses are the API page's
/// where it speaks, else the service's; messages are the service's where they are known, else a plain sentence. Rows that
/// no rule raises are here for injected faults. The table goes on in files named after what the errors are about.
/// </summary>
/// <remarks>
/// Actions put one refusal into different words. The first row of a refusal is the usual one; where an action declares
/// another row of it among its errors, that is the action's.
/// </remarks>
internal static partial class ErrorCatalogue
{
    /// <summary>Has no initial value: the rows of all files are added while the class is being initialized.</summary>
    private static List<ErrorDefinition>? rows;

    // The call as such: method, product, action, parameters.
    public static readonly ErrorDefinition UnsupportedHttpMethod = Define("UnsupportedHTTPMethod", 403, "This http method is not supported.");
    public static readonly ErrorDefinition NeedSsl = Define("InvalidProtocol.NeedSsl", 400, "Your request is denied as lack of ssl protect.");
    public static readonly ErrorDefinition Forbidden = Define("Forbidden", 403, "User not authorized to operate on the specified resource.");
    public static readonly ErrorDefinition InvalidFormat = Define("InvalidParameter.Format", 400, "Specified parameter format is not valid.");
    public static readonly ErrorDefinition MissingAction =
        Define("MissingAction", 400, "Action is mandatory for this action.");
    public static readonly ErrorDefinition InvalidAction = Define("InvalidAction", 400, "Specified action is not valid.");
    public static readonly ErrorDefinition ApiNotFound = Define("InvalidAction.NotFound", 404, "Specified api is not found, please check your url and method.");
    public static readonly ErrorDefinition InvalidVersion = Define("InvalidVersion", 400, "Specified parameter Version is not valid.");
    public static readonly ErrorDefinition MissingParameter = Define("MissingParameter", 403, "The input parameter \"{0}\" that is mandatory for processing this request is not supplied.");
    public static readonly ErrorDefinition MissingParameterToday = Define("MissingParameter", 400, "The input parameter \"{0}\" that is mandatory for processing this request is not supplied.");
    public static readonly ErrorDefinition MissingParameters = Define("MissingParameter", 403, "These parameters {0} cannot be both empty.");
    public static readonly ErrorDefinition InvalidParameter = Define("InvalidParameter", 400, "the parameter(s) \"{0}\" provided is(are) invalid.");
    public static readonly ErrorDefinition ListTooLong = Define("InvalidParameter", 400, "the parameter(s) \"{0}\" provided is(are) invalid. Valid values of N: 1 to {1}.", Refusal.ListTooLong);
    public static readonly ErrorDefinition ParameterConflict = Define("InvalidParameter.Conflict", 400, "The specified parameters {0} cannot be used together.");
    public static readonly ErrorDefinition UnsupportedParameter = Define("UnsupportedParameter", 400, "The parameters is unsupported.", Refusal.NetworkCardsNotSupported);
    public static readonly ErrorDefinition InvalidEniIdMalformed = Define("InvalidEniId.Malformed", 400, "The specified parameter \"EniId\" is not valid.");
    public static readonly ErrorDefinition InvalidInstanceIdMalformed = Define("InvalidInstanceID.Malformed", 400, "The specified parameter \"InstanceId\" is not valid.");
    public static readonly ErrorDefinition InvalidRegionIdMalformed = Define("InvalidRegionId.MalFormed", 400, "The specified parameter RegionId is not valid.");
    public static readonly ErrorDefinition InvalidPrivateIpAddressMalformed = Define("InvalidPrivateIpAddress.Malformed", 403, "The specified private IP address \"{0}\" is malformed.");
    public static readonly ErrorDefinition InvalidTagKeyMalformed = Define("InvalidTagKey.Malformed", 400, "The specified Tag.n.Key is not valid.");
    public static readonly ErrorDefinition InvalidEniPageNumber = Define("InvalidOperation.InvalidEniPageNumber", 403, "The specified page number \"{0}\" is not valid.");
    public static readonly ErrorDefinition IpPrefixIllegal = Define("InvalidIp.IpPrefixIllegal", 403, "The ip prefixes {0} is/are illegal.");
    public static readonly ErrorDefinition IpPrefixNotStrict = Define("InvalidIp.IpPrefixNotStrict", 403, "The ip prefix must be strict cidr format.");
    public static readonly ErrorDefinition IpPrefixMaskInvalid = Define("InvalidIp.IpPrefixMaskInvalid", 403, "The ip prefixes mask {0} is illegal which must be between {1} and {2}.");
    public static readonly ErrorDefinition IdempotentParameterMismatch = Define("IdempotentParameterMismatch", 400, "Request uses a client token in a previous request but is not identical to that request.");
    public static readonly ErrorDefinition IdempotentProcessing =
        Define("IdempotentProcessing", 403, "The previous idempotent request(s) is still processing.");
    public static readonly ErrorDefinition IdempotentFailed = Define(
        "IdempotentFailed", 403,
        "The previous idempotent request(s) has failed due to some unknown error, exception or failure.");
    public static readonly ErrorDefinition DryRunOperation = Define("DryRunOperation", 400, "Request validation has been passed with DryRun flag set.", Refusal.DryRun);
    public static readonly ErrorDefinition LastTokenProcessing = Define("LastTokenProcessing", 403, "The last token request is processing.");

    // The caller: account, key, signature, rate.
    public static readonly ErrorDefinition InvalidUserType = Define("InvalidUserType.NotSupported", 403, "The account type is not supported.", Refusal.AccountTypeNotSupported);
    public static readonly ErrorDefinition InvalidAccount = Define("Abs.InvalidAccount.NotFound", 403, "The Account is not found or ak is expired.", Refusal.AccountNotFound);
    public static readonly ErrorDefinition ForbiddenNotSupportRam = Define("Forbidden.NotSupportRAM", 403, "This action does not support accessed by RAM mode.", Refusal.ClosedToRamUsers);
    public static readonly ErrorDefinition ForbiddenSubUser = Define("Forbidden.SubUser", 403, "The specified action is not available for you.", Refusal.DeniedToRamUser);
    public static readonly ErrorDefinition ForbiddenRam = Define("Forbidden.RAM", 403, "User not authorized to operate on the specified resource, or this API doesn't support RAM.", Refusal.RamUserNotFound);
    public static readonly ErrorDefinition MissingAccessKeyId = Define("MissingAccessKeyId", 400, "AccessKeyId is mandatory for this action.");
    public static readonly ErrorDefinition MissingSignatureMethod = Define("MissingSignatureMethod", 400, "SignatureMethod is mandatory for this action.");
    public static readonly ErrorDefinition MissingSignatureVersion = Define("MissingSignatureVersion", 400, "SignatureVersion is mandatory for this action.");
    public static readonly ErrorDefinition MissingSignature = Define("MissingSignature", 400, "Signature is mandatory for this action.");
    public static readonly ErrorDefinition MissingTimestamp = Define("MissingTimestamp", 400, "Timestamp is mandatory for this action.");
    public static readonly ErrorDefinition MissingSignatureNonce = Define("MissingSignatureNonce", 400, "SignatureNonce is mandatory for this action.");
    public static readonly ErrorDefinition MissingSecurityToken = Define("MissingSecurityToken", 400, "SecurityToken is mandatory for this action.");
    public static readonly ErrorDefinition InvalidAccessKeyIdNotFound = Define("InvalidAccessKeyId.NotFound", 404, "Specified access key is not found.");
    public static readonly ErrorDefinition InvalidAccessKeyIdInactive = Define("InvalidAccessKeyId.Inactive", 400, "Specified access key is disabled.", Refusal.AccessKeyInactive);
    public static readonly ErrorDefinition InvalidTimeStampFormat = Define("InvalidTimeStamp.Format", 400, "Specified time stamp or date value is not well formatted.");
    public static readonly ErrorDefinition InvalidTimeStampExpired = Define("InvalidTimeStamp.Expired", 400, "Specified time stamp or date value is expired.");
    public static readonly ErrorDefinition SignatureNonceUsed = Define("SignatureNonceUsed", 400, "Specified signature nonce was used already.");
    public static readonly ErrorDefinition SignatureDoesNotMatch = Define("SignatureDoesNotMatch", 400, "Specified signature is not matched with our calculation. server string to sign is:{0}");
    public static readonly ErrorDefinition IncompleteSignature = Define("IncompleteSignature", 400, "The request signature does not conform to Aliyun standards.");
    public static readonly ErrorDefinition InvalidSignatureMethod = Define("InvalidSignatureMethod", 400, "Specified signature method is not valid.");
    public static readonly ErrorDefinition InvalidSecurityTokenExpired = Define("InvalidSecurityToken.Expired", 403, "Specified SecurityToken is expired.", Refusal.SecurityTokenExpired);
    public static readonly ErrorDefinition SecurityTokenMismatch = Define("InvalidSecurityToken.MismatchWithAccessKey", 403, "Specified SecurityToken mismatch with the AccessKey.");
    public static readonly ErrorDefinition Throttling = Define("Throttling", 400, "Request was denied due to request throttling.");
    public static readonly ErrorDefinition ThrottlingUser = Define("Throttling.User", 400, "Request was denied due to user flow control.");
    public static readonly ErrorDefinition ThrottlingApi = Define("Throttling.Api", 400, "Request was denied due to api flow control.");

    public static readonly ErrorDefinition InvalidResourceGroupNotFound = Define("InvalidResourceGroup.NotFound", 404, "The ResourceGroup provided does not exist in our records.", Refusal.ResourceGroupNotFound);

    // The emulator's own.
    public static readonly ErrorDefinition TooManyAccounts = Define(
        "AccountLimitExceeded", 403,
        "The emulator has {0} accounts, as many as the option max-accounts allows. Reset accounts that are no longer "
        + "needed, or raise the option.",
        Refusal.TooManyAccounts);

    // The service itself, and what only faults raise.
    public static readonly ErrorDefinition TaskConflict =
        Define("TaskConflict", 400, "The operation is too frequent, please wait a moment and try again.");
    public static readonly ErrorDefinition InvalidIpAddressAlreadyUsed =
        Define("InvalidIPAddress.AlreadyUsed", 400, "The specified IPAddress is already used by other resource.");
    public static readonly ErrorDefinition InvalidResourceTypeNotSupported =
        Define("InvalidResourceType.NotSupported", 400, "user order resource type [vpc][{0}] not exists in [{1}]");
    public static readonly ErrorDefinition IncorrectVSwitchId =
        Define("IncorrectVSwitchId", 400, "The specified VSwitchId is not correct.");
    public static readonly ErrorDefinition InvalidOperationConflict = Define(
        "InvalidOperation.Conflict", 403,
        "Request was denied due to conflict with a previous request, please try again later.");
    public static readonly ErrorDefinition ActiveCustomRoute = Define("Forbbiden", 400, "Active custom route in vpc.");
    public static readonly ErrorDefinition ConflictWithPreviousRequest = Define("OperationConflict", 409, "Request was denied due to conflict with a previous request.");
    public static readonly ErrorDefinition InternalError = Define("InternalError", 500, "The request processing has failed due to some unknown error, exception or failure.");
    public static readonly ErrorDefinition ServiceUnavailable = Define("ServiceUnavailable", 503, "The request has failed due to a temporary failure of the server.");

    private static readonly Lazy<Dictionary<Refusal, ErrorDefinition>> ByRefusal = new(() => All
        .Where(row => row.Refusal is not null)
        .GroupBy(row => row.Refusal!.Value)
        .ToDictionary(group => group.Key, group => group.First()));

    /// <summary>What any call can answer before an action is found for it, or in place of its answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfEveryCall =
    [
        UnsupportedHttpMethod, NeedSsl, Forbidden, InvalidFormat, MissingAction, InvalidAction, ApiNotFound,
        InvalidVersion, MissingAccessKeyId, MissingSignature, MissingSignatureMethod, MissingSignatureVersion,
        MissingTimestamp, MissingSignatureNonce, MissingSecurityToken, InvalidAccessKeyIdNotFound,
        InvalidTimeStampFormat, InvalidTimeStampExpired, SignatureNonceUsed, SignatureDoesNotMatch, IncompleteSignature,
        InvalidSignatureMethod, SecurityTokenMismatch, ThrottlingUser, TooManyAccounts,
        IdempotentProcessing,
        InternalError,
    ];

    /// <summary>All rows.</summary>
    public static IReadOnlyList<ErrorDefinition> All => rows!;

    /// <summary>The row that puts this refusal into words.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="declared">The errors that the refused action declares.</param>
    public static ErrorDefinition Of(Refusal refusal, IReadOnlyList<ErrorDefinition> declared)
    {
        foreach (var row in declared)
        {
            if (row.Refusal == refusal)
            {
                return row;
            }
        }

        return ByRefusal.Value[refusal];
    }

    private static ErrorDefinition Define(string code, int status, string template, Refusal? refusal = null)
    {
        var row = new ErrorDefinition(code, status, template) { Refusal = refusal };
        (rows ??= []).Add(row);
        return row;
    }
}
