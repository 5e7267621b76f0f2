using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs.Instances;
using Ecs.Emulator.Errors.Ecs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.LaunchTemplates;

internal static class DescribeLaunchTemplateVersions
{
    private static readonly Parameter<ImmutableArray<int>> Versions = Declare.List(
        "LaunchTemplateVersion", ReadNumber, "The numbers of the versions.", "1", Limits.VersionsPerLaunchTemplate);

    private static readonly Parameter<int?> MinVersion = Declare.Integer(
        "MinVersion", "The lowest number.", minimum: 1);

    private static readonly Parameter<int?> MaxVersion = Declare.Integer(
        "MaxVersion", "The highest number.", minimum: 1);

    private static readonly Parameter<bool?> DefaultVersion = Declare.Boolean(
        "DefaultVersion", "Whether to return only the default version. Default: false.");

    private static readonly Parameter<bool?> DetailFlag = Declare.Boolean(
        "DetailFlag", "Whether to return the parameters of the versions. Default: true.");

    private static readonly PageParameters Pages = new(maxPageSize: 50);

    public static readonly ApiAction Action = new ApiAction<Page<TemplateShape.ListedVersion>>
    {
        Product = Product.Ecs,
        Name = "DescribeLaunchTemplateVersions",
        Summary = "Queries the versions of a launch template.",
        Description = "The latest version is the first. A version must match all filters.",
        Parameters =
        [
            EcsParameters.RegionId, .. TemplateReference.All, Versions, MinVersion, MaxVersion, DefaultVersion,
            DetailFlag, .. Pages.All,
        ],
        Resource = TemplateReference.Resource,
        Response = new Shape<Page<TemplateShape.ListedVersion>>()
            .PageNumbers()
            .ObjectList(
                "LaunchTemplateVersionSets",
                "LaunchTemplateVersionSet",
                "The versions.",
                page => page.Items,
                TemplateShape.Version),
        Errors = [.. EcsErrorSets.InRegion, LaunchTemplateErrors.NotFound],
        Run = Run,
    };

    internal static int ReadNumber(string name, string text) => Values.Integer(name, text, 1, int.MaxValue);

    private static Plan<Page<TemplateShape.ListedVersion>> Run(CallContext call)
    {
        var template = LaunchTemplateListing.Get(
            call.State, call.Get(EcsParameters.RegionId), TemplateReference.Read(call));
        var filter = new LaunchTemplateVersionFilter
        {
            Numbers = call.Get(Versions),
            Min = call.Get(MinVersion),
            Max = call.Get(MaxVersion),
            OnlyDefault = call.Get(DefaultVersion) ?? false,
        };
        var withDetails = call.Get(DetailFlag) ?? true;
        return LaunchTemplateListing.ListVersions(template, filter, Pages.Read(call))
            .Select(version => new TemplateShape.ListedVersion(
                template,
                version,
                call.State.Owner,
                withDetails ? TemplateParameters.ValuesOf(version.Parameters) : null));
    }
}
