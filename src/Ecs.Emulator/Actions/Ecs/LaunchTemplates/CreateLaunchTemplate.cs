using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.LaunchTemplates;

internal static class CreateLaunchTemplate
{
    private const int MinNameLength = 2;
    private const int MaxNameLength = 128;

    private static readonly Parameter<string> LaunchTemplateName = Declare.Required(
        "LaunchTemplateName",
        (_, text) => IsName(text) ? text : throw new ApiException(LaunchTemplateErrors.NameMalformed),
        "The name, unique in the region: 2 to 128 characters, the first a letter, not beginning with http:// or "
            + "https://.",
        "mynewtemplate");

    private static readonly Parameter<string?> TemplateResourceGroupId = Declare.Text(
        "TemplateResourceGroupId", "The resource group of the launch template.");

    private static readonly Parameter<ImmutableArray<Tag>> TemplateTag =
        TagParameters.AtCreation with { Name = "TemplateTag" };

    /// <summary>The response of the actions that create a version.</summary>
    internal static readonly Shape<LaunchTemplate> Response = new Shape<LaunchTemplate>()
        .Text("LaunchTemplateId", "The ID of the launch template.", template => template.Id.Value)
        .Integer("LaunchTemplateVersionNumber", "The number of the new version.", template => template.LatestVersion);

    public static readonly ApiAction Action = new ApiAction<LaunchTemplate>
    {
        Product = Product.Ecs,
        Name = "CreateLaunchTemplate",
        Summary = "Creates a launch template with its first version.",
        Description =
            "The values are those of RunInstances, which checks them when it uses the launch template. A region can "
            + "have up to 30 launch templates with 30 versions each.",
        Parameters =
        [
            EcsParameters.RegionId, LaunchTemplateName, TemplateResourceGroupId, TemplateTag, .. TemplateParameters.All,
        ],
        Response = Response,
        Errors =
        [
            .. TemplateParameters.Errors, LaunchTemplateErrors.NameMalformed, LaunchTemplateErrors.NameTaken,
            LaunchTemplateErrors.QuotaExceeded, ResourceGroupErrors.NotFound,
        ],
        Run = call => LaunchTemplateCreation.Create(
            call.State,
            call.Get(EcsParameters.RegionId),
            new LaunchTemplateSpec
            {
                Name = call.Get(LaunchTemplateName),
                ResourceGroupId = call.Get(TemplateResourceGroupId) ?? "",
                Tags = call.Get(TemplateTag),
                Version = TemplateParameters.Read(call),
            }),
    };

    private static bool IsName(string text) =>
        text.Length is >= MinNameLength and <= MaxNameLength
        && char.IsLetter(text[0])
        && !Values.IsLink(text, StringComparison.OrdinalIgnoreCase);
}
