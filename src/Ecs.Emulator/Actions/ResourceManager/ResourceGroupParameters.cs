using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.ResourceManager;

internal static class ResourceGroupParameters
{
    public static readonly Parameter<ResourceGroupId> ResourceGroupId = Declare.Id<ResourceGroupId>(
        "ResourceGroupId",
        "The ID of the resource group.",
        "rg-mygroup");

    public static readonly Parameter<bool?> IncludeTags = Declare.Boolean(
        "IncludeTags", "Whether to return the tags. Default: false.");

    public static readonly IReadOnlyList<ErrorDefinition> ErrorsOfOne =
        [.. CommonErrorSets.OfEveryAction, RequestErrors.MissingParameter400, ResourceGroupErrors.EntityNotFound];
}
