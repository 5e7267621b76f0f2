using Ecs.Emulator.Domain.Listing;
using Ecs.Emulator.Domain.Tags;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc;

/// <summary>ListTagResources: lists the tags of VPCs or VSwitches, one row for each.</summary>
internal static class ListTagResources
{
    private static readonly Parameter<int?> MaxResults = Declare.Integer(
        "MaxResults", "Rows at most. Default: 50.", 1, Tagging.RowsPerPage);

    private static readonly Parameter<string?> NextToken = Declare.Text("NextToken", "The NextToken of the answer before.");

    private static readonly Shape<Row> TagResource = new Shape<Row>()
        .Text("ResourceType", "The type of the resource.", row => row.Type)
        .Text("ResourceId", "The ID of the resource.", row => row.Tagged.ResourceId)
        .Text("TagKey", "The key.", row => row.Tagged.Tag.Key)
        .Text("TagValue", "The value.", row => row.Tagged.Tag.Value);

    /// <summary>The action.</summary>
    public static readonly ApiAction Action = new ApiAction<Listed>
    {
        Product = Product.Vpc,
        Name = "ListTagResources",
        Summary = "Queries the tags of VPCs or VSwitches.",
        Description = "ResourceId.N or Tag.N must be given. NextToken leads on until it is empty.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, TagResourceParameters.ResourceType, TagResourceParameters.ResourceId,
            VpcParameters.TagFilter, MaxResults, NextToken,
        ],
        Response = new Shape<Listed>()
            .Text("NextToken", "What to ask on with; empty on the last page.", listed => PageParameters.TokenOf(listed.NextRow))
            .ObjectList("TagResources", "TagResource", "The tags.", listed => listed.Rows, TagResource),
        Errors = VpcErrors.OfEveryAction,
        Run = Run,
    };

    private static Listed Run(ActionCall call)
    {
        var type = call.Get(TagResourceParameters.ResourceType);
        var query = new TagQuery
        {
            ResourceIds = call.Get(TagResourceParameters.ResourceId),
            Tags = call.Get(VpcParameters.TagFilter),
        };
        if (query is { ResourceIds.IsEmpty: true, Tags.IsEmpty: true })
        {
            throw new ApiException(ErrorCatalogue.MissMandatoryParameter);
        }

        var paging = new ContinuedPage(
            call.Get(NextToken) is { } token ? PageParameters.RowOf(token) : 0, call.Get(MaxResults) ?? Tagging.RowsPerPage);
        var page = Tagging.List(
            call.World, call.Get(VpcParameters.RequiredRegionId), TagResourceParameters.Types[type], query, paging);
        return new Listed([.. page.Items.Select(row => new Row(type, row))], page.NextRow);
    }

    internal sealed record Row(string Type, TaggedRow Tagged);

    internal sealed record Listed(IReadOnlyList<Row> Rows, int? NextRow);
}
