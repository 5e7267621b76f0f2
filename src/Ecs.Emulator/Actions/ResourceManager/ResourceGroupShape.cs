using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.ResourceManager;

internal sealed record ShownResourceGroup(ResourceGroup Group, AccountId Owner, string Status)
{
    public const string Ok = "OK";

    public const string PendingDelete = "PendingDelete";

    public IReadOnlyList<string> Regions { get; init; } = [];

    public bool WithTags { get; init; }

    public IEnumerable<Tag> Tags => WithTags ? Group.Tags : [];

    /// <summary>The group with its status in every region.</summary>
    public static ShownResourceGroup Everywhere(AccountState state, ResourceGroup group, string status = Ok) =>
        new(group, state.Owner, status) { Regions = [.. state.Regions.Select(region => region.Id.Value)] };
}

internal static class ResourceGroupShape
{
    public static readonly Shape<ShownResourceGroup> Listed = Base()
        .ObjectList(
            "Tags",
            "Tag",
            "The tags, if IncludeTags is true or Tag.N is specified.",
            shown => shown.Tags,
            EcsShapes.Tag);

    private static readonly Shape<(string Region, string Status)> RegionStatus =
        new Shape<(string Region, string Status)>()
        .Text("RegionId", "The region.", state => state.Region)
        .Text("Status", "The status in the region.", state => state.Status);

    public static readonly Shape<ShownResourceGroup> Changed = Base()
        .ObjectList("RegionStatuses", "RegionStatus", "The status in every region.", States, RegionStatus);

    public static readonly Shape<ShownResourceGroup> Single = Base()
        .ObjectList("RegionStatuses", "RegionStatus", "The status in every region.", States, RegionStatus)
        .ObjectList("Tags", "Tag", "The tags, if IncludeTags is true.", shown => shown.Tags, EcsShapes.Tag);

    public static Shape<ShownResourceGroup> Response(Shape<ShownResourceGroup> group) => new Shape<ShownResourceGroup>()
        .Object("ResourceGroup", "The resource group.", shown => shown, group);

    private static Shape<ShownResourceGroup> Base() => new Shape<ShownResourceGroup>()
        .Text("Id", "The ID.", shown => shown.Group.Id.Value)
        .Text("Name", "The name.", shown => shown.Group.Name)
        .Text("DisplayName", "The display name.", shown => shown.Group.DisplayName)
        .Text("AccountId", "The account.", shown => shown.Owner.Value)
        .Text("CreateDate", "The time of creation, UTC.", shown => EcsShapes.Time(shown.Group.CreationTime))
        .Text("Status", "OK, or PendingDelete in the response of DeleteResourceGroup.", shown => shown.Status);

    private static IEnumerable<(string Region, string Status)> States(ShownResourceGroup shown) =>
        shown.Regions.Select(region => (region, shown.Status));
}
