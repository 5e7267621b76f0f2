using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.CidrReservations;

internal static class ListVSwitchCidrReservations
{
    private const int MostIds = 100;
    private const int MinResultsLimit = 1;
    private const int MaxResultsLimit = 100;
    private const int DefaultMaxResults = 10;

    private static readonly Parameter<VSwitchId?> VSwitchId = Declare.OptionalId<VSwitchId>(
        "VSwitchId", "The VSwitch of the reservations.");

    private static readonly Parameter<ImmutableArray<string>> Ids = Declare.List(
        "VSwitchCidrReservationIds", Values.Text, "The IDs of the reservations.", "vcr-myreservation", MostIds);

    private static readonly Parameter<CidrReservationType?> Type = Declare.OneOf<CidrReservationType>(
        "VSwitchCidrReservationType", "The type of the reservations.");

    private static readonly Parameter<string?> IpVersion = Declare.OneOf(
        "IpVersion", "The IP version. All existing reservations are IPv4.", "IPv4", "IPv6");

    private static readonly Parameter<int?> MaxResults = Declare.Integer(
        "MaxResults", "The maximum number of entries. Default: 10.", MinResultsLimit, MaxResultsLimit);

    private static readonly Parameter<string?> NextToken = Declare.Text(
        "NextToken", "The NextToken of the previous response.");

    private static readonly Shape<Listed> Row = new Shape<Listed>()
        .Text("VSwitchCidrReservationId", "The ID.", listed => listed.Reservation.Id)
        .Text("VSwitchCidrReservationName", "The name.", listed => listed.Reservation.Name)
        .Text("VSwitchCidrReservationDescription", "The description.", listed => listed.Reservation.Description)
        .Text("VSwitchCidrReservationCidr", "The block.", listed => listed.Reservation.Block.ToString())
        .Text("Type", "Prefix or Explicit.", listed => listed.Reservation.Type.ToString())
        .Text("IpVersion", "The IP version.", _ => "IPv4")
        .Text("Status", "The state.", _ => "Assigned")
        .Text("CreationTime", "The time of creation, UTC.", listed => EcsShapes.Time(listed.Reservation.CreationTime))
        .Text("VSwitchId", "The VSwitch.", listed => listed.VSwitch.Id.Value)
        .Text("VpcId", "The VPC.", listed => listed.VSwitch.VpcId.Value)
        .Integer(
            "AssignedCidrCount",
            "The number of prefixes in the block that are assigned to ENIs.",
            listed => listed.Assigned)
        .Integer("AvailableCidrCount", "The number of free prefixes in the block.", listed => listed.Available)
        .ObjectArray("Tags", "The tags.", listed => listed.Reservation.Tags, VpcShape.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<Listed>>
    {
        Product = Product.Vpc,
        Name = "ListVSwitchCidrReservations",
        Summary = "Queries the reserved CIDR blocks of VSwitches.",
        Description = "An entry must match all filters. Request the next page by NextToken until it is empty.",
        Parameters = [VpcParameters.RequiredRegionId, VSwitchId, Ids, Type, IpVersion, MaxResults, NextToken],
        Resource = VSwitchId,
        Response = new Shape<Page<Listed>>()
            .Integer("TotalCount", "The total number of entries.", page => page.TotalCount)
            .Integer("MaxResults", "The page size.", page => ((ContinuedPage)page.Paging).MaxResults)
            .NextToken()
            .ObjectArray("VSwitchCidrReservations", "The reservations.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = Run,
    };

    private static Plan<Page<Listed>> Run(CallContext call)
    {
        var region = call.State.RequireKnownRegion(call.Get(VpcParameters.RequiredRegionId)).Id;
        var vSwitchId = call.Get(VSwitchId);
        var ids = call.Get(Ids);
        var type = call.Get(Type);
        var version = call.Get(IpVersion);
        var paging = new ContinuedPage(
            call.Get(NextToken) is { } token ? PageParameters.RowOf(token) : 0,
            call.Get(MaxResults) ?? DefaultMaxResults);
        var matching =
            from vSwitch in call.State.VSwitches
            where vSwitch.RegionId == region && (vSwitchId is null || vSwitchId == vSwitch.Id)
            from reservation in vSwitch.CidrReservations
            where (ids.IsEmpty || ids.Contains(reservation.Id))
                && (type is null || type == reservation.Type)
                && version is null or "IPv4"
            select (vSwitch, reservation);
        var page = Pager.Cut(matching.ToList(), paging);
        return new Page<Listed>(
            [.. page.Items.Select(item => Count(call.State, item.vSwitch, item.reservation))],
            page.TotalCount,
            page.NextRow,
            page.Paging);
    }

    private static Listed Count(AccountState state, VSwitch vSwitch, CidrReservation reservation) => new(
        vSwitch,
        reservation,
        state.NetworkInterfacesIn(vSwitch.Id).SelectMany(eni => eni.Ipv4Prefixes).Count(reservation.Block.Contains),
        reservation.Block.Subnets(AddressPool.PrefixMaskLength).Count(state.AddressesOf(vSwitch).IsFree));

    internal sealed record Listed(VSwitch VSwitch, CidrReservation Reservation, int Assigned, int Available);
}
