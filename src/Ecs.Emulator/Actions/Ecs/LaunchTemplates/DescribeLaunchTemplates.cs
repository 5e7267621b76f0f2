using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.LaunchTemplates;

internal static class DescribeLaunchTemplates
{
    private const int MaxIds = 100;

    private static readonly Parameter<ImmutableArray<LaunchTemplateId>> Ids = Declare.IdList<LaunchTemplateId>(
        "LaunchTemplateId", "The IDs of the launch templates.", "lt-mytemplate", MaxIds);

    private static readonly Parameter<ImmutableArray<string>> Names = Declare.List(
        "LaunchTemplateName", Values.Text, "The names of the launch templates.", "mytemplate", MaxIds);

    private static readonly Parameter<string?> TemplateResourceGroupId = Declare.Text(
        "TemplateResourceGroupId", "The resource group of the launch templates.");

    private static readonly Parameter<ImmutableArray<TagFilter>> TemplateTag =
        EcsParameters.TagFilter with { Name = "TemplateTag" };

    private static readonly PageParameters Pages = new(maxPageSize: 50);

    private static readonly Shape<ListedTemplate> Row = new Shape<ListedTemplate>()
        .Text("LaunchTemplateId", "The ID.", listed => listed.Template.Id.Value)
        .Text("LaunchTemplateName", "The name.", listed => listed.Template.Name)
        .Integer("DefaultVersionNumber", "The default version.", listed => listed.Template.DefaultVersion)
        .Integer("LatestVersionNumber", "The latest version.", listed => listed.Template.LatestVersion)
        .Text("CreatedBy", "The account.", listed => listed.CreatedBy.Value)
        .Text("CreateTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.Template.CreationTime))
        .Text(
            "ModifiedTime",
            "The time of the last change, UTC.",
            listed => CommonShapes.Time(listed.Template.ModificationTime))
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.Template.Tags, CommonShapes.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<ListedTemplate>>
    {
        Product = Product.Ecs,
        Name = "DescribeLaunchTemplates",
        Summary = "Queries the launch templates of a region.",
        Description = "A launch template must match all filters. The list leaves out IDs that do not exist.",
        Parameters =
            [EcsParameters.RegionId, Ids, Names, TemplateResourceGroupId, TemplateTag, .. Pages.All],
        Response = new Shape<Page<ListedTemplate>>()
            .PageNumbers()
            .ObjectList("LaunchTemplateSets", "LaunchTemplateSet", "The launch templates.", page => page.Items, Row),
        Errors = [.. EcsErrorSets.InRegion, TagErrors.KeyMalformed],
        Run = Run,
    };

    private static Plan<Page<ListedTemplate>> Run(CallContext call)
    {
        var filter = new LaunchTemplateFilter
        {
            Ids = call.Get(Ids),
            Names = call.Get(Names),
            ResourceGroupId = call.Get(TemplateResourceGroupId),
            Tags = call.Get(TemplateTag),
        };
        return LaunchTemplateListing.List(call.State, call.Get(EcsParameters.RegionId), filter, Pages.Read(call))
            .Select(template => new ListedTemplate(
                template, call.State.Owner, call.State.ResourceGroupOf(template.ResourceGroupId)));
    }

    private sealed record ListedTemplate(LaunchTemplate Template, AccountId CreatedBy, string ResourceGroupId);
}
