using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Ipv6Gateways;

internal static class DescribeIpv6Gateways
{
    private static readonly Parameter<Ipv6GatewayId?> Id = Declare.OptionalId<Ipv6GatewayId>(
        "Ipv6GatewayId", "The ID of the IPv6 gateway.");

    private static readonly Parameter<VpcId?> VpcId = Declare.OptionalId<VpcId>("VpcId", "The VPC of the gateway.");

    private static readonly Parameter<string?> Name = Declare.Text("Name", "The exact name.");

    public static readonly ApiAction Action = new ApiAction<Page<ListedIpv6Gateway>>
    {
        Product = Product.Vpc,
        Name = "DescribeIpv6Gateways",
        Summary = "Queries the IPv6 gateways of a region.",
        Description = "An entry must match all filters.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, Id, VpcId, Name, VpcParameters.ResourceGroupId, VpcParameters.TagsFilter,
            .. VpcParameters.Pages.All,
        ],
        Resource = Id,
        Response = new Shape<Page<ListedIpv6Gateway>>()
            .PageNumbers()
            .ObjectList("Ipv6Gateways", "Ipv6Gateway", "The gateways.", page => page.Items, Ipv6GatewayShape.Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = call => Ipv6GatewayListing.List(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            new Ipv6GatewayFilter
            {
                Id = call.Get(Id),
                VpcId = call.Get(VpcId),
                Name = call.Get(Name),
                ResourceGroupId = call.Get(VpcParameters.ResourceGroupId),
                Tags = call.Get(VpcParameters.TagsFilter),
            },
            VpcParameters.Pages.Read(call)),
    };
}
