using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Ecs.PrefixLists;

internal static class PrefixListShape
{
    public const int DefaultResults = 10;

    public static readonly Parameter<int?> MaxResults = Declare.Integer(
        "MaxResults", "The maximum number of entries: 1 to 100. Default: 10.", minimum: 1, maximum: 100);

    public static readonly Shape<PrefixList> List = new Shape<PrefixList>()
        .Text("PrefixListId", "The ID.", list => list.Id.Value)
        .Text("PrefixListName", "The name.", list => list.Name)
        .Text("AddressFamily", "IPv4 or IPv6.", list => list.AddressFamily.ToString())
        .Integer("MaxEntries", "The maximum number of entries.", list => list.MaxEntries)
        .Text("Description", "The description.", list => list.Description)
        .Text(
            "CreationTime", "The time of creation, UTC.", list => CommonShapes.TimeToTheMinute(list.CreationTime));

    public static readonly Shape<ListedPrefixList> Row = new Shape<ListedPrefixList>()
        .Include(listed => listed.List, List)
        .Integer(
            "AssociationCount",
            "The number of security groups whose rules name the list.",
            listed => listed.Associations)
        .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId)
        .ObjectList("Tags", "Tag", "The tags.", listed => listed.List.Tags, CommonShapes.Tag);
}
