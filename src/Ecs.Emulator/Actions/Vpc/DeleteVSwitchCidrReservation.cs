using Ecs.Emulator.Domain.Networks;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc;

/// <summary>DeleteVSwitchCidrReservation: keeps a block of a VSwitch back no longer.</summary>
internal static class DeleteVSwitchCidrReservation
{
    private static readonly Parameter<string> VSwitchCidrReservationId = Declare.Required(
        "VSwitchCidrReservationId", Values.Text, "The ID of the reservation.", "vcr-myreservation");

    /// <summary>The action.</summary>
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteVSwitchCidrReservation",
        Summary = "Deletes the reservation of a CIDR block.",
        Description = "What has addresses or prefixes in the block keeps them.",
        Parameters =
        [
            VpcParameters.RegionId, VSwitchCidrReservationId, VpcParameters.ClientToken, VpcParameters.DryRun,
        ],
        Resource = VSwitchCidrReservationId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrors.OfChanges, ErrorCatalogue.CidrReservationNotFound, ErrorCatalogue.IdempotentParameterMismatch,
        ],
        Run = call =>
        {
            CidrReservationRules.Delete(call.World, call.Get(VpcParameters.RegionId), call.Get(VSwitchCidrReservationId));
            return Done.Value;
        },
    };
}
