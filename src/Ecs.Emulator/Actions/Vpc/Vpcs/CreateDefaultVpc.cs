using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

internal static class CreateDefaultVpc
{
    private static readonly Parameter<bool?> EnableIpv6 =
        Declare.Boolean("EnableIpv6", "Whether to enable IPv6. Default: false.");

    public static readonly ApiAction Action = new ApiAction<Domain.Resources.Vpcs.Vpc>
    {
        Product = Product.Vpc,
        Name = "CreateDefaultVpc",
        Summary = "Creates the default VPC of a region.",
        Description =
            "A region can have one default VPC, with the CIDR block 172.31.0.0/16. "
            + "The VPC is Pending at first, like any new VPC.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, EnableIpv6, VpcParameters.Ipv6CidrBlock, VpcParameters.ResourceGroupId,
            VpcParameters.ClientToken,
        ],
        ClientToken = VpcParameters.ClientToken,
        Response = new Shape<Domain.Resources.Vpcs.Vpc>()
            .Text("VpcId", "The ID of the new VPC.", vpc => vpc.Id.Value)
            .Text("VRouterId", "The VRouter.", vpc => vpc.VRouterId)
            .Text("RouteTableId", "The system route table.", vpc => vpc.RouteTable.Id.Value),
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, VpcErrors.Ipv6BlockMalformed, VpcErrors.ResourceGroupNotFound,
            VpcErrors.DefaultExists, VpcErrors.QuotaExceeded,
        ],
        Run = call => DefaultVpcCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(EnableIpv6) is true,
            call.Get(VpcParameters.Ipv6CidrBlock),
            call.Get(VpcParameters.ResourceGroupId) ?? ""),
    };
}
