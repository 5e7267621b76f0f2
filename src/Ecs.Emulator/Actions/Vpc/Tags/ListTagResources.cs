using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Tags;

internal static class ListTagResources
{
    private static readonly Parameter<int?> MaxResults = Declare.Integer(
        "MaxResults", "The maximum number of rows. Default: 50.", 1, Limits.TagsPerPage);

    public static readonly ApiAction Action = new ApiAction<TagListing>
    {
        Product = Product.Vpc,
        Name = "ListTagResources",
        Summary = "Queries the tags of VPCs or VSwitches.",
        Description = "ResourceId.N or Tag.N is required. Request the next page by NextToken until it is empty.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, TagResourceParameters.ResourceType,
            TagResourceParameters.ResourceId with { Example = "vpc-myempty" }, VpcParameters.TagFilter, MaxResults,
            TagListing.NextToken,
        ],
        Response = TagListing.Shape,
        Errors = VpcErrorSets.OfEveryAction,
        Run = Run,
    };

    private static Plan<TagListing> Run(CallContext call)
    {
        var type = call.Get(TagResourceParameters.ResourceType);
        var query = new ResourceTagFilter
        {
            ResourceIds = call.Get(TagResourceParameters.ResourceId),
            Tags = call.Get(VpcParameters.TagFilter),
        };
        if (query is { ResourceIds.IsEmpty: true, Tags.IsEmpty: true })
        {
            throw new ApiException(VpcErrors.MissingParameter);
        }

        var paging = new ContinuedPage(TagListing.RowBefore(call), call.Get(MaxResults) ?? Limits.TagsPerPage);
        var page = ResourceTagListing.List(
            call.State, call.Get(VpcParameters.RequiredRegionId), TagResourceParameters.Types[type], query, paging);
        return TagListing.Of(type, page);
    }
}
