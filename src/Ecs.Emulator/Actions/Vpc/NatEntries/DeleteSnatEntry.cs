using Ecs.Emulator.Errors.Vpc;

namespace Ecs.Emulator.Actions.Vpc.NatEntries;

internal static class DeleteSnatEntry
{
    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "DeleteSnatEntry",
        Summary = "Deletes an SNAT entry of a NAT gateway.",
        Description = "The entry is Deleting until the transition delay has passed.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, SnatEntryParameters.TableId, SnatEntryParameters.Id,
            VpcParameters.ClientToken,
        ],
        Resource = SnatEntryParameters.TableId,
        ClientToken = VpcParameters.ClientToken,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfEveryAction, NatEntryErrors.SnatTableNotFound, NatGatewayErrors.StateNotAllowed,
            NatEntryErrors.SnatEntryNotFound, NatEntryErrors.SnatStateNotAllowed,
        ],
        Run = call => Done.After(SnatEntryDeletion.Delete(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            call.Get(SnatEntryParameters.TableId),
            call.Get(SnatEntryParameters.Id))),
    };
}
