using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

internal static class AssociateVpcCidrBlock
{
    private static readonly Parameter<CidrBlock> SecondaryCidrBlock = Declare.Required(
        "SecondaryCidrBlock", VpcParameters.VpcBlock, "The secondary CIDR block.", "192.168.0.0/16");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "AssociateVpcCidrBlock",
        Summary = "Adds a secondary CIDR block to a VPC.",
        Description = "The block must not overlap a block of the VPC. A VPC can have up to five secondary CIDR blocks.",
        Parameters =
        [
            VpcParameters.RegionId, VpcParameters.VpcId, SecondaryCidrBlock,
        ],
        Resource = VpcParameters.VpcId,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, VpcErrors.NotFound, VpcErrors.StateNotAllowed,
            VpcErrors.BlockInvalid, VpcErrors.MaskIllegal,
        ],
        Run = call => Done.After(VpcModification.AssociateCidrBlock(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(VpcParameters.VpcId),
            call.Get(SecondaryCidrBlock))),
    };
}
