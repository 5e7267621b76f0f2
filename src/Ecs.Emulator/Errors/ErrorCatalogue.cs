namespace Ecs.Emulator.Errors;

/// <summary>
/// Every error that a client can get. Codes and statuses are those of the API reference, else those of the service;
/// messages are the service's where they are known. Rows that no rule raises exist for injected faults.
/// </summary>
internal static class ErrorCatalogue
{
    /// <summary>
    /// A fault that names only a code gets the first row with that code, unless its action declares another.
    /// </summary>
    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        .. RequestErrors.All,
        .. CallerErrors.All,
        .. ResourceGroupErrors.All,
        .. ServiceErrors.All,
        .. PlaceErrors.All,
        .. DiskErrors.All,
        .. InstanceErrors.All,
        .. InstanceParameterErrors.All,
        .. SecurityGroupErrors.All,
        .. AddressErrors.All,
        .. InstanceNetworkErrors.All,
        .. InstanceCreationErrors.All,
        .. NetworkInterfaceErrors.All,
        .. TagErrors.All,
        .. VpcErrors.All,
        .. VSwitchErrors.All,
    ];

    /// <summary>Errors that any request can get, before its action runs or instead of its response.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfEveryRequest =
    [
        RequestErrors.UnsupportedHttpMethod, RequestErrors.HttpsRequired, RequestErrors.NotAuthorized,
        RequestErrors.FormatInvalid, RequestErrors.MissingAction, RequestErrors.ActionInvalid,
        RequestErrors.ActionNotFound, RequestErrors.VersionInvalid, CallerErrors.MissingAccessKeyId,
        CallerErrors.MissingSignature, CallerErrors.MissingSignatureMethod, CallerErrors.MissingSignatureVersion,
        CallerErrors.MissingTimestamp, CallerErrors.MissingSignatureNonce, CallerErrors.MissingSecurityToken,
        CallerErrors.AccessKeyNotFound, CallerErrors.TimestampMalformed, CallerErrors.TimestampExpired,
        CallerErrors.SignatureNonceUsed, CallerErrors.SignatureDoesNotMatch, CallerErrors.IncompleteSignature,
        CallerErrors.SignatureMethodInvalid, CallerErrors.SecurityTokenMismatch, CallerErrors.ThrottlingUser,
        CallerErrors.TooManyAccounts, RequestErrors.IdempotentProcessing, ServiceErrors.InternalError,
    ];

    /// <summary>
    /// The error of a refusal: the row that the action declares for it, else the one that is not
    /// <see cref="ErrorDefinition.OnlyWhereDeclared"/>.
    /// </summary>
    public static ErrorDefinition Of(Refusal refusal, IReadOnlyList<ErrorDefinition> declared)
    {
        foreach (var row in declared)
        {
            if (row.Refusal == refusal)
            {
                return row;
            }
        }

        return All.First(row => row.Refusal == refusal && !row.OnlyWhereDeclared);
    }
}
