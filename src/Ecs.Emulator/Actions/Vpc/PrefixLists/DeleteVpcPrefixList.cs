using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.PrefixLists;

internal static class DeleteVpcPrefixList
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteVpcPrefixList",
        Summary = "Deletes a prefix list of VPC.",
        Description = "No rule of a security group and no route entry may name the list.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, VpcPrefixListParameters.Id,
            VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = VpcPrefixListParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, VpcPrefixListErrors.NotFound, VpcPrefixListErrors.StateNotAllowed,
            VpcPrefixListErrors.InUse,
        ],
        Run = call => Done.After(PrefixListDeletion.Delete(
            call.State,
            PrefixListProduct.Vpc,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(VpcPrefixListParameters.Id))),
    };
}
