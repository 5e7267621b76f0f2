using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.Tags;

internal static class DescribeTags
{
    private static readonly PageParameters Pages = new(maxPageSize: 100, defaultSize: 50);

    private static readonly Parameter<string?> ResourceType = Declare.Text(
        "ResourceType",
        "The type of the resources that have the tags: instance, disk, eni or securitygroup. Default: all.",
        TagResourceParameters.ReadType);

    private static readonly Parameter<string?> ResourceId =
        Declare.Text("ResourceId", "The resource that has the tags.");

    /// <summary>In the order of the API, with the type names of TagResources.</summary>
    private static readonly Shape<TagSummary> Counts = new Shape<TagSummary>()
        .Integer("Instance", "The number of instances with the tag.", tag => Count(tag, "instance"))
        .Integer("Disk", "The number of disks with the tag.", tag => Count(tag, "disk"))
        .Integer("Eni", "The number of ENIs with the tag.", tag => Count(tag, "eni"))
        .Integer("Securitygroup", "The number of security groups with the tag.", tag => Count(tag, "securitygroup"))
        .Integer("Image", "Always 0.", _ => 0)
        .Integer("Snapshot", "Always 0.", _ => 0)
        .Integer("Volume", "Always 0.", _ => 0)
        .Integer("KeyPair", "Always 0.", _ => 0)
        .Integer("LaunchTemplate", "Always 0.", _ => 0)
        .Integer("ReservedInstance", "Always 0.", _ => 0)
        .Integer("SnapshotPolicy", "Always 0.", _ => 0)
        .Integer("Ddh", "Always 0.", _ => 0);

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
            "Each tag is listed once, with the number of resources of each type that have it. ListTagResources is "
            + "the newer action.",
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
        return ResourceTagListing.Summarize(
            call.State,
            call.Get(EcsParameters.RegionId),
            [.. TagResourceParameters.Taggables.Where(known => type is null || known.Key == type)],
            call.Get(ResourceId),
            call.Get(EcsParameters.TagFilter),
            Pages.Read(call));
    }

    private static int Count(TagSummary summary, string type) => summary.Counts.GetValueOrDefault(type);
}
