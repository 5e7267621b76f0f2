namespace Ecs.Emulator.Actions.ResourceManager;

internal static class GetResourceGroup
{
    public static readonly ApiAction Action = new ApiAction<ReturnedResourceGroup>
    {
        Product = Product.ResourceManager,
        Name = "GetResourceGroup",
        Summary = "Queries one resource group.",
        Description =
            "The response contains the names of the group, its status in every region and, on request, its tags.",
        Parameters = [ResourceGroupParameters.ResourceGroupId, ResourceGroupParameters.IncludeTags],
        Resource = ResourceGroupParameters.ResourceGroupId,
        Response = ResourceGroupShape.Response(ResourceGroupShape.Single),
        Errors = ResourceGroupParameters.ErrorsOfOne,
        Run = call => ReturnedResourceGroup.Everywhere(
            call.State, ResourceGroupListing.Get(call.State, call.Get(ResourceGroupParameters.ResourceGroupId))) with
        {
            WithTags = call.Get(ResourceGroupParameters.IncludeTags) is true,
        },
    };
}
