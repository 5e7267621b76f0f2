using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

internal static class DeleteRouteEntry
{
    private static readonly Parameter<string?> NextHopId = Declare.Text(
        "NextHopId", "The next hop of the entry. It is required if RouteEntryId is not specified.");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "DeleteRouteEntry",
        Summary = "Deletes a custom entry of a route table.",
        Description =
            "The entry is Deleting until the transition delay has passed. A VPC creates or deletes one entry at a "
                + "time.",
        Parameters =
        [
            VpcParameters.RegionId, RouteEntryParameters.OptionalId, RouteEntryParameters.OptionalTableId,
            RouteEntryParameters.OptionalDestination, NextHopId, RouteEntryParameters.NextHopList, VpcParameters.DryRun,
        ],
        Resource = RouteEntryParameters.OptionalId,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, RouteEntryErrors.DestinationMalformed, RouteEntryErrors.DeletedNextHopMissing,
            RouteTableErrors.NotFound, RouteEntryErrors.NotFound, RouteEntryErrors.IsSystem,
            RouteEntryErrors.StateNotAllowed, RouteEntryErrors.TaskConflict, RouteEntryErrors.TableBusy,
        ],
        Run = call => Done.After(RouteEntryDeletion.Delete(
            call.State, call.Get(VpcParameters.RegionId), ReadKey(call))),
    };

    private static RouteEntryKey ReadKey(CallContext call)
    {
        var nextHop = call.Get(NextHopId) ?? call.Get(RouteEntryParameters.NextHopList).FirstOrDefault();
        var key = RouteEntryParameters.Key(call, nextHop);
        return key is RouteDestinationKey && nextHop is null
            ? throw new ApiException(RouteEntryErrors.DeletedNextHopMissing)
            : key;
    }
}
