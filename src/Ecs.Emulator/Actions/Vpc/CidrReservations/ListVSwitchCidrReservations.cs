using System.Collections.Immutable;
using Ecs.Emulator.Actions.Ecs;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.CidrReservations;

/// <summary>ListVSwitchCidrReservations: lists the blocks that VSwitches keep back.</summary>
internal static class ListVSwitchCidrReservations
{
    private const int MostIds = 100;
    private const int LowestMaxResults = 1;
    private const int HighestMaxResults = 100;
    private const int UsualMaxResults = 10;

    private static readonly Parameter<VSwitchId?> VSwitchId = Declare.OptionalId<VSwitchId>(
        "VSwitchId", "The VSwitch of the reservations.");

    private static readonly Parameter<ImmutableArray<string>> Ids = Declare.List(
        "VSwitchCidrReservationIds", Values.Text, "Reservations to show.", "vcr-myreservation", MostIds);

    private static readonly Parameter<CidrReservationType?> Type = Declare.OneOf<CidrReservationType>(
        "VSwitchCidrReservationType", "The type of the reservations.");

    private static readonly Parameter<string?> IpVersion = Declare.OneOf(
        "IpVersion", "The version of the addresses. All that there are, are IPv4.", "IPv4", "IPv6");

    private static readonly Parameter<int?> MaxResults = Declare.Integer(
        "MaxResults", "Entries at most. Default: 10.", LowestMaxResults, HighestMaxResults);

    private static readonly Parameter<string?> NextToken = Declare.Text("NextToken", "The NextToken of the answer before.");

    private static readonly Shape<Listed> Row = new Shape<Listed>()
        .Text("VSwitchCidrReservationId", "The ID.", listed => listed.Reservation.Id)
        .Text("VSwitchCidrReservationName", "The name.", listed => listed.Reservation.Name)
        .Text("VSwitchCidrReservationDescription", "The description.", listed => listed.Reservation.Description)
        .Text("VSwitchCidrReservationCidr", "The block.", listed => listed.Reservation.Block.ToString())
        .Text("Type", "Prefix or Explicit.", listed => listed.Reservation.Type.ToString())
        .Text("IpVersion", "The version of the addresses.", _ => "IPv4")
        .Text("Status", "The state.", _ => "Assigned")
        .Text("CreationTime", "When it was made, UTC.", listed => EcsShapes.Time(listed.Reservation.CreationTime))
        .Text("VSwitchId", "The VSwitch.", listed => listed.VSwitch.Id.Value)
        .Text("VpcId", "The VPC.", listed => listed.VSwitch.VpcId.Value)
        .Integer("AssignedCidrCount", "The prefixes in it that ENIs have.", listed => listed.Assigned)
        .Integer("AvailableCidrCount", "The prefixes in it that are free.", listed => listed.Available)
        .ObjectArray("Tags", "The tags.", listed => listed.Reservation.Tags, VpcShape.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<Listed>>
    {
        Product = Product.Vpc,
        Name = "ListVSwitchCidrReservations",
        Summary = "Queries the reserved CIDR blocks of VSwitches.",
        Description = "Every filter that is given must hold. NextToken leads on until it is empty.",
        Parameters = [VpcParameters.RequiredRegionId, VSwitchId, Ids, Type, IpVersion, MaxResults, NextToken],
        Resource = VSwitchId,
        Response = new Shape<Page<Listed>>()
            .Integer("TotalCount", "How many match in all.", page => page.TotalCount)
            .Integer("MaxResults", "The most entries the page could have.", page => ((ContinuedPage)page.Paging).MaxResults)
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
            call.Get(NextToken) is { } token ? PageParameters.RowOf(token) : 0, call.Get(MaxResults) ?? UsualMaxResults);
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

    private static Listed Count(AccountState state, VSwitch vSwitch, VSwitchCidrReservation reservation) => new(
        vSwitch,
        reservation,
        state.NetworkInterfacesIn(vSwitch.Id).SelectMany(eni => eni.Ipv4Prefixes).Count(reservation.Block.Contains),
        reservation.Block.Subnets(AddressPool.PrefixMaskLength).Count(state.AddressesOf(vSwitch).IsFree));

    internal sealed record Listed(VSwitch VSwitch, VSwitchCidrReservation Reservation, int Assigned, int Available);
}
