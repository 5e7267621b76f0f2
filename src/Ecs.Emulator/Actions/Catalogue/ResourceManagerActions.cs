using Ecs.Emulator.Actions.ResourceManager;

namespace Ecs.Emulator.Actions.Catalogue;

internal static class ResourceManagerActions
{
    public static readonly ProductActions All = new(Product.ResourceManager)
    {
        { nameof(ListResourceGroups), () => ListResourceGroups.Action },
        { nameof(GetResourceGroup), () => GetResourceGroup.Action },
        { nameof(CreateResourceGroup), () => CreateResourceGroup.Action },
        { nameof(DeleteResourceGroup), () => DeleteResourceGroup.Action },
    };
}
