using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions;

/// <summary>The tags that ListTagResources answers, whichever product is asked: a row for each, and how to go on.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="NextRow">Where the next page begins; null on the last.</param>
internal sealed record TagListing(IReadOnlyList<TagListing.Row> Rows, int? NextRow)
{
    /// <summary>Where the page begins.</summary>
    public static readonly Parameter<string?> NextToken = Declare.Text("NextToken", "The NextToken of the answer before.");

    private static readonly Shape<Row> TagResource = new Shape<Row>()
        .Text("ResourceType", "The type of the resource.", row => row.Type)
        .Text("ResourceId", "The ID of the resource.", row => row.Tagged.ResourceId)
        .Text("TagKey", "The key.", row => row.Tagged.Tag.Key)
        .Text("TagValue", "The value.", row => row.Tagged.Tag.Value);

    /// <summary>The description of the answer.</summary>
    public static readonly Shape<TagListing> Shape = new Shape<TagListing>()
        .Text("NextToken", "What to ask on with; empty on the last page.", listed => PageParameters.TokenOf(listed.NextRow))
        .ObjectList("TagResources", "TagResource", "The tags.", listed => listed.Rows, TagResource);

    /// <summary>A page of rows of one type of resource.</summary>
    public static TagListing Of(string type, Page<TaggedRow> page) =>
        new([.. page.Items.Select(row => new Row(type, row))], page.NextRow);

    /// <summary>The row after which the page begins; 0 for the first page.</summary>
    /// <exception cref="Errors.ApiException">The token is none of ours.</exception>
    public static int RowBefore(CallContext call) => call.Get(NextToken) is { } token ? PageParameters.RowOf(token) : 0;

    /// <summary>A tag of a resource.</summary>
    /// <param name="Type">The type of the resource, as the call named it.</param>
    /// <param name="Tagged">The resource and the tag.</param>
    internal sealed record Row(string Type, TaggedRow Tagged);
}
