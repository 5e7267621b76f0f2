using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.CidrReservations;

internal static class ModifyVSwitchCidrReservationAttribute
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyVSwitchCidrReservationAttribute",
        Summary = "Modifies the name and description of a CIDR reservation.",
        Description = "Attributes that are not specified do not change.",
        Parameters =
        [
            VpcParameters.RegionId, CidrReservationParameters.Id, CidrReservationParameters.Name,
            CidrReservationParameters.Description, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = CidrReservationParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges.Except([VpcErrors.RegionNotFound]),
            VSwitchErrors.ReservationNotFound, VSwitchErrors.ReservationTextInvalid,
        ],
        Run = call => Done.After(CidrReservationModification.Modify(
            call.State,
            call.Get(VpcParameters.RegionId),
            call.Get(CidrReservationParameters.Id),
            new CidrReservationChanges
            {
                Name = call.Get(CidrReservationParameters.Name),
                Description = call.Get(CidrReservationParameters.Description),
            })),
    };
}
