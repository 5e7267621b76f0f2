using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.ResourceManager;

internal sealed record ReturnedResourceGroup(ResourceGroup Group, AccountId Owner, string Status)
{
    public const string Ok = "OK";

    public const string PendingDelete = "PendingDelete";

    public IReadOnlyList<string> Regions { get; init; } = [];

    public bool WithTags { get; init; }

    public IEnumerable<Tag> Tags => WithTags ? Group.Tags : [];

    /// <summary>The group with its status in every region.</summary>
    public static ReturnedResourceGroup Everywhere(AccountState state, ResourceGroup group, string status = Ok) =>
        new(group, state.Owner, status) { Regions = [.. state.Regions.Select(region => region.Id.Value)] };
}

internal static class ResourceGroupShape
{
    public static readonly Shape<ReturnedResourceGroup> Listed = Base()
        .ObjectList(
            "Tags",
            "Tag",
            "The tags, if IncludeTags is true or Tag.N is specified.",
            returned => returned.Tags,
            CommonShapes.Tag);

    private static readonly Shape<(string Region, string Status)> RegionStatus =
        new Shape<(string Region, string Status)>()
        .Text("RegionId", "The region.", state => state.Region)
        .Text("Status", "The status in the region.", state => state.Status);

    public static readonly Shape<ReturnedResourceGroup> Changed = Base()
        .ObjectList("RegionStatuses", "RegionStatus", "The status in every region.", States, RegionStatus);

    public static readonly Shape<ReturnedResourceGroup> Single = Base()
        .ObjectList("RegionStatuses", "RegionStatus", "The status in every region.", States, RegionStatus)
        .ObjectList("Tags", "Tag", "The tags, if IncludeTags is true.", returned => returned.Tags, CommonShapes.Tag);

    public static Shape<ReturnedResourceGroup> Response(Shape<ReturnedResourceGroup> group) =>
        new Shape<ReturnedResourceGroup>()
        .Object("ResourceGroup", "The resource group.", returned => returned, group);

    private static Shape<ReturnedResourceGroup> Base() => new Shape<ReturnedResourceGroup>()
        .Text("Id", "The ID.", returned => returned.Group.Id.Value)
        .Text("Name", "The name.", returned => returned.Group.Name)
        .Text("DisplayName", "The display name.", returned => returned.Group.DisplayName)
        .Text("AccountId", "The account.", returned => returned.Owner.Value)
        .Text("CreateDate", "The time of creation, UTC.", returned => CommonShapes.Time(returned.Group.CreationTime))
        .Text("Status", "OK, or PendingDelete in the response of DeleteResourceGroup.", returned => returned.Status);

    private static IEnumerable<(string Region, string Status)> States(ReturnedResourceGroup returned) =>
        returned.Regions.Select(region => (region, returned.Status));
}
