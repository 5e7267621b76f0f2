using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.LaunchTemplates;

internal static class DeleteLaunchTemplateVersion
{
    private static readonly Parameter<ImmutableArray<int>> DeleteVersion = Declare.List(
        "DeleteVersion",
        DescribeLaunchTemplateVersions.ReadNumber,
        "The numbers of the versions.",
        "2",
        Limits.VersionsPerLaunchTemplate,
        inSample: true) with
    { Required = true };

    private static readonly Shape<DeletedVersion> Row = new Shape<DeletedVersion>()
        .Text("LaunchTemplateId", "The ID of the launch template.", deleted => deleted.Id.Value)
        .Integer("LaunchTemplateVersionNumber", "The number of the version.", deleted => deleted.Number);

    public static readonly ApiAction Action = new ApiAction<DeletedVersions>
    {
        Product = Product.Ecs,
        Name = "DeleteLaunchTemplateVersion",
        Summary = "Deletes versions of a launch template.",
        Description = "All of the versions are deleted, or none. The default version cannot be deleted.",
        Parameters = [EcsParameters.RegionId, .. TemplateReference.All, DeleteVersion],
        Resource = TemplateReference.Resource,
        Response = new Shape<DeletedVersions>().ObjectList(
            "LaunchTemplateVersions", "LaunchTemplateVersion", "The versions.", deleted => deleted.Versions, Row),
        Errors =
        [
            .. EcsErrorSets.InRegion, LaunchTemplateErrors.NotFound, LaunchTemplateErrors.VersionNotFound,
            LaunchTemplateErrors.VersionIsDefault,
        ],
        Run = call =>
        {
            var region = call.Get(EcsParameters.RegionId);
            var key = TemplateReference.Read(call);
            var numbers = call.Get(DeleteVersion);
            return LaunchTemplateDeletion.DeleteVersions(call.State, region, key, numbers)
                .Select(template => new DeletedVersions(
                    [.. numbers.Distinct().Select(number => new DeletedVersion(template.Id, number))]));
        },
    };

    private sealed record DeletedVersions(IReadOnlyList<DeletedVersion> Versions);

    private sealed record DeletedVersion(LaunchTemplateId Id, int Number);
}
