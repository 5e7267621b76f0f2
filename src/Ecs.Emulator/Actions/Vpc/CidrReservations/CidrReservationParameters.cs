using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.CidrReservations;

internal static class CidrReservationParameters
{
    public static readonly Parameter<CidrReservationId> Id = Declare.Required(
        "VSwitchCidrReservationId", Values.Id<CidrReservationId>, "The ID of the reservation.", "vcr-myreservation");

    public static readonly Parameter<string?> Name = VpcParameters.Named(
        "VSwitchCidrReservationName", "the reservation", 128, VSwitchErrors.ReservationTextInvalid);

    public static readonly Parameter<string?> Description = VpcParameters.Named(
        "VSwitchCidrReservationDescription", "the reservation", Values.MaxTextLength,
        VSwitchErrors.ReservationTextInvalid);
}
