namespace Ecs.Emulator.Tests.Errors.ErrorCases.Ecs;

/// <summary>Cases for the errors of launch templates.</summary>
internal static class LaunchTemplateErrorCases
{
    private const string Create = "CreateLaunchTemplate";
    private const string AddVersion = "CreateLaunchTemplateVersion";
    private const string Mine = "LaunchTemplateId=lt-mytemplate";
    private const string NotFound = "The specified LaunchTemplate is not found.";
    private const string VersionNotFound = "The specified version of the launch template is not found.";
    private const string DescriptionMalformed = "The specified parameter \"VersionDescription\" is not valid.";

    private static readonly string Many =
        $"{{\"launchTemplates\":{{{string.Join(',', Enumerable.Range(1, 29).Select(n => $"\"lt-{n}\":{{}}"))}}}}}";

    private static readonly string ManyVersions =
        "{\"launchTemplates\":{\"lt-mytemplate\":{\"versions\":["
        + string.Join(',', Enumerable.Range(1, 30).Select(n => $"{{\"number\":{n}}}")) + "]}}}";

    public static readonly IReadOnlyList<ErrorCase> All =
    [
        new(
            Create, "LaunchTemplateName=1", "InvalidLaunchTemplateName.Malformed", 400, null,
            "The specified parameter LaunchTemplateName is not valid."),
        new(
            Create, "LaunchTemplateName=mytemplate", "LaunchTemplateName.Duplicated", 403, null,
            "The name of the launch template is already used."),
        new(
            Create, "LaunchTemplateName=new", "LaunchTemplateLimitExceed", 403, Many,
            "The maximum number of launch templates is reached."),
        new(
            Create, "LaunchTemplateName=new&TemplateResourceGroupId=rg-unknown", "InvalidResourceGroup.NotFound", 404,
            null, "The ResourceGroup provided does not exist in our records."),
        new(
            Create, "LaunchTemplateName=new&VersionDescription=a", "InvalidDescription.Malformed", 400, null,
            DescriptionMalformed),
        new(
            "DescribeLaunchTemplates", "TemplateTag.1.Value=a", "InvalidTagKey.Malformed", 400, null,
            "The specified Tag.n.Key is not valid."),
        new(
            AddVersion, $"{Mine}&VersionDescription=http://a", "InvalidDescription.Malformed", 400, null,
            DescriptionMalformed),
        new(
            Create, "LaunchTemplateName=new&PrivateIpAddress=x", "InvalidPrivateIpAddress.Malformed", 400, null,
            "Specified private IP address is malformed."),
        new(
            AddVersion, $"{Mine}&PrivateIpAddress=x", "InvalidPrivateIpAddress.Malformed", 400, null,
            "Specified private IP address is malformed."),
        new(
            AddVersion, Mine, "LaunchTemplateVersionLimitExceed", 403, ManyVersions,
            "The maximum number of versions of the launch template is reached."),
        .. from action in new[]
           {
               AddVersion, "DescribeLaunchTemplateVersions",
               "ModifyLaunchTemplateDefaultVersion", "DeleteLaunchTemplateVersion", "DeleteLaunchTemplate",
               "RunInstances",
           }
           select new ErrorCase(
               action, "LaunchTemplateName=unknown&DefaultVersionNumber=1&DeleteVersion.1=1",
               "InvalidLaunchTemplate.NotFound", 404, null, NotFound),
        new(
            "ModifyLaunchTemplateDefaultVersion", $"{Mine}&DefaultVersionNumber=3",
            "InvalidLaunchTemplateVersion.NotFound", 404, null, VersionNotFound),
        new(
            "DeleteLaunchTemplateVersion", $"{Mine}&DeleteVersion.1=3", "InvalidLaunchTemplateVersion.NotFound", 404,
            null, VersionNotFound),
        new(
            "RunInstances", $"{Mine}&LaunchTemplateVersion=3", "InvalidLaunchTemplateVersion.NotFound", 404, null,
            VersionNotFound),
        new(
            "DeleteLaunchTemplateVersion", $"{Mine}&DeleteVersion.1=1", "OperationDenied", 403, null,
            "The default version of a launch template cannot be deleted."),
    ];
}
