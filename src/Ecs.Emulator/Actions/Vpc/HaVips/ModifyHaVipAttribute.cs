using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.HaVips;

internal static class ModifyHaVipAttribute
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "ModifyHaVipAttribute",
        Summary = "Modifies the name and the description of a HaVip.",
        Description = "Attributes that are not specified do not change. The HaVip must be Available or InUse.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, HaVipParameters.HaVipId, HaVipParameters.Name, HaVipParameters.Description,
            VpcParameters.ClientToken,
        ],
        Resource = HaVipParameters.HaVipId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, HaVipErrors.NotFound, HaVipErrors.ChangeNotAllowed,
            HaVipErrors.NameMalformed, HaVipErrors.DescriptionMalformed,
        ],
        Run = call => Done.After(HaVipModification.Modify(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(HaVipParameters.HaVipId),
            new HaVipChanges
            {
                Name = call.Get(HaVipParameters.Name),
                Description = call.Get(HaVipParameters.Description),
            })),
    };
}
