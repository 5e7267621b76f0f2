namespace Ecs.Emulator.Actions.ResourceManager;

/// <summary>GetResourceGroup: shows one resource group.</summary>
internal static class GetResourceGroup
{
    public static readonly ApiAction Action = new ApiAction<ShownResourceGroup>
    {
        Product = Product.ResourceManager,
        Name = "GetResourceGroup",
        Summary = "Queries one resource group.",
        Description = "Shows its names, its state in every region, and its tags where they are asked for.",
        Parameters = [ResourceGroupParameters.ResourceGroupId, ResourceGroupParameters.IncludeTags],
        Resource = ResourceGroupParameters.ResourceGroupId,
        Response = ResourceGroupShape.Answer(ResourceGroupShape.Single),
        Errors = ResourceGroupParameters.ErrorsOfOne,
        Run = call => ShownResourceGroup.Everywhere(
            call.State, ResourceGroupLife.Get(call.State, call.Get(ResourceGroupParameters.ResourceGroupId))) with
        {
            WithTags = call.Get(ResourceGroupParameters.IncludeTags) is true,
        },
    };
}
