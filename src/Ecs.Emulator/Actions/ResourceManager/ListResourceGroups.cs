using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.ResourceManager;

/// <summary>ListResourceGroups: lists the resource groups of the account.</summary>
internal static class ListResourceGroups
{
    private const int MaxIds = 100;
    private const int MaxPageSize = 100;

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The group to show. ResourceGroupIds.N goes before it.");

    private static readonly Parameter<ImmutableArray<string>> ResourceGroupIds = Declare.List(
        "ResourceGroupIds", Values.Text, "The groups to show.", "rg-mygroup", MaxIds);

    private static readonly Parameter<string?> Name = Declare.Text("Name", "A part of the name, in upper or lower case.");

    private static readonly Parameter<string?> DisplayName = Declare.Text(
        "DisplayName", "A part of the display name, in upper or lower case.");

    private static readonly Parameter<string?> Status = Declare.OneOf(
        "Status",
        "The state of the groups. All that there are, are OK.",
        ShownResourceGroup.Ok,
        "Creating",
        ShownResourceGroup.PendingDelete);

    private static readonly PageParameters Pages = new(MaxPageSize);

    public static readonly ApiAction Action = new ApiAction<Page<ShownResourceGroup>>
    {
        Product = Product.ResourceManager,
        Name = "ListResourceGroups",
        Summary = "Queries the resource groups of the account.",
        Description = "Every filter that is given must hold. They come in the order in which they were made.",
        Parameters =
        [
            ResourceGroupId, ResourceGroupIds, Name, DisplayName, Status, EcsParameters.TagFilter,
            ResourceGroupParameters.IncludeTags, .. Pages.All,
        ],
        Response = new Shape<Page<ShownResourceGroup>>()
            .PageNumbers()
            .ObjectList("ResourceGroups", "ResourceGroup", "The groups.", page => page.Items, ResourceGroupShape.Listed),
        Errors = [.. CommonErrorSets.OfEveryAction, TagErrors.KeyMalformed],
        Run = Run,
    };

    private static Plan<Page<ShownResourceGroup>> Run(CallContext call)
    {
        var one = call.Get(ResourceGroupId);
        var several = call.Get(ResourceGroupIds);
        var tags = call.Get(EcsParameters.TagFilter);
        var filter = new ResourceGroupFilter
        {
            Ids = [.. (several.IsEmpty && one is not null ? [one] : several).Select(id => new ResourceGroupId(id))],
            Name = call.Get(Name),
            DisplayName = call.Get(DisplayName),
            Tags = tags,
        };
        var withTags = call.Get(ResourceGroupParameters.IncludeTags) is true || !tags.IsEmpty;
        var paging = Pages.Read(call);
        var page = call.Get(Status) is null or ShownResourceGroup.Ok
            ? ResourceGroupLife.List(call.State, filter, paging)
            : new Page<ResourceGroup>([], 0, NextRow: null, paging);
        var owner = call.State.Owner;
        return new Page<ShownResourceGroup>(
            [.. page.Items.Select(group => new ShownResourceGroup(group, owner, ShownResourceGroup.Ok) { WithTags = withTags })],
            page.TotalCount,
            page.NextRow,
            page.Paging);
    }
}
