using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions;

internal sealed record TagListing(IReadOnlyList<TagListing.Row> Rows, int? NextRow)
{
    private static readonly Shape<Row> TagResource = new Shape<Row>()
        .Text("ResourceType", "The type of the resource.", row => row.Type)
        .Text("ResourceId", "The ID of the resource.", row => row.Tagged.ResourceId)
        .Text("TagKey", "The key.", row => row.Tagged.Tag.Key)
        .Text("TagValue", "The value.", row => row.Tagged.Tag.Value);

    public static readonly Shape<TagListing> Shape = new Shape<TagListing>()
        .Text(
            "NextToken",
            "The token of the next page; empty on the last page.",
            listed => PageParameters.TokenOf(listed.NextRow))
        .ObjectList("TagResources", "TagResource", "The tags.", listed => listed.Rows, TagResource);

    public static TagListing Of(string type, Page<ListedTag> page) =>
        new([.. page.Items.Select(row => new Row(type, row))], page.NextRow);

    internal sealed record Row(string Type, ListedTag Tagged);
}
