using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

internal static class CreateRouteEntry
{
    private static readonly Parameter<RouteTableId> RouteTableId = Declare.Id<RouteTableId>(
        "RouteTableId", "The system or custom route table.", "vtb-myvpc");

    private static readonly Parameter<RouteDestination> Destination = Declare.Required(
        "DestinationCidrBlock",
        RouteEntryParameters.Destination,
        "The destination: an IPv4 or IPv6 CIDR block, an address, or the ID of a prefix list of VPC. It must be unique "
        + "in the route table and must not be in the block of a VSwitch.",
        "192.168.100.0/24");

    private static readonly Parameter<NextHopType?> NextHopType =
        RouteEntryParameters.NextHopType("NextHopType") with { Example = "NetworkInterface" };

    private static readonly Parameter<string?> NextHopId = Declare.Text(
        "NextHopId", "The next hop: a resource in the VPC of the route table.") with
    { Example = "eni-myeni" };

    /// <summary>The errors of the rule, which an entry of CreateRouteEntries can have too.</summary>
    public static readonly IReadOnlyList<ErrorDefinition> RuleErrors =
    [
        RouteTableErrors.NotFound, RouteTableErrors.StateNotAllowed, VpcErrors.StateNotAllowed,
        VpcPrefixListErrors.NotFound, VpcPrefixListErrors.StateNotAllowed,
        RouteEntryErrors.DestinationNotAllowed, RouteEntryErrors.Exists, RouteEntryErrors.PrefixListExists,
        RouteEntryErrors.PrefixListConflict, RouteEntryErrors.DestinationInPrefixList, RouteEntryErrors.StateNotAllowed,
        RouteEntryErrors.TaskConflict, RouteEntryErrors.TableBusy, RouteEntryErrors.QuotaExceeded,
        .. RouteEntryParameters.NextHopErrors,
    ];

    public static readonly ApiAction Action = new ApiAction<RouteEntry>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "CreateRouteEntry",
        Summary = "Creates a custom entry of a route table.",
        Description =
            "The entry is Pending at first, and Available after the transition delay. A VPC creates or deletes one "
            + "entry at a time.",
        Parameters =
        [
            VpcParameters.RegionId, RouteTableId, Destination, NextHopType, NextHopId, RouteEntryParameters.NextHopList,
            RouteEntryParameters.Name, RouteEntryParameters.Description, VpcParameters.ClientToken,
            VpcParameters.DryRun,
        ],
        Resource = RouteTableId,
        ClientToken = VpcParameters.ClientToken,
        DryRun = VpcParameters.DryRun,
        Response = new Shape<RouteEntry>().Text("RouteEntryId", "The ID of the new entry.", entry => entry.Id.Value),
        Errors =
        [
            .. VpcErrorSets.OfChanges, RouteEntryErrors.DestinationMalformed, RouteEntryErrors.NextHopTypeInvalid,
            RouteEntryErrors.NextHopMissing, RouteEntryErrors.NextHopAndList, RouteEntryErrors.NameMalformed,
            RouteEntryErrors.DescriptionMalformed, .. RuleErrors,
        ],
        Run = call => RouteEntryCreation.Create(
            call.State,
            call.Get(VpcParameters.RegionId),
            new RouteEntrySpec
            {
                RouteTableId = call.Get(RouteTableId),
                Destination = call.Get(Destination),
                NextHop = ReadNextHop(call),
                Name = call.Get(RouteEntryParameters.Name) ?? "",
                Description = call.Get(RouteEntryParameters.Description) ?? "",
            }),
    };

    private static NextHop ReadNextHop(CallContext call)
    {
        var type = call.Get(NextHopType) ?? Domain.Resources.RouteTables.NextHopType.Instance;
        var id = call.Get(NextHopId);
        var list = call.Get(RouteEntryParameters.NextHopList);
        return (id, list.IsEmpty) switch
        {
            (null, true) => throw new ApiException(RouteEntryErrors.NextHopMissing),
            (null, false) => throw new ApiException(RouteEntryErrors.NextHopTypeInvalid),
            (_, false) => throw new ApiException(RouteEntryErrors.NextHopAndList),
            _ => new NextHop(type, id),
        };
    }
}
