using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.ResourceManager;

/// <summary>A resource group as an answer shows it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Owner">The account.</param>
/// <param name="Status">Its state.</param>
internal sealed record ShownResourceGroup(ResourceGroup Group, AccountId Owner, string Status)
{
    /// <summary>It can be used.</summary>
    public const string Ok = "OK";

    /// <summary>It is being deleted.</summary>
    public const string PendingDelete = "PendingDelete";

    /// <summary>The regions that its state is shown of.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Whether its tags are shown.</summary>
    public bool WithTags { get; init; }

    /// <summary>The tags that are shown.</summary>
    public IEnumerable<Tag> Tags => WithTags ? Group.Tags : [];

    /// <summary>The group with the state of every region.</summary>
    public static ShownResourceGroup Everywhere(AccountState state, ResourceGroup group, string status = Ok) =>
        new(group, state.Owner, status) { Regions = [.. state.Regions.Select(region => region.Id.Value)] };
}

/// <summary>How the API shows a resource group.</summary>
internal static class ResourceGroupShape
{
    /// <summary>A resource group in a listing.</summary>
    public static readonly Shape<ShownResourceGroup> Listed = Base()
        .ObjectList("Tags", "Tag", "The tags, where IncludeTags is true or Tag.N is given.", shown => shown.Tags, EcsShapes.Tag);

    /// <summary>What stands about a group and one region.</summary>
    private static readonly Shape<(string Region, string Status)> RegionStatus = new Shape<(string Region, string Status)>()
        .Text("RegionId", "The region.", state => state.Region)
        .Text("Status", "The state there.", state => state.Status);

    /// <summary>A resource group that was just made or deleted.</summary>
    public static readonly Shape<ShownResourceGroup> Changed = Base()
        .ObjectList("RegionStatuses", "RegionStatus", "The state in every region.", States, RegionStatus);

    /// <summary>A resource group alone.</summary>
    public static readonly Shape<ShownResourceGroup> Single = Base()
        .ObjectList("RegionStatuses", "RegionStatus", "The state in every region.", States, RegionStatus)
        .ObjectList("Tags", "Tag", "The tags, where IncludeTags is true.", shown => shown.Tags, EcsShapes.Tag);

    /// <summary>An answer with one resource group.</summary>
    public static Shape<ShownResourceGroup> Answer(Shape<ShownResourceGroup> group) => new Shape<ShownResourceGroup>()
        .Object("ResourceGroup", "The resource group.", shown => shown, group);

    private static Shape<ShownResourceGroup> Base() => new Shape<ShownResourceGroup>()
        .Text("Id", "The ID.", shown => shown.Group.Id.Value)
        .Text("Name", "The name.", shown => shown.Group.Name)
        .Text("DisplayName", "The display name.", shown => shown.Group.DisplayName)
        .Text("AccountId", "The account.", shown => shown.Owner.Value)
        .Text("CreateDate", "When it was made, UTC.", shown => EcsShapes.Time(shown.Group.CreationTime))
        .Text("Status", "OK, or PendingDelete of one that was just deleted.", shown => shown.Status);

    private static IEnumerable<(string Region, string Status)> States(ShownResourceGroup shown) =>
        shown.Regions.Select(region => (region, shown.Status));
}
