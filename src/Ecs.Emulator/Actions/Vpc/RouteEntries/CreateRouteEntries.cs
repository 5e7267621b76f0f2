using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

internal static class CreateRouteEntries
{
    /// <summary>The cloud-controller-manager counts the first two as a success.</summary>
    private static readonly Dictionary<Refusal, string> FailedCodes = new()
    {
        [Refusal.RouteEntryExists] = "VPC_ROUTE_ENTRY_CIDR_BLOCK_DUPLICATE",
        [Refusal.RouteEntryStateNotAllowed] = "VPC_ROUTE_ENTRY_STATUS_ERROR",
    };

    private static readonly Parameter<ImmutableArray<RequestedRouteEntry<RouteEntrySpec>>> Entries =
        RouteEntryParameters.Entries(
            ["RouteTableId", "DstCidrBlock", "NextHop", "NextHopType", "IpVersion", "Name", "Description"],
            Read,
            "The new entries. NextHopType is Instance, NetworkInterface, NatGateway or HaVip. Default: Instance.",
            "vtb-myvpc");

    public static readonly ApiAction Action = new ApiAction<RouteEntryResults>
    {
        Product = Product.Vpc,
        Name = "CreateRouteEntries",
        Summary = "Creates custom entries of route tables.",
        Description = "Works like CreateRouteEntry for each entry. The response lists the entries that failed.",
        Parameters = [VpcParameters.RequiredRegionId, Entries, VpcParameters.DryRun],
        DryRun = VpcParameters.DryRun,
        Response = RouteEntryResults.CreationShape,
        Errors = [.. VpcErrorSets.OfChanges, RouteEntryErrors.MissingTableId],
        Run = Run,
    };

    private static Plan<RouteEntryResults> Run(CallContext call)
    {
        var entries = call.Get(Entries);
        return RouteEntryCreation.Create(
            call.State,
            call.Get(VpcParameters.RequiredRegionId),
            [.. entries.Select(entry => entry.Valid).OfType<RouteEntrySpec>()])
            .Select(batch => RouteEntryResults.Of(entries, batch, FailedCodes, CreateRouteEntry.RuleErrors));
    }

    /// <summary>
    /// An entry with an invalid member fails, unlike one without a route table, which fails the request.
    /// </summary>
    private static RequestedRouteEntry<RouteEntrySpec> Read(ListElement element)
    {
        var table = element.Optional("RouteTableId", Values.Id<RouteTableId>)
            ?? throw new ApiException(RouteEntryErrors.MissingTableId);
        var block = element.Find("DstCidrBlock") ?? "";
        var nextHop = element.Find("NextHop") ?? "";
        var type = element.Find("NextHopType") ?? nameof(NextHopType.Instance);
        var name = element.Find("Name") ?? "";
        var description = element.Find("Description") ?? "";
        var invalid = !RouteDestination.TryParse(block, out var destination) || !IsOfVersion(element, destination)
            ? RouteEntryErrors.DestinationMalformed
            : nextHop.Length == 0 ? RouteEntryErrors.NextHopMissing
            : !Enum.GetNames<NextHopType>().Contains(type) ? RouteEntryErrors.NextHopTypeInvalid
            : !VpcParameters.IsText(name, VpcParameters.MaxNameLength) ? RouteEntryErrors.NameMalformed
            : !VpcParameters.IsText(description, Values.MaxTextLength) ? RouteEntryErrors.DescriptionMalformed
            : null;
        return invalid is not null
            ? new(block, nextHop, Valid: null, invalid)
            : new(
                destination.ToString(),
                nextHop,
                new RouteEntrySpec
                {
                    RouteTableId = table,
                    Destination = destination,
                    NextHop = new NextHop(Enum.Parse<NextHopType>(type), nextHop),
                    Name = name,
                    Description = description,
                },
                Invalid: null);
    }

    private static bool IsOfVersion(ListElement element, RouteDestination destination) =>
        element.Integer("IpVersion", 4, 6) is not { } version
        || destination.PrefixList is not null
        || version == (destination.Ipv6 is null ? 4 : 6);
}
