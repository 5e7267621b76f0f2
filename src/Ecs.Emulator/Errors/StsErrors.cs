namespace Ecs.Emulator.Errors;

/// <summary>Errors of roles and their sessions.</summary>
internal static class StsErrors
{
    public static readonly ErrorDefinition RoleArnInvalid = new(
        "InvalidParameter.RoleArn", 400, "The parameter RoleArn is wrongly formed.");

    public static readonly ErrorDefinition RoleSessionNameInvalid = new(
        "InvalidParameter.RoleSessionName", 400, "The parameter RoleSessionName is wrongly formed.");

    public static readonly ErrorDefinition DurationSecondsInvalid = new(
        "InvalidParameter.DurationSeconds", 400,
        "The Min/Max value of DurationSeconds is 15min/1hr.", Refusal.SessionTooLong);

    public static readonly ErrorDefinition PolicyGrammarInvalid = new(
        "InvalidParameter.PolicyGrammar", 400, "The parameter Policy has not passed grammar check.");

    public static readonly ErrorDefinition PolicyTooLong = new(
        "InvalidParameter.PolicySize", 400, "The size of Policy must be smaller than 1024 bytes.");

    public static readonly ErrorDefinition NoPermission = new(
        "NoPermission", 403,
        "You are not authorized to do this action. You should be authorized by RAM.", Refusal.DeniedToRamUser)
    { OnlyWhereDeclared = true };

    public static readonly ErrorDefinition RoleNotFound = new(
        "EntityNotExist.Role", 404, "The specified Role not exists.", Refusal.RoleNotFound);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        RoleArnInvalid, RoleSessionNameInvalid, DurationSecondsInvalid, PolicyGrammarInvalid, PolicyTooLong,
        NoPermission, RoleNotFound,
    ];
}
