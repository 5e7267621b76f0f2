using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class DeletionProtection
{
    /// <summary>The rule of each type of resources.</summary>
    private static readonly Dictionary<string, Func<AccountState, RegionId, string, bool, ChangeSet>> Rules = new()
    {
        ["EIP"] = (state, region, id, isProtected) =>
            EipModification.ModifyProtection(state, region, new EipId(id), isProtected),
        ["NATGW"] = (state, region, id, isProtected) =>
            NatGatewayModification.ModifyProtection(state, region, new NatGatewayId(id), isProtected),
    };

    private static readonly Parameter<string> InstanceId = Declare.Required(
        "InstanceId", Values.Text, "The ID of the resource.", "eip-myeip");

    private static readonly Parameter<string> Type = Declare.Required(
        Declare.OneOf("Type", "The type of the resource: an EIP or a NAT gateway.", [.. Rules.Keys]));

    private static readonly Parameter<bool> ProtectionEnable = Declare.Required(
        "ProtectionEnable", Values.Boolean, "Whether the resource cannot be deleted.", "true");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeletionProtection",
        Summary = "Enables or disables the deletion protection of an EIP or a NAT gateway.",
        Description = "An EIP with deletion protection cannot be released, and a NAT gateway cannot be deleted.",
        Parameters = [VpcParameters.RequiredRegionId, InstanceId, Type, ProtectionEnable, VpcParameters.ClientToken],
        Resource = InstanceId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors = [.. EipParameters.Errors, EipErrors.NotFound, NatGatewayErrors.NotFound],
        Run = call => Done.After(Rules[call.Get(Type)](
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(InstanceId),
            call.Get(ProtectionEnable))),
    };
}
