using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.HaVips;

internal static class DeleteHaVip
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DeleteHaVip",
        Summary = "Deletes a HaVip.",
        Description =
            "The HaVip must be Available, without an EIP, and not the next hop of a route entry. It is Deleting at "
            + "first, and deleted after the transition delay.",
        Parameters = [VpcParameters.RequiredRegionId, HaVipParameters.HaVipId, VpcParameters.ClientToken],
        Resource = HaVipParameters.HaVipId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, HaVipErrors.NotFound, HaVipErrors.ChangeNotAllowed, HaVipErrors.IsNextHop,
            HaVipErrors.HasEip,
        ],
        Run = call => Done.After(HaVipDeletion.Delete(
            call.State, call.Get(VpcParameters.RequiredRegionId), call.Get(HaVipParameters.HaVipId))),
    };
}
