using System.Collections.Immutable;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;

namespace Ecs.Emulator.Actions.Vpc.RouteEntries;

internal static class RouteEntryParameters
{
    /// <summary>The maximum number of entries of a request, and of next hops of an ECMP entry.</summary>
    public const int MaxEntries = 50;

    private const int MaxNextHops = 16;

    /// <summary>The types of entries, of which the emulator has the first two.</summary>
    public static readonly IReadOnlyList<(string Word, RouteEntryType? Value)> Types =
    [
        ("Custom", RouteEntryType.Custom), ("System", RouteEntryType.System), ("BGP", RouteEntryType.Other),
        ("CEN", RouteEntryType.Other), ("ECR", RouteEntryType.Other),
    ];

    public static readonly Parameter<RouteEntryId?> OptionalId = Declare.OptionalId<RouteEntryId>(
        "RouteEntryId",
        "The ID of the entry. Without it, RouteTableId and DestinationCidrBlock are required.",
        "rte-myentry");

    public static readonly Parameter<RouteTableId?> OptionalTableId = Declare.OptionalId<RouteTableId>(
        "RouteTableId", "The ID of the route table.");

    public static readonly ValueReader<RouteDestination> Destination =
        Values.Parsed<RouteDestination>(RouteDestination.TryParse, RouteEntryErrors.DestinationMalformed);

    public static readonly Parameter<RouteDestination?> OptionalDestination = Declare.Optional(
        "DestinationCidrBlock", Destination, "The destination of the entry.");

    public static readonly Parameter<string?> Name = VpcParameters.Name(
        "RouteEntryName", "the entry", RouteEntryErrors.NameMalformed);

    public static readonly Parameter<string?> Description = VpcParameters.Description(
        "Description", "the entry", RouteEntryErrors.DescriptionMalformed);

    /// <summary>The ids of the next hops of an ECMP entry.</summary>
    public static readonly Parameter<ImmutableArray<string>> NextHopList = Declare.ListOf(
        "NextHopList",
        ["NextHopId", "NextHopType", "Weight"],
        element => element.Find("NextHopId") ?? "",
        "The next hops of an ECMP entry. The emulator has no router interfaces, and therefore no such entries.",
        "ri-myinterface",
        MaxNextHops);

    public static readonly IReadOnlyList<ErrorDefinition> NextHopErrors =
    [
        RouteEntryErrors.NextHopNotFound, RouteEntryErrors.InstanceNotInVpc, RouteEntryErrors.InstanceStateNotAllowed,
        RouteEntryErrors.NetworkInterfaceNotFound, NatGatewayErrors.NextHopStateNotAllowed,
        RouteEntryErrors.HaVipNotFound, RouteEntryErrors.HaVipMismatch, HaVipErrors.StateDenied,
        RouteEntryErrors.TooManyToHaVip,
    ];

    /// <summary>The entries of an action on several entries.</summary>
    public static Parameter<ImmutableArray<RequestedRouteEntry<T>>> Entries<T>(
        string[] members, Func<ListElement, RequestedRouteEntry<T>> reader, string description, string example)
        where T : class =>
        Declare.ListOf("RouteEntries", members, reader, description, example, MaxEntries) with
        {
            Required = true,
            Missing = RouteEntryErrors.MissingTableId,
            Example = example,
        };

    public static Parameter<NextHopType?> NextHopType(string name) => Declare.OneOf<NextHopType>(
        name,
        "The type of the next hop. The emulator does not support the other types of the API. Default: Instance.",
        RouteEntryErrors.NextHopTypeInvalid);

    /// <summary>The identity of the entry of a request.</summary>
    /// <param name="call">The request.</param>
    /// <param name="nextHopId">The id that the next hop must have; null for any.</param>
    public static RouteEntryKey Key(CallContext call, string? nextHopId = null)
    {
        if (call.Get(OptionalId) is { } id)
        {
            call.Validate(OptionalTableId);
            call.Validate(OptionalDestination);
            return RouteEntryKey.Of(id);
        }

        return call.Get(OptionalTableId) is { } table && call.Get(OptionalDestination) is { } destination
            ? RouteEntryKey.Of(table, destination, nextHopId)
            : throw new ApiException(VpcErrors.MissingParameter);
    }
}
