using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.LaunchTemplates;

internal static class DeleteLaunchTemplate
{
    public static readonly ApiAction Action = new ApiAction<LaunchTemplate>
    {
        Product = Product.Ecs,
        Name = "DeleteLaunchTemplate",
        Summary = "Deletes a launch template.",
        Description = "All of its versions are deleted. The instances that were created from it stay.",
        Parameters = [EcsParameters.RegionId, .. TemplateReference.All],
        Resource = TemplateReference.Resource,
        Response = new Shape<LaunchTemplate>()
            .Text("LaunchTemplateId", "The ID of the launch template.", template => template.Id.Value)
            .IntegerList(
                "LaunchTemplateVersionNumbers",
                "versionNumbers",
                "The versions.",
                template => template.Versions.Select(version => version.Number)),
        Errors = [.. EcsErrorSets.InRegion, LaunchTemplateErrors.NotFound],
        Run = call =>
        {
            var region = call.Get(EcsParameters.RegionId);
            return LaunchTemplateDeletion.Delete(call.State, region, TemplateReference.Read(call));
        },
    };
}
