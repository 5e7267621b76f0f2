using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class DeleteForwardEntry
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteForwardEntry",
        Summary = "Deletes a DNAT entry of a NAT gateway.",
        Description = "The entry is Deleting until the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, ForwardEntryParameters.TableId, ForwardEntryParameters.Id,
            VpcParameters.ClientToken,
        ],
        Resource = ForwardEntryParameters.TableId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, NatEntryErrors.ForwardTableNotFound, NatGatewayErrors.StateNotAllowed,
            NatEntryErrors.ForwardEntryNotFound, NatEntryErrors.ForwardStateNotAllowed,
        ],
        Run = call => Done.After(ForwardEntryDeletion.Delete(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(ForwardEntryParameters.TableId),
            call.Get(ForwardEntryParameters.Id))),
    };
}
