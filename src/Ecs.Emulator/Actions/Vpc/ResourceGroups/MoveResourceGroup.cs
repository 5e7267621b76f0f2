using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.ResourceGroups;

internal static class MoveResourceGroup
{
    /// <summary>The rules of the types whose errors name the type.</summary>
    private static readonly Dictionary<ResourceKind, Func<AccountState, RegionId?, string, string, ChangeSet>> Own =
        new()
        {
            [Domain.Resources.Vpcs.Vpc.Kind] = (state, region, id, group) =>
                VpcModification.MoveToResourceGroup(state, region, new VpcId(id), group),
            [Eip.Kind] = (state, region, id, group) =>
                EipModification.MoveToResourceGroup(state, region, new EipId(id), group),
        };

    /// <summary>The rule of each type of resources. A VSwitch is in the resource group of its VPC.</summary>
    private static readonly Dictionary<string, Func<AccountState, RegionId?, string, string, ChangeSet>> Rules =
        AccountState.AllTables.Select(table => table.Kind)
            .Where(kind => kind is { HasResourceGroup: true, Type.Product: "vpc" } && kind != VSwitch.Kind)
            .ToDictionary(
                kind => kind.Type!.Name,
                kind => Own.GetValueOrDefault(kind) ?? ((state, region, id, group) => ResourceGroupMembership.Join(
                    state, region, Domain.Rules.ResourceTypes.ResourceType.Of(kind), id, group)),
                StringComparer.OrdinalIgnoreCase);

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
            .. VpcErrorSets.OfEveryAction, VpcErrors.NotFound, EipErrors.NotFound,
            ResourceGroupErrors.ResourceNotFound, VpcErrors.ResourceGroupNotFound,
        ],
        Run = call => Done.After(Rules[call.Get(ResourceType)](
            call.State, call.Get(VpcParameters.RegionId), call.Get(ResourceId), call.Get(NewResourceGroupId))),
    };
}
