using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

internal static class DeleteVpc
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DeleteVpc",
        Summary = "Deletes a VPC.",
        Description =
            "The VPC must have no VSwitches, no security groups, no custom route entries, no custom route tables, no "
            + "NAT gateways, no IPv6 gateway and no network ACLs. Its VRouter and its system route table are deleted "
            + "with it.",
        Parameters =
        [
            VpcParameters.RegionId, VpcParameters.VpcId with { Example = "vpc-myempty" }, VpcParameters.ClientToken,
            VpcParameters.DryRun,
        ],
        Resource = VpcParameters.VpcId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, VpcErrors.NotFound, VpcErrors.StateNotAllowed, VpcErrors.HasVSwitches,
            VpcErrors.HasSecurityGroups, VpcErrors.HasNatGateways, VpcErrors.HasRouteEntries,
            VpcErrors.HasRouteTables, VpcErrors.HasIpv6Gateway, VpcErrors.HasNetworkAcls,
        ],
        Run = call => Done.After(VpcDeletion.Delete(
            call.State, call.Get(VpcParameters.RegionId), call.Get(VpcParameters.VpcId))),
    };
}
