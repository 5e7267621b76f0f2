using Ecs.Emulator.Actions.Vpc.Ipv6Gateways;
using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Addresses;

internal static class ModifyIpv6AddressAttribute
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyIpv6AddressAttribute",
        Summary = "Modifies the name and description of an allocated IPv6 address.",
        Description = "Attributes that are not specified do not change. The addresses of ENIs have no attributes.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Ipv6AddressParameters.Id, Ipv6GatewayParameters.Name,
            Ipv6GatewayParameters.Description, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = Ipv6AddressParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, Ipv6GatewayErrors.NameIllegal, Ipv6GatewayErrors.DescriptionIllegal,
            Ipv6AddressErrors.IdNotFound, Ipv6AddressErrors.Associated, Ipv6AddressErrors.StateNotAllowed,
        ],
        Run = call => Done.After(Ipv6AddressModification.Modify(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(Ipv6AddressParameters.Id),
            new Ipv6AddressChanges
            {
                Name = call.Get(Ipv6GatewayParameters.Name),
                Description = call.Get(Ipv6GatewayParameters.Description),
            })),
    };
}
