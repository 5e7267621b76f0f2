namespace Ecs.Emulator.Errors.Ecs;

/// <summary>Errors of launch templates. The messages of the quotas, names and versions are assumed.</summary>
internal static class LaunchTemplateErrors
{
    public static readonly ErrorDefinition NotFound = new(
        "InvalidLaunchTemplate.NotFound", 404,
        "The specified LaunchTemplate is not found.", Refusal.LaunchTemplateNotFound);

    public static readonly ErrorDefinition VersionNotFound = new(
        "InvalidLaunchTemplateVersion.NotFound", 404,
        "The specified version of the launch template is not found.", Refusal.LaunchTemplateVersionNotFound);

    public static readonly ErrorDefinition NameMalformed = new(
        "InvalidLaunchTemplateName.Malformed", 400, "The specified parameter LaunchTemplateName is not valid.");

    public static readonly ErrorDefinition NameTaken = new(
        "LaunchTemplateName.Duplicated", 403,
        "The name of the launch template is already used.", Refusal.LaunchTemplateNameTaken);

    public static readonly ErrorDefinition DescriptionMalformed = new(
        "InvalidDescription.Malformed", 400, "The specified parameter \"VersionDescription\" is not valid.");

    public static readonly ErrorDefinition QuotaExceeded = new(
        "LaunchTemplateLimitExceed", 403,
        "The maximum number of launch templates is reached.", Refusal.LaunchTemplateQuotaExceeded);

    public static readonly ErrorDefinition VersionQuotaExceeded = new(
        "LaunchTemplateVersionLimitExceed", 403,
        "The maximum number of versions of the launch template is reached.",
        Refusal.LaunchTemplateVersionQuotaExceeded);

    /// <summary>The code is assumed.</summary>
    public static readonly ErrorDefinition VersionIsDefault = new(
        "OperationDenied", 403,
        "The default version of a launch template cannot be deleted.", Refusal.LaunchTemplateVersionIsDefault);

    public static readonly IReadOnlyList<ErrorDefinition> All =
    [
        NotFound, VersionNotFound, NameMalformed, NameTaken, DescriptionMalformed, QuotaExceeded, VersionQuotaExceeded,
        VersionIsDefault,
    ];
}
