using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Gateways;

internal static class DescribeIpv6GatewayAttribute
{
    public static readonly ApiAction Action = new ApiAction<ListedIpv6Gateway>
    {
        Product = Product.Vpc,
        Name = "DescribeIpv6GatewayAttribute",
        Summary = "Queries an IPv6 gateway.",
        Description = "The response for a gateway that does not exist has only empty members.",
        Parameters = [VpcParameters.RequiredRegionId, Ipv6GatewayParameters.Id],
        Resource = Ipv6GatewayParameters.Id,
        Response = new Shape<ListedIpv6Gateway>()
            .Include(listed => listed, Ipv6GatewayShape.Row)
            .Text("GatewayRouteTableId", "The gateway route table; always empty.", _ => ""),
        Errors = VpcErrorSets.OfEveryAction,
        Run = call => Ipv6GatewayListing.Describe(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(Ipv6GatewayParameters.Id)),
    };
}
