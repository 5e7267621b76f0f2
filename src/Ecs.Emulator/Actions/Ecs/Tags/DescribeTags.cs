using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Tags;

internal static class DescribeTags
{
    private static readonly PageParameters Pages = new(maxPageSize: 100, defaultSize: 50);

    private static readonly Parameter<string?> ResourceType = Declare.Text(
        "ResourceType",
        $"The type of the resources that have the tags: {EcsResourceTypes.Names}. Default: all.",
        TagResourceParameters.ReadType);

    private static readonly Parameter<string?> ResourceId =
        Declare.Text("ResourceId", "The resource that has the tags.");

    private static readonly string[] CountedTypes =
    [
        "Instance", "Disk", "Eni", "Securitygroup", "Image", "Snapshot", "Volume", "KeyPair", "LaunchTemplate",
        "ReservedInstance", "SnapshotPolicy", "Ddh",
    ];

    private static readonly Shape<TagSummary> Counts =
        CountedTypes.Aggregate(new Shape<TagSummary>(), AddCount);

    private static readonly Shape<TagSummary> Row = new Shape<TagSummary>()
        .Text("TagKey", "The key.", summary => summary.Tag.Key)
        .Text("TagValue", "The value.", summary => summary.Tag.Value)
        .Object("ResourceTypeCount", "The number of resources with the tag.", summary => summary, Counts);

    public static readonly ApiAction Action = new ApiAction<Page<TagSummary>>
    {
        Product = Product.Ecs,
        Name = "DescribeTags",
        Summary = "Queries the tags of a region.",
        Description =
            "Each tag is listed once, with the number of resources of "
            + "each type that have it. ListTagResources is the newer action.",
        Parameters = [EcsParameters.RegionId, ResourceType, ResourceId, EcsParameters.TagFilter, .. Pages.All],
        Response = new Shape<Page<TagSummary>>()
            .PageNumbers()
            .ObjectList("Tags", "Tag", "The tags.", page => page.Items, Row),
        Errors =
        [
            .. EcsErrorSets.InRegion, TagErrors.KeyMalformed,
            TagErrors.ResourceTypeNotFound,
        ],
        Run = Run,
    };

    private static Plan<Page<TagSummary>> Run(CallContext call)
    {
        var type = call.Get(ResourceType);
        var filter = new TagSummaryFilter
        {
            Types = [.. EcsResourceTypes.All.Where(known => type is null || known.Name.Name == type)],
            ResourceId = call.Get(ResourceId),
            Tags = call.Get(EcsParameters.TagFilter),
        };
        return ResourceTagListing.Summarize(
            call.State, call.Get(EcsParameters.RegionId), filter, Pages.Read(call));
    }

    private static Shape<TagSummary> AddCount(Shape<TagSummary> counts, string name)
    {
        var type = name.ToLowerInvariant();
        return counts.Integer(
            name,
            EcsResourceTypes.Find(type) is null ? "Always 0." : $"The number of resources of type {type} with the tag.",
            tag => tag.Counts.GetValueOrDefault(type));
    }
}
