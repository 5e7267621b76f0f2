using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.ResourceManager;

/// <summary>DeleteResourceGroup: deletes an empty resource group. The service takes days for it, the emulator none.</summary>
internal static class DeleteResourceGroup
{
    public static readonly ApiAction Action = new ApiAction<ShownResourceGroup>
    {
        Product = Product.ResourceManager,
        Name = "DeleteResourceGroup",
        Summary = "Deletes a resource group.",
        Description = "No resource may be in it.",
        Parameters = [ResourceGroupParameters.ResourceGroupId],
        Resource = ResourceGroupParameters.ResourceGroupId,
        Response = ResourceGroupShape.Answer(ResourceGroupShape.Changed),
        Errors = [.. ResourceGroupParameters.ErrorsOfOne, ResourceGroupErrors.InUse],
        Run = call => ResourceGroupLife
            .Delete(call.State, call.Get(ResourceGroupParameters.ResourceGroupId))
            .Select(group => ShownResourceGroup.Everywhere(call.State, group, ShownResourceGroup.PendingDelete)),
    };
}
