using Ecs.Emulator.Errors;

namespace Ecs.Emulator.Actions.ResourceManager;

internal static class DeleteResourceGroup
{
    public static readonly ApiAction Action = new ApiAction<ReturnedResourceGroup>
    {
        Product = Product.ResourceManager,
        Name = "DeleteResourceGroup",
        Summary = "Deletes a resource group.",
        Description = "The group must have no resources.",
        Parameters = [ResourceGroupParameters.ResourceGroupId],
        Resource = ResourceGroupParameters.ResourceGroupId,
        Response = ResourceGroupShape.Response(ResourceGroupShape.Changed),
        Errors = [.. ResourceGroupParameters.ErrorsOfOne, ResourceGroupErrors.InUse],
        Run = call => ResourceGroupDeletion
            .Delete(call.State, call.Get(ResourceGroupParameters.ResourceGroupId))
            .Select(group => ReturnedResourceGroup.Everywhere(call.State, group, ReturnedResourceGroup.PendingDelete)),
    };
}
