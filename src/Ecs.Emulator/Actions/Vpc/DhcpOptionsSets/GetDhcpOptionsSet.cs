using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.DhcpOptionsSets;

internal static class GetDhcpOptionsSet
{
    private static readonly Shape<Domain.Resources.Vpcs.Vpc> AssociatedVpc = new Shape<Domain.Resources.Vpcs.Vpc>()
        .Text("VpcId", "The VPC.", vpc => vpc.Id.Value)
        .Text("AssociateStatus", "InUse or Pending.", VpcShape.DhcpOptionsStatus);

    public static readonly ApiAction Action = new ApiAction<ListedDhcpOptionsSet>
    {
        Product = Product.Vpc,
        Name = "GetDhcpOptionsSet",
        Summary = "Queries a DHCP options set.",
        Description = "The response for a set that does not exist has no Status.",
        Parameters = [VpcParameters.RequiredRegionId, DhcpOptionsSetParameters.Id],
        Resource = DhcpOptionsSetParameters.Id,
        Response = new Shape<ListedDhcpOptionsSet>()
            .Include(listed => listed, DhcpOptionsSetShape.Common)
            .ObjectArray("AssociateVpcs", "The VPCs with the set.", listed => listed.Vpcs, AssociatedVpc),
        Errors = VpcErrorSets.OfEveryAction,
        Run = call => DhcpOptionsSetListing.Describe(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(DhcpOptionsSetParameters.Id)),
    };
}
