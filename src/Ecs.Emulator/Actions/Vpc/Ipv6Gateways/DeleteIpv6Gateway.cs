using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Gateways;

internal static class DeleteIpv6Gateway
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteIpv6Gateway",
        Summary = "Deletes an IPv6 gateway.",
        Description = "The gateway is Deleting until the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Ipv6GatewayParameters.Id, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = Ipv6GatewayParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors = [.. VpcErrorSets.OfChanges, Ipv6GatewayErrors.NotFound, Ipv6GatewayErrors.StateNotAllowed],
        Run = call => Done.After(Ipv6GatewayDeletion.Delete(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(Ipv6GatewayParameters.Id))),
    };
}
