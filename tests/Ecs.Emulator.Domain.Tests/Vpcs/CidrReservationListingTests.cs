namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Filters of CIDR reservation listings, and the counts of prefixes.</summary>
public sealed class CidrReservationListingTests
{
    private static readonly RegionId Beijing = new("cn-beijing");

    private static readonly CidrReservation Mine = Given.Reservation("172.17.0.64/26", CidrReservationType.Prefix);
    private static readonly CidrReservation Other = Given.Reservation("172.17.0.192/28", CidrReservationType.Explicit);

    private static readonly CidrReservation OtherVSwitch =
        Given.Reservation(
            "172.17.1.0/28", CidrReservationType.Explicit) with
        { VSwitchId = new VSwitchId("vsw-other") };

    private static readonly CidrReservation Remote =
        Given.Reservation("172.17.2.0/28", CidrReservationType.Prefix) with
        {
            VSwitchId = new VSwitchId("vsw-remote"),
            RegionId = Beijing,
        };

    [Fact]
    public void A_filter_returns_only_the_matching_reservations()
    {
        List(new()).Should().Equal(Mine, Other, OtherVSwitch);
        List(new() { Ids = [OtherVSwitch.Id, new CidrReservationId("vcr-unknown"), Mine.Id, Remote.Id] })
            .Should().Equal(Mine, OtherVSwitch);
        List(new() { VSwitchId = Given.MyVSwitch }).Should().Equal(Mine, Other);
        List(new() { VSwitchId = new VSwitchId("vsw-unknown") }).Should().BeEmpty();
        List(new() { Type = CidrReservationType.Prefix }).Should().Equal(Mine);
        List(new() { Type = CidrReservationType.Explicit }).Should().Equal(Other, OtherVSwitch);
        List(new() { IsIpv4 = true }).Should().Equal(Mine, Other, OtherVSwitch);
        List(new() { IsIpv4 = false }).Should().BeEmpty();
        List(new() { VSwitchId = Given.MyVSwitch, Type = CidrReservationType.Explicit }).Should().Equal(Other);
        List(new() { Ids = [Mine.Id], Type = CidrReservationType.Explicit }).Should().BeEmpty();
    }

    [Fact]
    public void Only_reservations_of_the_region_are_listed_and_the_region_must_exist()
    {
        List(new(), Beijing).Should().Equal(Remote);
        List(new() { VSwitchId = Given.MyVSwitch }, Beijing).Should().BeEmpty();
        Refused.With(Refusal.RegionNotFound, State(), state => CidrReservationListing.List(
            state, new RegionId("cn-unknown"), new CidrReservationFilter(), new NumberedPage(1, 10)));
    }

    [Fact]
    public void Assigned_and_free_prefixes_of_the_block_are_counted_without_those_with_reserved_addresses()
    {
        var state = State(Given.Eni with
        {
            PrivateIpAddresses = [Given.Address("172.17.0.100")],
            Ipv4Prefixes = [Given.Block("172.17.0.64/28"), Given.Block("172.17.0.208/28")],
        });
        var listed = CidrReservationListing.List(
            state, Given.Hangzhou, new CidrReservationFilter(), new NumberedPage(1, 10)).Items;
        listed.Select(item => (item.VSwitch.Id.Value, item.AssignedCount, item.AvailableCount)).Should().Equal(
            ("vsw-myvswitch", 1, 2), ("vsw-myvswitch", 0, 1), ("vsw-other", 0, 0));
    }

    [Fact]
    public void Pages_contain_each_reservation_once_in_the_order_of_creation() => Paged.InOrder(
        page => CidrReservationListing.List(State(), Given.Hangzhou, new CidrReservationFilter(), page),
        listed => listed.Reservation.Id,
        Mine.Id,
        Other.Id,
        OtherVSwitch.Id);

    private static IEnumerable<CidrReservation> List(CidrReservationFilter filter, RegionId? region = null) =>
        CidrReservationListing.List(State(), region ?? Given.Hangzhou, filter, new NumberedPage(1, 10)).Items
            .Select(listed => listed.Reservation);

    private static AccountState State(params object[] more) => Given.State(
    [
        Given.Region,
        Given.Region with { Id = Beijing },
        Given.Vpc,
        Given.VSwitch(),
        Given.VSwitch("172.17.2.0/24") with
        {
            Id = new VSwitchId("vsw-remote"),
            RegionId = Beijing,
        },
        Given.VSwitch("172.17.1.0/24") with { Id = new VSwitchId("vsw-other") },
        Mine,
        Other,
        Remote,
        OtherVSwitch,
        .. more,
    ]);
}
