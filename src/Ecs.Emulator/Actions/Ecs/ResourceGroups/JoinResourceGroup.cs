using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Ecs.ResourceGroups;

internal static class JoinResourceGroup
{
    private static readonly Parameter<string> ResourceType = Declare.Required(
        "ResourceType", Values.Text, "The type of the resource: instance, disk, eni or securitygroup.", "eni");

    private static readonly Parameter<string> ResourceId = Declare.Required(
        "ResourceId", Values.Text, "The ID of the resource.", "eni-myeni");

    private static readonly Parameter<string> ResourceGroupId = Declare.Required(
        "ResourceGroupId", Values.Text, "The ID of the resource group.", "rg-mygroup");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Ecs,
        Name = "JoinResourceGroup",
        Summary = "Moves an instance, a disk, an ENI or a security group to a resource group.",
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
        var type = TypeOf(call.Get(ResourceType));
        return Done.After(ResourceGroupMembership.Join(
            call.State, region, type, call.Get(ResourceId), call.Get(ResourceGroupId)));
    }

    private static GroupableType TypeOf(string name) => name switch
    {
        "instance" => GroupableType.Instance,
        "disk" => GroupableType.Disk,
        "eni" => GroupableType.NetworkInterface,
        "securitygroup" => GroupableType.SecurityGroup,
        _ => throw new ApiException(TagErrors.ResourceTypeNotFound),
    };
}
