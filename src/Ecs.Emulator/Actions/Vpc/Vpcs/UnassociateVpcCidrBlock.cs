using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

internal static class UnassociateVpcCidrBlock
{
    private static readonly Parameter<CidrBlock> SecondaryCidrBlock = Declare.Required(
        "SecondaryCidrBlock", VpcParameters.VpcBlock, "The secondary CIDR block.", "192.168.0.0/16");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "UnassociateVpcCidrBlock",
        Summary = "Removes a secondary CIDR block from a VPC.",
        Description = "No VSwitch may be in the block.",
        Parameters =
        [
            VpcParameters.RegionId, VpcParameters.VpcId with { Example = "vpc-myempty" }, SecondaryCidrBlock,
        ],
        Resource = VpcParameters.VpcId,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, VpcErrors.NotFound, VpcErrors.StateNotAllowed,
            VpcErrors.BlockInvalid, VpcErrors.BlockNotFound,
            VpcErrors.BlockInUse,
        ],
        Run = call => Done.After(VpcModification.UnassociateCidrBlock(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(VpcParameters.VpcId),
            call.Get(SecondaryCidrBlock))),
    };
}
