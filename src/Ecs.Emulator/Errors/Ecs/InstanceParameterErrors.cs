namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of parameter values of instances.</summary>
internal static class InstanceParameterErrors
{
    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidInstanceName.Malformed", 400, "The specified parameter \"InstanceName\" is not valid.");

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidDescription.Malformed", 400, "The specified parameter \"Description\" is not valid.");

    public static readonly ErrorDefinition HostNameMalformed = new(
        "InvalidHostName.Malformed", 400, "The specified parameter \"HostName\" is not valid.");

    public static readonly ErrorDefinition UserDataNotBase64 = new(
        "InvalidUserData.Base64FormatInvalid", 400, "The specified parameter UserData must be base64 encoded.");

    public static readonly ErrorDefinition UserDataTooLong = new(
        "InvalidUserData.SizeExceeded", 400, "The specified parameter UserData exceeds the size.");

    public static readonly ErrorDefinition PasswordMalformed = new(
        "InvalidPassword.Malformed", 400, "The specified parameter \"Password\" is not valid.");

    public static readonly ErrorDefinition PasswordAndInherit = new(
        "InvalidPasswordParam.Mismatch", 400, "The input password should be null when passwdInherit is true.");

    public static readonly ErrorDefinition ChargeTypeNotFound = new(
        "InvalidInstanceChargeType.NotFound", 404, "The InstanceChargeType does not exist in our records");

    public static readonly ErrorDefinition InternetChargeTypeInvalid = new(
        "InvalidInternetChargeType.ValueNotSupported", 404, "The specified InternetChargeType is not valid");

    public static readonly ErrorDefinition AutoReleaseTimeMalformed = new(
        "InvalidAutoReleaseTime.Malformed", 400, "The specified parameter \"AutoReleaseTime\" is not valid.",
        Refusal.ReleaseTimePassed);

    // Filters.
    public static readonly ErrorDefinition LockReasonNotFound = new(
        "InvalidLockReason.NotFound", 404, "The specified LockReason is not found");

    public static readonly ErrorDefinition FilterKeyNotFound = new(
        "InvalidFilterKey.NotFound", 404, "The specified Filter.n.Key \"{0}\" is not found");

    public static readonly ErrorDefinition NetworkTypeNotFound = new(
        "InvalidNetworkType.NotFound", 404, "The specified InstanceNetworkType is not found");

    public static readonly ErrorDefinition StatusNotFound = new(
        "InvalidStatus.NotFound", 404, "The specified Status is not found");

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NameMalformed, DescriptionMalformed, HostNameMalformed, UserDataNotBase64, UserDataTooLong, PasswordMalformed,
        PasswordAndInherit, ChargeTypeNotFound, InternetChargeTypeInvalid, AutoReleaseTimeMalformed, LockReasonNotFound,
        FilterKeyNotFound, NetworkTypeNotFound, StatusNotFound,
    ];
}
