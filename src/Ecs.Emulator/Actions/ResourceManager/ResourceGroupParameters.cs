using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.ResourceManager;

/// <summary>Parameters and errors that several actions on resource groups have.</summary>
internal static class ResourceGroupParameters
{
    public static readonly Parameter<ResourceGroupId> ResourceGroupId = Declare.Id<ResourceGroupId>(
        "ResourceGroupId",
        "The ID of the resource group.",
        "rg-mygroup");

    public static readonly Parameter<bool?> IncludeTags = Declare.Boolean(
        "IncludeTags", "Whether to show tags. Default: false.");

    /// <summary>What every one of these actions can answer that names a group.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> ErrorsOfOne =
        [.. CommonErrorSets.OfEveryAction, RequestErrors.MissingParameter400, ResourceGroupErrors.EntityNotFound];
}
