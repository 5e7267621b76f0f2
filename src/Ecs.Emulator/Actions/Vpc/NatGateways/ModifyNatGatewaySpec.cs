using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.NatGateways;

internal static class ModifyNatGatewaySpec
{
    private static readonly Parameter<string> Spec =
        Declare.Required(NatGatewayParameters.Spec) with { Example = "Middle" };

    private static readonly Parameter<bool?> AutoPay = Declare.Boolean("AutoPay", "Orders are always paid.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyNatGatewaySpec",
        Summary = "Changes the specification of a NAT gateway.",
        Description = "The gateway is Modifying at first, and Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NatGatewayParameters.Id, Spec, AutoPay, VpcParameters.ClientToken,
        ],
        Resource = NatGatewayParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, NatGatewayErrors.SpecNotSupported, NatGatewayErrors.NotFound,
            NatGatewayErrors.StateNotAllowed, NatGatewayErrors.SpecUnchanged,
        ],
        Run = Run,
    };

    private static Plan<Done> Run(CallContext call)
    {
        call.Validate(AutoPay);
        return Done.After(NatGatewayModification.ModifySpec(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(NatGatewayParameters.Id),
            call.Get(Spec)));
    }
}
