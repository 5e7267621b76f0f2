using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.NatGateways;

internal static class ModifyNatGatewayAttribute
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyNatGatewayAttribute",
        Summary = "Modifies the attributes of a NAT gateway.",
        Description = "Attributes that are not specified do not change.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, NatGatewayParameters.Id, NatGatewayParameters.Name,
            NatGatewayParameters.Description, NatGatewayParameters.EipBindMode, NatGatewayParameters.IcmpReplyEnabled,
        ],
        Resource = NatGatewayParameters.Id,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, NatGatewayErrors.NameMalformed, NatGatewayErrors.DescriptionMalformed,
            NatGatewayErrors.NotFound, NatGatewayErrors.StateNotAllowed, NatGatewayErrors.EipBindModeNotSupported,
        ],
        Run = call => Done.After(NatGatewayModification.Modify(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(NatGatewayParameters.Id),
            new NatGatewayChanges
            {
                Name = call.Get(NatGatewayParameters.Name),
                Description = call.Get(NatGatewayParameters.Description),
                EipBindMode = call.Get(NatGatewayParameters.EipBindMode),
                IcmpReplyEnabled = call.Get(NatGatewayParameters.IcmpReplyEnabled),
            })),
    };
}
