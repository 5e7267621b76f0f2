namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of key pairs.</summary>
internal static class KeyPairErrors
{
    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidKeyPairName.Malformed", 400, "Specified Key Pair name is not valid.");

    public static readonly ErrorDefinition NameTaken = new(
        "KeyPair.AlreadyExist", 400, "The key pair already exist.", Refusal.KeyPairNameTaken);

    public static readonly ErrorDefinition QuotaExceeded = new(
        "QuotaExceed.KeyPair", 403, "The key pair quota exceeds.", Refusal.KeyPairQuotaExceeded);

    public static readonly ErrorDefinition PublicKeyMalformed = new(
        "InvalidPublicKeyBody.Malformed", 400,
        "The PublicKeyBody format is not supported.", Refusal.PublicKeyMalformed);

    public static readonly ErrorDefinition NamesInvalid = new(
        "InvalidKeyPairNames.ValueNotSupported", 400, "The specified parameter \"KeyPairNames\" is not valid.");

    public static readonly ErrorDefinition InstanceIdsInvalid = new(
        "InvalidInstanceIds.ValueNotSupported", 400, "The specified parameter InstanceIds is not valid.");

    /// <summary>The message and the status are assumed.</summary>
    public static readonly ErrorDefinition InUse = new(
        "InvalidParameter.KeypairAlreadyAttachedInstance", 400,
        "The specified key pair is attached to an instance.", Refusal.KeyPairInUse);

    public static readonly ErrorDefinition NotFound = new(
        "InvalidKeyPairName.NotFound", 400,
        "The specified KeyPairName does not exist in our records.", Refusal.KeyPairNotFound);

    public static readonly ErrorDefinition NotOnWindows = new(
        "DependencyViolation.WindowsInstance", 403,
        "The instance creating is windows, cannot use ssh key pair to login", Refusal.KeyPairOnWindows);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NameMalformed, NameTaken, QuotaExceeded, PublicKeyMalformed, NamesInvalid, InstanceIdsInvalid, InUse, NotFound,
        NotOnWindows,
    ];
}
