using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class DeletionProtection
{
    private static readonly Parameter<EipId> InstanceId = Declare.Id<EipId>(
        "InstanceId", "The ID of the EIP.", "eip-myeip");

    private static readonly Parameter<string> Type = Declare.Required(
        Declare.OneOf("Type", "The type of the resource. The emulator supports EIP.", ["EIP"]));

    private static readonly Parameter<bool> ProtectionEnable = Declare.Required(
        "ProtectionEnable", Values.Boolean, "Whether the EIP cannot be released.", "true");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeletionProtection",
        Summary = "Enables or disables the deletion protection of an EIP.",
        Description = "An EIP with deletion protection cannot be released.",
        Parameters = [VpcParameters.RequiredRegionId, InstanceId, Type, ProtectionEnable, VpcParameters.ClientToken],
        Resource = InstanceId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors = [.. EipParameters.Errors, EipErrors.NotFound, RequestErrors.IdempotentParameterMismatch],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        call.Validate(Type);
        return Done.After(EipModification.ModifyProtection(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(InstanceId),
            call.Get(ProtectionEnable)));
    }
}
