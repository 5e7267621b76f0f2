using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.ResourceGroups;

internal static class JoinResourceGroup
{
    private static readonly Parameter<string> ResourceType = Declare.Required(
        "ResourceType", Values.Text, $"The type of the resource: {EcsResourceTypes.Names}.", "eni");

    private static readonly Parameter<string> ResourceId = Declare.Required(
        "ResourceId", Values.Text, "The ID of the resource.", "eni-myeni");

    private static readonly Parameter<string> ResourceGroupId = Declare.Required(
        "ResourceGroupId", Values.Text, "The ID of the resource group.", "rg-mygroup");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "JoinResourceGroup",
        Summary = "Moves a resource to a resource group.",
        Description = "A resource is in one resource group: it leaves its current group.",
        Parameters = [EcsParameters.RegionId, ResourceType, ResourceId, ResourceGroupId],
        Resource = ResourceId,
        Response = Done.Shape,
        Errors =
        [
            .. EcsErrorSets.InRegion,
            TagErrors.ResourceTypeNotFound, ResourceGroupErrors.NotFound,
            ResourceGroupErrors.ResourceNotFound,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        var region = call.Get(EcsParameters.RegionId);
        var type = EcsResourceTypes.Find(call.Get(ResourceType)) is { HasResourceGroup: true } found
            ? found
            : throw new ApiException(TagErrors.ResourceTypeNotFound);
        return Done.After(ResourceGroupMembership.Join(
            call.State, region, type, call.Get(ResourceId), call.Get(ResourceGroupId)));
    }
}
