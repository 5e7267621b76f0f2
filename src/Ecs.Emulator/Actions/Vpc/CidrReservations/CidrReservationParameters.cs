using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.CidrReservations;

internal static class CidrReservationParameters
{
    public static readonly Parameter<CidrReservationId> Id = Declare.Id<CidrReservationId>(
        "VSwitchCidrReservationId", "The ID of the reservation.", "vcr-myreservation");

    public static readonly Parameter<string?> Name = VpcParameters.Name(
        "VSwitchCidrReservationName", "the reservation", VSwitchErrors.ReservationTextInvalid);

    public static readonly Parameter<string?> Description = VpcParameters.Description(
        "VSwitchCidrReservationDescription", "the reservation", VSwitchErrors.ReservationTextInvalid);
}
