using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Tags;

internal static class ListTagResources
{
    private static readonly TokenPageParameters Pages = new(
        Limits.TagsPerPage,
        Declare.Integer("MaxResults", "The maximum number of rows. Default: 50.", 1, Limits.TagsPerPage));

    public static readonly ApiAction Action = new ApiAction<TagListing>
    {
        Product = Product.Vpc,
        Name = "ListTagResources",
        Summary = "Queries the tags of VPCs or VSwitches.",
        Description = "ResourceId.N or Tag.N is required. Request the next page by NextToken until it is empty.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, TagResourceParameters.ResourceType,
            TagResourceParameters.ResourceId with { Example = "vpc-myempty" }, VpcParameters.TagFilter,
            .. Pages.All,
        ],
        Response = TagListing.Shape,
        Errors = VpcErrorSets.OfEveryAction,
        Run = Run,
    };

    private static Plan<TagListing> Run(CallContext call)
    {
        var type = call.Get(TagResourceParameters.ResourceType);
        var filter = new ResourceTagFilter
        {
            ResourceIds = call.Get(TagResourceParameters.ResourceId),
            Tags = call.Get(VpcParameters.TagFilter),
        };
        if (filter is { ResourceIds.IsEmpty: true, Tags.IsEmpty: true })
        {
            throw new ApiException(VpcErrors.MissingParameter);
        }

        var page = ResourceTagListing.List(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            TagResourceParameters.Types[type],
            filter,
            Pages.Read(call));
        return TagListing.Of(type, page);
    }
}
