using System.Collections.Immutable;
using Ecs.Emulator.Actions.Vpc.Vpcs;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.CidrReservations;

internal static class ListVSwitchCidrReservations
{
    private const int MaxIds = 100;

    private static readonly Parameter<VSwitchId?> VSwitchId = Declare.OptionalId<VSwitchId>(
        "VSwitchId", "The VSwitch of the reservations.");

    private static readonly Parameter<ImmutableArray<CidrReservationId>> Ids = Declare.IdList<CidrReservationId>(
        "VSwitchCidrReservationIds", "The IDs of the reservations.", "vcr-myreservation", MaxIds);

    private static readonly Parameter<CidrReservationType?> Type = Declare.OneOf<CidrReservationType>(
        "VSwitchCidrReservationType", "The type of the reservations.");

    private static readonly Parameter<string?> IpVersion = Declare.OneOf(
        "IpVersion", "The IP version. All existing reservations are IPv4.", "IPv4", "IPv6");

    private static readonly TokenPageParameters Pages = new(
        defaultResults: 10,
        Declare.Integer("MaxResults", "The maximum number of entries. Default: 10.", minimum: 1, maximum: 100));

    private static readonly Shape<ListedCidrReservation> Row = new Shape<ListedCidrReservation>()
        .Text("VSwitchCidrReservationId", "The ID.", listed => listed.Reservation.Id.Value)
        .Text("VSwitchCidrReservationName", "The name.", listed => listed.Reservation.Name)
        .Text("VSwitchCidrReservationDescription", "The description.", listed => listed.Reservation.Description)
        .Text("VSwitchCidrReservationCidr", "The block.", listed => listed.Reservation.Block.ToString())
        .Text("Type", "Prefix or Explicit.", listed => listed.Reservation.Type.ToString())
        .Text("IpVersion", "The IP version.", _ => "IPv4")
        .Text("Status", "The state.", _ => "Assigned")
        .Text(
            "CreationTime", "The time of creation, UTC.", listed => CommonShapes.Time(listed.Reservation.CreationTime))
        .Text("VSwitchId", "The VSwitch.", listed => listed.VSwitch.Id.Value)
        .Text("VpcId", "The VPC.", listed => listed.VSwitch.VpcId.Value)
        .Integer(
            "AssignedCidrCount",
            "The number of prefixes in the block that are assigned to ENIs.",
            listed => listed.AssignedCount)
        .Integer(
            "AvailableCidrCount", "The number of free prefixes in the block.", listed => listed.AvailableCount)
        .ObjectArray("Tags", "The tags.", listed => listed.Reservation.Tags, VpcShape.Tag);

    public static readonly ApiAction Action = new ApiAction<Page<ListedCidrReservation>>
    {
        Product = Product.Vpc,
        Name = "ListVSwitchCidrReservations",
        Summary = "Queries the reserved CIDR blocks of VSwitches.",
        Description = "An entry must match all filters. Request the next page by NextToken until it is empty.",
        Parameters = [VpcParameters.RequiredRegionId, VSwitchId, Ids, Type, IpVersion, .. Pages.All],
        Resource = VSwitchId,
        Response = new Shape<Page<ListedCidrReservation>>()
            .Integer("TotalCount", "The total number of entries.", page => page.TotalCount)
            .Integer("MaxResults", "The page size.", page => ((ContinuedPage)page.Paging).MaxResults)
            .NextToken()
            .ObjectArray("VSwitchCidrReservations", "The reservations.", page => page.Items, Row),
        Errors = VpcErrorSets.OfEveryAction,
        Run = call => CidrReservationListing.List(
            call.State, call.Get(VpcParameters.RequiredRegionId), Filter(call), Pages.Read(call)),
    };

    private static CidrReservationFilter Filter(CallContext call) => new()
    {
        VSwitchId = call.Get(VSwitchId),
        Ids = call.Get(Ids),
        Type = call.Get(Type),
        IsIpv4 = call.Get(IpVersion) is null or "IPv4",
    };
}
