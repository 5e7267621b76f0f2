using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Gateways;

internal static class ModifyIpv6GatewayAttribute
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyIpv6GatewayAttribute",
        Summary = "Modifies the name and description of an IPv6 gateway.",
        Description = "Attributes that are not specified do not change.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Ipv6GatewayParameters.Id, Ipv6GatewayParameters.Name,
            Ipv6GatewayParameters.Description, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = Ipv6GatewayParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, Ipv6GatewayErrors.NameIllegal, Ipv6GatewayErrors.DescriptionIllegal,
            Ipv6GatewayErrors.NotFound, Ipv6GatewayErrors.StateNotAllowed,
        ],
        Run = call => Done.After(Ipv6GatewayModification.Modify(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(Ipv6GatewayParameters.Id),
            new Ipv6GatewayChanges
            {
                Name = call.Get(Ipv6GatewayParameters.Name),
                Description = call.Get(Ipv6GatewayParameters.Description),
            })),
    };
}
