using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.Vpcs;

/// <summary>AssociateVpcCidrBlock: gives a VPC a further block.</summary>
internal static class AssociateVpcCidrBlock
{
    private static readonly Parameter<CidrBlock> SecondaryCidrBlock = Declare.Required(
        "SecondaryCidrBlock", VpcParameters.VpcBlock, "The further block.", "192.168.0.0/16");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "AssociateVpcCidrBlock",
        Summary = "Adds a further CIDR block to a VPC.",
        Description = "It must not overlap a block that the VPC has, of which there are up to five beside the first.",
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
        Run = call =>
        {
            return Done.After(VpcRules.AssociateCidrBlock(
                call.State, call.Get(VpcParameters.RegionId), call.Get(VpcParameters.VpcId), call.Get(SecondaryCidrBlock)));
        },
    };
}
