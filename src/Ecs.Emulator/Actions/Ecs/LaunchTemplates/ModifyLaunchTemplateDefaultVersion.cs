using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.LaunchTemplates;

internal static class ModifyLaunchTemplateDefaultVersion
{
    private static readonly Parameter<int> DefaultVersionNumber = Declare.Required(
        "DefaultVersionNumber",
        DescribeLaunchTemplateVersions.ReadNumber,
        "The number of the new default version.",
        "2");

    public static readonly ApiAction Action = new ApiAction<LaunchTemplate>
    {
        Product = Product.Ecs,
        Name = "ModifyLaunchTemplateDefaultVersion",
        Summary = "Changes the default version of a launch template.",
        Description = "RunInstances uses the default version if the request names no version.",
        Parameters = [EcsParameters.RegionId, .. TemplateReference.All, DefaultVersionNumber],
        Resource = TemplateReference.Resource,
        Response = new Shape<LaunchTemplate>()
            .Text("LaunchTemplateId", "The ID of the launch template.", template => template.Id.Value),
        Errors = [.. EcsErrorSets.InRegion, LaunchTemplateErrors.NotFound, LaunchTemplateErrors.VersionNotFound],
        Run = call =>
        {
            var region = call.Get(EcsParameters.RegionId);
            var key = TemplateReference.Read(call);
            return LaunchTemplateModification.SetDefaultVersion(
                call.State, region, key, call.Get(DefaultVersionNumber));
        },
    };
}
