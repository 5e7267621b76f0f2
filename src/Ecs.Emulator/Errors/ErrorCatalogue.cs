using Ecs.Emulator.Domain;

namespace Ecs.Emulator.Errors;

/// <summary>
/// Every error that a caller can get: code, HTTP status and message, in one table. Codes and statuses are the API page's
/// where it speaks, else the service's; messages are the service's where they are known, else a plain sentence. Rows that
/// no rule raises yet are here for the actions to come and for injected faults.
/// </summary>
internal static class ErrorCatalogue
{
    private static readonly List<ErrorDefinition> Rows = [];

    // The call as such: method, product, action, parameters.
    public static readonly ErrorDefinition UnsupportedHttpMethod = Define("UnsupportedHTTPMethod", 403, "This http method is not supported.");
    public static readonly ErrorDefinition InvalidFormat = Define("InvalidParameter.Format", 400, "Specified parameter format is not valid.");
    public static readonly ErrorDefinition InvalidAction = Define("InvalidAction", 400, "Specified action is not valid. This emulator implements: {0}.");
    public static readonly ErrorDefinition ApiNotFound = Define("InvalidAction.NotFound", 404, "Specified api is not found, please check your url and method.");
    public static readonly ErrorDefinition InvalidVersion = Define("InvalidVersion", 400, "Specified parameter Version is not valid.");
    public static readonly ErrorDefinition MissingParameter = Define("MissingParameter", 403, "The input parameter \"{0}\" that is mandatory for processing this request is not supplied.");
    public static readonly ErrorDefinition MissingParameters = Define("MissingParameter", 403, "These parameters {0} cannot be both empty.");
    public static readonly ErrorDefinition InvalidParameter = Define("InvalidParameter", 400, "the parameter(s) \"{0}\" provided is(are) invalid.");
    public static readonly ErrorDefinition ListTooLong = Define("InvalidParameter", 400, "the parameter(s) \"{0}\" provided is(are) invalid. Valid values of N: 1 to {1}.", Refusal.ListTooLong);
    public static readonly ErrorDefinition ParameterConflict = Define("InvalidParameter.Conflict", 400, "The specified parameters {0} cannot be used together.");
    public static readonly ErrorDefinition UnsupportedParameter = Define("UnsupportedParameter", 400, "The parameters is unsupported.");
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

    // The region and the resources.
    public static readonly ErrorDefinition InvalidRegionIdNotFound = Define("InvalidRegionId.NotFound", 404, "The specified RegionId does not exist.", Refusal.RegionNotFound);
    public static readonly ErrorDefinition ForbiddenRegionId = Define("Forbidden.RegionId", 400, "The region \"{0}\" does not support this operation.", Refusal.RegionWithoutNetworkInterfaces);
    public static readonly ErrorDefinition InvalidEniIdNotFound = Define("InvalidEniId.NotFound", 404, "The specified EniId \"{0}\" is not found.", Refusal.NetworkInterfaceNotFound);
    public static readonly ErrorDefinition InvalidEniState = Define("InvalidOperation.InvalidEniState", 400, "The operation is not allowed in the current ENI state. Expecting status is \"{0}\" while current status is \"{1}\".", Refusal.NetworkInterfaceState);
    public static readonly ErrorDefinition InvalidEniType = Define("InvalidOperation.InvalidEniType", 403, "The operation is not allowed in the current ENI type. Expecting type is \"{0}\" while current type is \"{1}\".", Refusal.NetworkInterfaceType);
    public static readonly ErrorDefinition EniServiceManaged = Define("InvalidOperation.EniServiceManaged", 403, "The ENI \"{0}\" is managed by a cloud service.", Refusal.ServiceManaged);
    public static readonly ErrorDefinition OperationConflict = Define("Operation.Conflict", 403, "ecs task is conflicted.", Refusal.TaskInProgress);
    public static readonly ErrorDefinition InvalidEcsIdNotFound = Define("InvalidEcsId.NotFound", 404, "The specified EcsId \"{0}\" is not found.", Refusal.AttachedInstanceNotFound);
    public static readonly ErrorDefinition InvalidInstanceIdNotFound = Define("InvalidInstanceId.NotFound", 404, "The specified InstanceId does not exist.");
    public static readonly ErrorDefinition InvalidEcsState = Define("InvalidOperation.InvalidEcsState", 400, "The operation is not allowed in the current ECS state. Expecting status is \"{0}\" while current status is \"{1}\".", Refusal.InstanceState);
    public static readonly ErrorDefinition InvalidVSwitchIdNotFound = Define("InvalidVSwitchId.NotFound", 404, "The specified VSwitchId \"{0}\" is not found.", Refusal.VSwitchNotFound);
    public static readonly ErrorDefinition IncorrectVSwitchStatus = Define("IncorrectVSwitchStatus", 400, "The current status of vSwitch does not support this operation.", Refusal.VSwitchState);
    public static readonly ErrorDefinition AvailabilityZoneMismatch = Define("InvalidOperation.AvailabilityZoneMismatch", 403, "The VPC VSwitch of the specified ENI and ECS instance are not in the same availability zone.", Refusal.ZoneMismatch);
    public static readonly ErrorDefinition InvalidSecurityGroupIdNotFound = Define("InvalidSecurityGroupId.NotFound", 404, "The specified SecurityGroupId is not found.", Refusal.SecurityGroupNotFound);
    public static readonly ErrorDefinition InvalidSecurityGroupIdNotVpc = Define("InvalidSecurityGroupId.NotVpc", 403, "The specified SecurityGroupId not in VPC.", Refusal.SecurityGroupNotInVpc);
    public static readonly ErrorDefinition VpcMismatch = Define("InvalidOperation.VpcMismatch", 403, "The VPC of the specified ENI and security group are not in the same VPC.", Refusal.VpcMismatch);
    public static readonly ErrorDefinition DetachPrimaryEniNotAllowed = Define("InvalidOperation.DetachPrimaryEniNotAllowed", 400, "Detaching primary ENI from ECS instance is not allowed.");

    // The quotas.
    public static readonly ErrorDefinition SecurityGroupInstanceLimitExceed = Define("SecurityGroupInstanceLimitExceed", 403, "The maximum number of instances in a security group is exceeded.", Refusal.SecurityGroupFull);
    public static readonly ErrorDefinition Ipv4NotSupport = Define("InvalidOperation.Ipv4NotSupport", 403, "The instanceType of {0} not support secondary ipv4.", Refusal.SecondaryAddressesNotSupported);
    public static readonly ErrorDefinition Ipv4CountExceeded = Define("InvalidOperation.Ipv4CountExceeded", 403, "The number of eni {0} private ip exceeds the limit({1}). target instanceType {2}. Assigned:{3}. Expecting assign:{4}.", Refusal.AttachedAddressQuota);
    public static readonly ErrorDefinition MaxEniPrivateIpsCountExceeded = Define("MaxEniPrivateIpsCountExceeded", 403, "The number of secondary private addresses of the specified ENI \"{0}\" exceeds the limit({1}). Assigned:{2}. Expecting assign:{3}.", Refusal.AvailableAddressQuota);
    public static readonly ErrorDefinition EniPerInstanceLimitExceeded = Define("EniPerInstanceLimitExceeded", 403, "The number of ENI exceeds the limit for the type of instance you are trying to launch.");
    public static readonly ErrorDefinition MaxEniCountExceeded = Define("MaxEniCountExceeded", 403, "The number of ENI exceeds the limit per region.");

    // The addresses.
    public static readonly ErrorDefinition IpNotEnough = Define("InvalidVSwitchId.IpNotEnough", 403, "The specified VSwitch \"{0}\" has not enough IpAddress.", Refusal.AddressesExhausted);
    public static readonly ErrorDefinition QuotaExceededPrivateIpAddress = Define("QuotaExceeded.PrivateIpAddress", 400, "Don't have enough private IPs in this switch");
    public static readonly ErrorDefinition IpInvalid = Define("InvalidVSwitchId.IpInvalid", 403, "The specified IpAddress \"{0}\" is not valid in VSwitch CIDR block \"{1}\".", Refusal.AddressNotInVSwitch);
    public static readonly ErrorDefinition IpRepeated = Define("InvalidIp.IpRepeated", 403, "The specified ipAddress \"{0}\" is(are) repeated.", Refusal.AddressRepeated);
    public static readonly ErrorDefinition IpAssigned = Define("InvalidIp.IpAssigned", 403, "The specified IP \"{0}\" is already assigned.", Refusal.AddressAssigned);
    public static readonly ErrorDefinition IpUnassigned = Define("InvalidIp.IpUnassigned", 403, "The specified IP \"{0}\" is not assigned on this ENI.", Refusal.AddressNotAssigned);
    public static readonly ErrorDefinition PrivateIpAddressDuplicated = Define("InvalidPrivateIpAddress.Duplicated", 400, "Specified private IP address is duplicated.");

    // The service itself.
    public static readonly ErrorDefinition ConflictWithPreviousRequest = Define("OperationConflict", 409, "Request was denied due to conflict with a previous request.");
    public static readonly ErrorDefinition InternalError = Define("InternalError", 500, "The request processing has failed due to some unknown error, exception or failure.");
    public static readonly ErrorDefinition ServiceUnavailable = Define("ServiceUnavailable", 503, "The request has failed due to a temporary failure of the server.");

    private static readonly Dictionary<Refusal, ErrorDefinition> ByRefusal =
        Rows.Where(row => row.Refusal is not null).ToDictionary(row => row.Refusal!.Value);

    /// <summary>What any call can answer before an action is found for it, or in place of its answer.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> OfEveryCall =
    [
        UnsupportedHttpMethod, InvalidFormat, InvalidAction, ApiNotFound, InvalidVersion, MissingAccessKeyId, MissingSignature,
        MissingSignatureMethod, MissingSignatureVersion, MissingTimestamp, MissingSignatureNonce, MissingSecurityToken,
        InvalidAccessKeyIdNotFound, InvalidTimeStampFormat, InvalidTimeStampExpired, SignatureNonceUsed, SignatureDoesNotMatch,
        IncompleteSignature, InvalidSignatureMethod, SecurityTokenMismatch, ThrottlingUser, InternalError,
    ];

    /// <summary>All rows, in the order of the table.</summary>
    public static IReadOnlyList<ErrorDefinition> All => Rows;

    /// <summary>The row that puts this refusal into words.</summary>
    public static ErrorDefinition Of(Refusal refusal) => ByRefusal[refusal];

    private static ErrorDefinition Define(string code, int status, string template, Refusal? refusal = null)
    {
        var row = new ErrorDefinition(code, status, template) { Refusal = refusal };
        Rows.Add(row);
        return row;
    }
}
