namespace Ecs.Emulator.Errors;

/// <summary>Errors of the caller: account, access key, signature, request rate.</summary>
internal static class CallerErrors
{
    public static readonly ErrorDefinition AccountTypeNotSupported = new(
        "InvalidUserType.NotSupported", 403, "The account type is not supported.", Refusal.AccountTypeNotSupported);

    public static readonly ErrorDefinition AccountNotFound = new(
        "Abs.InvalidAccount.NotFound", 403, "The Account is not found or ak is expired.", Refusal.AccountNotFound);

    public static readonly ErrorDefinition ClosedToRamUsers = new(
        "Forbidden.NotSupportRAM", 403, "This action does not support accessed by RAM mode.", Refusal.ClosedToRamUsers);

    public static readonly ErrorDefinition DeniedToRamUser = new(
        "Forbidden.SubUser", 403, "The specified action is not available for you.", Refusal.DeniedToRamUser);

    public static readonly ErrorDefinition RamUserNotFound = new(
        "Forbidden.RAM", 403,
        "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
        Refusal.RamUserNotFound);

    // The access key and the signature.
    public static readonly ErrorDefinition MissingAccessKeyId = new(
        "MissingAccessKeyId", 400, "AccessKeyId is mandatory for this action.");

    public static readonly ErrorDefinition MissingSignatureMethod = new(
        "MissingSignatureMethod", 400, "SignatureMethod is mandatory for this action.");

    public static readonly ErrorDefinition MissingSignatureVersion = new(
        "MissingSignatureVersion", 400, "SignatureVersion is mandatory for this action.");

    public static readonly ErrorDefinition MissingSignature = new(
        "MissingSignature", 400, "Signature is mandatory for this action.");

    public static readonly ErrorDefinition MissingTimestamp = new(
        "MissingTimestamp", 400, "Timestamp is mandatory for this action.");

    public static readonly ErrorDefinition MissingSignatureNonce = new(
        "MissingSignatureNonce", 400, "SignatureNonce is mandatory for this action.");

    public static readonly ErrorDefinition MissingSecurityToken = new(
        "MissingSecurityToken", 400, "SecurityToken is mandatory for this action.", Refusal.SecurityTokenMissing);

    public static readonly ErrorDefinition AccessKeyNotFound = new(
        "InvalidAccessKeyId.NotFound", 404, "Specified access key is not found.");

    public static readonly ErrorDefinition AccessKeyInactive = new(
        "InvalidAccessKeyId.Inactive", 400, "Specified access key is disabled.", Refusal.AccessKeyInactive);

    public static readonly ErrorDefinition TimestampMalformed = new(
        "InvalidTimeStamp.Format", 400, "Specified time stamp or date value is not well formatted.");

    public static readonly ErrorDefinition TimestampExpired = new(
        "InvalidTimeStamp.Expired", 400, "Specified time stamp or date value is expired.");

    public static readonly ErrorDefinition SignatureNonceUsed = new(
        "SignatureNonceUsed", 400, "Specified signature nonce was used already.");

    public static readonly ErrorDefinition SignatureDoesNotMatch = new(
        "SignatureDoesNotMatch", 400,
        "Specified signature is not matched with our calculation. server string to sign is:{0}");

    public static readonly ErrorDefinition IncompleteSignature = new(
        "IncompleteSignature", 400, "The request signature does not conform to Aliyun standards.");

    public static readonly ErrorDefinition SignatureMethodInvalid = new(
        "InvalidSignatureMethod", 400, "Specified signature method is not valid.");

    public static readonly ErrorDefinition SecurityTokenExpired = new(
        "InvalidSecurityToken.Expired", 403, "Specified SecurityToken is expired.", Refusal.SecurityTokenExpired);

    public static readonly ErrorDefinition SecurityTokenMalformed = new(
        "InvalidSecurityToken.Malformed", 400, "Specified SecurityToken is malformed.", Refusal.SecurityTokenMalformed);

    public static readonly ErrorDefinition SecurityTokenMismatch = new(
        "InvalidSecurityToken.MismatchWithAccessKey", 400, "Specified SecurityToken mismatch with the AccessKey.",
        Refusal.SecurityTokenMismatch);

    // The request rate.
    public static readonly ErrorDefinition Throttling = new(
        "Throttling", 400, "Request was denied due to request throttling.");

    public static readonly ErrorDefinition ThrottlingUser = new(
        "Throttling.User", 400, "Request was denied due to user flow control.");

    public static readonly ErrorDefinition ThrottlingApi = new(
        "Throttling.Api", 400, "Request was denied due to api flow control.");

    // Of the emulator; the service has no such error.
    public static readonly ErrorDefinition TooManyAccounts = new(
        "AccountLimitExceeded", 403,
        "The emulator has {0} accounts, as many as the option max-accounts allows. Reset accounts that are "
        + "no longer needed, or raise the option.", Refusal.TooManyAccounts);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        AccountTypeNotSupported, AccountNotFound, ClosedToRamUsers, DeniedToRamUser, RamUserNotFound,
        MissingAccessKeyId, MissingSignatureMethod, MissingSignatureVersion, MissingSignature, MissingTimestamp,
        MissingSignatureNonce, MissingSecurityToken, AccessKeyNotFound, AccessKeyInactive, TimestampMalformed,
        TimestampExpired, SignatureNonceUsed, SignatureDoesNotMatch, IncompleteSignature, SignatureMethodInvalid,
        SecurityTokenExpired, SecurityTokenMalformed, SecurityTokenMismatch, Throttling, ThrottlingUser, ThrottlingApi,
        TooManyAccounts,
    ];
}
