using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.CidrReservations;

internal static class DeleteVSwitchCidrReservation
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteVSwitchCidrReservation",
        Summary = "Deletes the reservation of a CIDR block.",
        Description = "ENIs keep their addresses and prefixes in the block.",
        Parameters =
        [
            VpcParameters.RegionId, CidrReservationParameters.Id, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = CidrReservationParameters.Id,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors = [.. VpcErrorSets.OfChanges.Except([VpcErrors.RegionNotFound]), VSwitchErrors.ReservationNotFound],
        Run = call => Done.After(CidrReservationDeletion.Delete(
            call.State, call.Get(VpcParameters.RegionId), call.Get(CidrReservationParameters.Id))),
    };
}
