using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Gateways;

internal static class CreateIpv6Gateway
{
    private static readonly Parameter<VpcId> VpcId = VpcParameters.VpcId with { Example = "vpc-myempty" };

    public static readonly ApiAction Action = new ApiAction<ListedIpv6Gateway>
    {
        Product = Product.Vpc,
        Name = "CreateIpv6Gateway",
        Summary = "Creates the IPv6 gateway of a VPC.",
        Description =
            "IPv6 must be enabled for the VPC, which can have one gateway. The gateway is Pending at first, and "
            + "Available after the transition delay.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcId, Ipv6GatewayParameters.Name, Ipv6GatewayParameters.Description,
            VpcParameters.ResourceGroupId, TagParameters.AtCreation, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = VpcId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<ListedIpv6Gateway>()
            .Text("Ipv6GatewayId", "The ID of the new gateway.", listed => listed.Gateway!.Id.Value)
            .Text("ResourceGroupId", "The resource group.", listed => listed.ResourceGroupId),
        Errors =
        [
            .. VpcErrorSets.OfChanges, .. TagParameters.Errors, Ipv6GatewayErrors.NameIllegal,
            Ipv6GatewayErrors.DescriptionIllegal, VpcErrors.NotFound, Ipv6GatewayErrors.VpcStateNotAllowed,
            Ipv6GatewayErrors.Ipv6NotEnabled, Ipv6GatewayErrors.AlreadyExists, VpcErrors.ResourceGroupNotFound,
        ],
        Run = call => Ipv6GatewayCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new Ipv6GatewaySpec
            {
                VpcId = call.Get(VpcId),
                Name = call.Get(Ipv6GatewayParameters.Name) ?? "",
                Description = call.Get(Ipv6GatewayParameters.Description) ?? "",
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId) ?? "",
                Tags = call.Get(TagParameters.AtCreation),
            }).Select(gateway => ListedIpv6Gateway.Of(call.State, gateway)),
    };
}
