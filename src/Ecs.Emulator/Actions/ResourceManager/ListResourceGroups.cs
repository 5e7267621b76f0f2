using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.ResourceManager;

internal static class ListResourceGroups
{
    private const int MaxIds = 100;
    private const int MaxPageSize = 100;

    private static readonly Parameter<string?> ResourceGroupId = Declare.Text(
        "ResourceGroupId", "The ID of the resource group. It is ignored if ResourceGroupIds.N is specified.");

    private static readonly Parameter<ImmutableArray<string>> ResourceGroupIds = Declare.List(
        "ResourceGroupIds", Values.Text, "The IDs of the security groups.", "rg-mygroup", MaxIds);

    private static readonly Parameter<string?> Name = Declare.Text("Name", "A part of the name, not case-sensitive.");

    private static readonly Parameter<string?> DisplayName = Declare.Text(
        "DisplayName", "A part of the display name, not case-sensitive.");

    private static readonly Parameter<string?> Status = Declare.OneOf(
        "Status",
        "The status of the groups. All existing groups are OK.",
        ReturnedResourceGroup.Ok,
        "Creating",
        ReturnedResourceGroup.PendingDelete);

    private static readonly PageParameters Pages = new(MaxPageSize);

    public static readonly ApiAction Action = new ApiAction<Page<ReturnedResourceGroup>>
    {
        Product = Product.ResourceManager,
        Name = "ListResourceGroups",
        Summary = "Queries the resource groups of the account.",
        Description = "A group must match all filters. The groups are sorted by time of creation.",
        Parameters =
        [
            ResourceGroupId, ResourceGroupIds, Name, DisplayName, Status, EcsParameters.TagFilter,
            ResourceGroupParameters.IncludeTags, .. Pages.All,
        ],
        Response = new Shape<Page<ReturnedResourceGroup>>()
            .PageNumbers()
            .ObjectList(
                "ResourceGroups", "ResourceGroup", "The groups.", page => page.Items, ResourceGroupShape.Listed),
        Errors = [.. CommonErrorSets.OfEveryAction, TagErrors.KeyMalformed],
        Run = Run,
    };

    private static Plan<Page<ReturnedResourceGroup>> Run(CallContext call)
    {
        var one = call.Get(ResourceGroupId);
        var several = call.Get(ResourceGroupIds);
        var tags = call.Get(EcsParameters.TagFilter);
        var filter = new ResourceGroupFilter
        {
            Ids = [.. (several.IsEmpty && one is not null ? [one] : several).Select(id => new ResourceGroupId(id))],
            Name = call.Get(Name),
            DisplayName = call.Get(DisplayName),
            IsOk = call.Get(Status) is null or ReturnedResourceGroup.Ok,
            Tags = tags,
        };
        var withTags = call.Get(ResourceGroupParameters.IncludeTags) is true || !tags.IsEmpty;
        var owner = call.State.Owner;
        return ResourceGroupListing.List(call.State, filter, Pages.Read(call)).Select(
            group => new ReturnedResourceGroup(group, owner, ReturnedResourceGroup.Ok) { WithTags = withTags });
    }
}
