using Ecs.Emulator.Actions.ResourceManager;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class ResourceManagerActions
{
    public static readonly IReadOnlyList<ApiAction> All =
    [
        ListResourceGroups.Action,
        GetResourceGroup.Action,
        CreateResourceGroup.Action,
        DeleteResourceGroup.Action,
    ];
}
