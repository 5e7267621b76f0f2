using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.NatGateways;

internal static class GetNatGatewayAttribute
{
    public static readonly ApiAction Action = new ApiAction<ListedNatGateway>
    {
        Product = Product.Vpc,
        Name = "GetNatGatewayAttribute",
        Summary = "Queries a NAT gateway.",
        Description = "The response has more attributes than that of DescribeNatGateways.",
        Parameters = [VpcParameters.RequiredRegionId, NatGatewayParameters.Id],
        Resource = NatGatewayParameters.Id,
        Response = NatGatewayShape.Attributes,
        Errors = [.. VpcErrorSets.OfEveryAction, NatGatewayErrors.NotFound],
        Run = call => NatGatewayListing.Describe(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(NatGatewayParameters.Id)),
    };
}
