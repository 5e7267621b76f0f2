using Ecs.Emulator.Actions.ResourceManager;

namespace Ecs.Emulator.Actions.Catalogue;

/// <summary>The actions of Resource Management (2020-03-31).</summary>
internal static class ResourceManagerActions
{
    /// <summary>All of them, in the order in which documents list them.</summary>
    public static readonly IReadOnlyList<ApiAction> All =
    [
        ListResourceGroups.Action,
        GetResourceGroup.Action,
        CreateResourceGroup.Action,
        DeleteResourceGroup.Action,
    ];
}
