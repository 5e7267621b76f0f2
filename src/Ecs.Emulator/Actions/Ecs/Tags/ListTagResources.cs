using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.Tags;

internal static class ListTagResources
{
    private const int MaxPatterns = 5;

    private static readonly TokenPageParameters Pages = new(Limits.TagsPerPage);

    private static readonly Parameter<ImmutableArray<string>> ResourceId = Declare.List(
        TagResourceParameters.ResourceId.Name,
        Values.Text,
        "The IDs of the resources. The list leaves out IDs that do not exist.",
        "eni-mysecondprimary",
        Limits.TaggedResourcesPerRequest,
        inSample: true,
        tooMany: TagErrors.TooManyResourceIds);

    private static readonly Parameter<ImmutableArray<TagFilter>> Tags = Declare.ListOf(
        "Tag",
        ["Key", "Value"],
        element => new TagFilter(
            element.Find("Key") ?? throw new ApiException(TagErrors.ValueWithoutKey), element.Find("Value")),
        "Tags that the resources must have, all of them. A key without a value matches any value.",
        "owner",
        Limits.TagsPerResource,
        TagErrors.TooManyTags);

    private static readonly Parameter<ImmutableArray<TagPattern>> Patterns = Declare.ListOf(
        "TagFilter",
        ["TagKey", "TagValues.N"],
        element => new TagPattern(
            element.Find("TagKey") ?? throw ApiException.InvalidParameter(element.NameOf("TagKey"), "It is missing."),
            element.List("TagValues", Values.Text, MaxPatterns)),
        "Tags that the resources must have, with wildcards: env matches exactly, "
        + "env* a prefix, *env* a part. A key without values matches any value; "
        + "a key with several values matches each of them. Cannot be combined with Tag.N.",
        "env*",
        MaxPatterns);

    public static readonly ApiAction Action = new ApiAction<TagListing>
    {
        Product = Product.Ecs,
        Name = "ListTagResources",
        Summary = "Queries the tags of resources.",
        Description =
            "ResourceId.N, Tag.N or TagFilter.N is required. A resource that matches by its tags is returned with "
            + "all its tags. A page has 50 rows. Request the next page by NextToken until it is empty.",
        Parameters =
        [
            TagResourceParameters.RegionId, TagResourceParameters.ResourceType, ResourceId, Tags, Patterns,
            .. Pages.All,
        ],
        Response = TagListing.Shape,
        Errors =
        [
            .. TagResourceParameters.Errors, TagErrors.MissingTags, TagErrors.TooManyTags,
            TagErrors.ValueWithoutKey, RequestErrors.ParameterConflict,
        ],
        Run = Run,
    };

    private static Plan<TagListing> Run(CallContext call)
    {
        var region = call.Get(TagResourceParameters.RegionId);
        var type = call.Get(TagResourceParameters.ResourceType);
        var filter = new ResourceTagFilter
        {
            ResourceIds = call.Get(ResourceId),
            Tags = call.Get(Tags),
            Patterns = call.Get(Patterns),
        };
        var paging = Pages.Read(call);
        if (filter is { ResourceIds.IsEmpty: true, Tags.IsEmpty: true, Patterns.IsEmpty: true })
        {
            throw new ApiException(TagErrors.MissingTags);
        }

        if (filter is { Tags.IsEmpty: false, Patterns.IsEmpty: false })
        {
            throw new ApiException(RequestErrors.ParameterConflict, "Tag.N, TagFilter.N");
        }

        var page = ResourceTagListing.List(
            call.State, region, EcsResourceTypes.Find(type), filter, paging);
        return TagListing.Of(type, page);
    }
}
