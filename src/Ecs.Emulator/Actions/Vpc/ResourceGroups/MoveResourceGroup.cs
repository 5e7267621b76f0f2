using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.ResourceGroups;

internal static class MoveResourceGroup
{
    /// <summary>The rule of each type of resources.</summary>
    private static readonly Dictionary<string, Func<AccountState, RegionId?, string, string, ChangeSet>> Rules =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["vpc"] = (state, region, id, group) =>
                VpcModification.MoveToResourceGroup(state, region, new VpcId(id), group),
            ["eip"] = (state, region, id, group) =>
                EipModification.MoveToResourceGroup(state, region, new EipId(id), group),
        };

    private static readonly string Types = string.Join(", ", Rules.Keys);

    private static readonly Parameter<string> ResourceType = Declare.Required(
        "ResourceType",
        (name, text) => Rules.ContainsKey(text)
            ? text
            : throw ApiException.InvalidParameter(name, $"The emulator supports the resource types {Types}."),
        $"The type of the resource: {Types}.",
        "vpc");

    private static readonly Parameter<string> ResourceId = Declare.Required(
        "ResourceId", Values.Text, "The ID of the resource.", "vpc-myvpc");

    private static readonly Parameter<string> NewResourceGroupId = Declare.Required(
        "NewResourceGroupId", Values.Text, "The ID of the resource group.", "rg-mygroup");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "MoveResourceGroup",
        Summary = "Moves a resource to another resource group.",
        Description = "The system route table of a VPC is moved with it.",
        Parameters =
        [
            VpcParameters.RegionId, ResourceType, ResourceId, NewResourceGroupId,
        ],
        Resource = ResourceId,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, VpcErrors.NotFound, EipErrors.NotFound, VpcErrors.ResourceGroupNotFound,
        ],
        Run = call => Done.After(Rules[call.Get(ResourceType)](
            call.State, call.Get(VpcParameters.RegionId), call.Get(ResourceId), call.Get(NewResourceGroupId))),
    };
}
