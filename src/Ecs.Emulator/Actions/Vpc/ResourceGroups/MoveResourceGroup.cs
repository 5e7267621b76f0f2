using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.ResourceGroups;

internal static class MoveResourceGroup
{
    private static readonly Parameter<string> ResourceType = Declare.Required(
        "ResourceType",
        (name, text) => text.Equals("vpc", StringComparison.OrdinalIgnoreCase)
            ? text
            : throw ApiException.InvalidParameter(name, "The emulator supports the resource type vpc."),
        "The type of the resource: vpc.",
        "vpc");

    private static readonly Parameter<VpcId> ResourceId = Declare.Id<VpcId>(
        "ResourceId", "The ID of the VPC.", "vpc-myvpc");

    private static readonly Parameter<string> NewResourceGroupId = Declare.Required(
        "NewResourceGroupId", Values.Text, "The ID of the resource group.", "rg-mygroup");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "MoveResourceGroup",
        Summary = "Moves a VPC to another resource group.",
        Description = "Its system route table is moved with it.",
        Parameters =
        [
            VpcParameters.RegionId, ResourceType, ResourceId, NewResourceGroupId,
        ],
        Resource = ResourceId,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, VpcErrors.NotFound, VpcErrors.ResourceGroupNotFound,
        ],
        Run = call =>
        {
            call.Validate(ResourceType);
            return Done.After(VpcModification.MoveToResourceGroup(
                call.State, call.Get(VpcParameters.RegionId), call.Get(ResourceId), call.Get(NewResourceGroupId)));
        },
    };
}
