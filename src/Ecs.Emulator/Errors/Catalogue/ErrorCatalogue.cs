using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Errors.Catalogue;

/// <summary>
/// All errors. Codes and statuses come from the API reference or else from the service. Messages come from the service
/// if they are known. Some rows exist only for injected faults.
/// </summary>
internal static class ErrorCatalogue
{
    /// <summary>
    /// A fault with only a code uses the first row with that code, unless its action declares another row.
    /// </summary>
    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        .. RequestErrors.All,
        .. CallerErrors.All,
        .. StsErrors.All,
        .. ResourceGroupErrors.All,
        .. ServiceErrors.All,
        .. PlaceErrors.All,
        .. DiskErrors.All,
        .. InstanceErrors.All,
        .. InstanceParameterErrors.All,
        .. SecurityGroupErrors.All,
        .. SecurityGroupRuleErrors.All,
        .. PrefixListErrors.All,
        .. AddressErrors.All,
        .. InstanceNetworkErrors.All,
        .. InstanceCreationErrors.All,
        .. NetworkInterfaceErrors.All,
        .. RouteTableErrors.All,
        .. RouteEntryErrors.All,
        .. NatGatewayErrors.All,
        .. NatEntryErrors.All,
        .. EipErrors.All,
        .. HaVipErrors.All,
        .. KeyPairErrors.All,
        .. LaunchTemplateErrors.All,
        .. TagErrors.All,
        .. VpcErrors.All,
        .. VSwitchErrors.All,
        .. Ipv6GatewayErrors.All,
        .. Ipv6AddressErrors.All,
        .. NetworkAclErrors.All,
        .. DhcpOptionsSetErrors.All,
        .. VpcPrefixListErrors.All,
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
        CallerErrors.SignatureMethodInvalid, CallerErrors.SecurityTokenMalformed, CallerErrors.SecurityTokenMismatch,
        CallerErrors.ThrottlingUser, CallerErrors.TooManyAccounts, RequestErrors.IdempotentProcessing,
        ServiceErrors.InternalError,
    ];

    /// <summary>The error of a refusal: the row that the action declares for it, or else the default row.</summary>
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
