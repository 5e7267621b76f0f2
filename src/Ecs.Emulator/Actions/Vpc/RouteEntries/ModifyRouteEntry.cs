using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

internal static class ModifyRouteEntry
{
    private static readonly Parameter<string?> NewNextHopId = Declare.Text(
        "NewNextHopId", "The new next hop: a resource in the VPC of the route table.");

    private static readonly Parameter<NextHopType?> NewNextHopType =
        RouteEntryParameters.NextHopType("NewNextHopType");

    public static readonly ApiAction Action = new ApiAction<Done>
    {
        Product = Product.Vpc,
        Name = "ModifyRouteEntry",
        Summary = "Modifies a custom entry of a route table.",
        Description =
            "Attributes that are not specified do not change. An entry with a new next hop is Modifying until the "
            + "transition delay has passed.",
        Parameters =
        [
            VpcParameters.RegionId, RouteEntryParameters.OptionalId, RouteEntryParameters.OptionalTableId,
            RouteEntryParameters.OptionalDestination, NewNextHopId, NewNextHopType, RouteEntryParameters.Name,
            RouteEntryParameters.Description, VpcParameters.DryRun,
        ],
        Resource = RouteEntryParameters.OptionalId,
        DryRun = VpcParameters.DryRun,
        Response = Done.Shape,
        Errors =
        [
            .. VpcErrorSets.OfChanges, RouteEntryErrors.DestinationMalformed, RouteEntryErrors.NextHopTypeInvalid,
            RouteEntryErrors.NameMalformed, RouteEntryErrors.DescriptionMalformed, RouteTableErrors.NotFound,
            RouteEntryErrors.NotFound, RouteEntryErrors.IsSystem, RouteEntryErrors.StateNotAllowed,
            RouteEntryErrors.TableBusy, .. RouteEntryParameters.NextHopErrors,
        ],
        Run = call => Done.After(RouteEntryModification.Modify(
            call.State,
            call.Get(VpcParameters.RegionId),
            RouteEntryParameters.Key(call),
            new RouteEntryChanges
            {
                NextHop = ReadNextHop(call),
                Name = call.Get(RouteEntryParameters.Name),
                Description = call.Get(RouteEntryParameters.Description),
            })),
    };

    private static NextHop? ReadNextHop(CallContext call)
    {
        var type = call.Get(NewNextHopType);
        return call.Get(NewNextHopId) is { } id
            ? new NextHop(type ?? NextHopType.Instance, id)
            : type is null ? null : throw new ApiException(VpcErrors.MissingParameter);
    }
}
