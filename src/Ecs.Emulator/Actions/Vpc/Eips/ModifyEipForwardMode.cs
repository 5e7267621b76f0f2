using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class ModifyEipForwardMode
{
    private static readonly Parameter<EipId> InstanceId = Declare.Id<EipId>(
        "InstanceId", "The ID of the EIP.", "eip-myeip");

    private static readonly Parameter<EipMode> Mode = Declare.Required(EipParameters.Mode);

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyEipForwardMode",
        Summary = "Modifies the mode of an EIP.",
        Description =
            "The conditions are those of AssociateEipAddress. The mode of an Available EIP is that of its next "
            + "association, if the request does not specify one.",
        Parameters = [VpcParameters.RequiredRegionId, InstanceId, Mode, VpcParameters.ClientToken],
        Resource = InstanceId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. EipParameters.Errors, EipErrors.NotFound, EipErrors.StateNotAllowed, EipErrors.InstanceTypeNotSupported,
            .. EipParameters.ModeErrors,
        ],
        Run = call => Done.After(EipModification.ModifyMode(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(InstanceId), call.Get(Mode))),
    };
}
