using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;

namespace Ecs.Emulator.Actions.Ecs.LaunchTemplates;

internal static class CreateLaunchTemplateVersion
{
    public static readonly ApiAction Action = new ApiAction<LaunchTemplate>
    {
        Product = Product.Ecs,
        Name = "CreateLaunchTemplateVersion",
        Summary = "Creates a version of a launch template.",
        Description = "The default version stays the same until ModifyLaunchTemplateDefaultVersion changes it.",
        Parameters = [EcsParameters.RegionId, .. TemplateReference.All, .. TemplateParameters.All],
        Resource = TemplateReference.Resource,
        Response = CreateLaunchTemplate.Response,
        Errors =
        [
            .. TemplateParameters.Errors, LaunchTemplateErrors.NotFound, LaunchTemplateErrors.VersionQuotaExceeded,
        ],
        Run = call =>
        {
            var region = call.Get(EcsParameters.RegionId);
            var key = TemplateReference.Read(call);
            return LaunchTemplateCreation.CreateVersion(call.State, region, key, TemplateParameters.Read(call));
        },
    };
}
