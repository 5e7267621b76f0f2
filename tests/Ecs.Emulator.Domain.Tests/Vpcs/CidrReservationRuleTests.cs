using System.Collections.Immutable;

using Microsoft.Extensions.Time.Testing;
namespace Ecs.Emulator.Domain.Tests.Vpcs;

/// <summary>Creating, modifying and deleting CIDR reservations of VSwitches.</summary>
public sealed class CidrReservationRuleTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly VSwitchId Other = new("vsw-other");
    private static readonly CidrReservationId Unknown = new("vcr-unknown");

    [Fact]
    public void A_new_reservation_has_all_specified_attributes()
    {
        var state = State();
        var spec = new CidrReservationSpec
        {
            Block = Given.Block("172.17.0.64/26"),
            Type = CidrReservationType.Prefix,
            Name = "name",
            Description = "description",
            Tags = [new Tag("key", "value")],
        };
        Planned.ChangesNothing(state, it => Plan(it, spec).Changes);
        var created = Reservations(state)[^1];
        created.Should().Be(new CidrReservation
        {
            Id = created.Id,
            VSwitchId = Given.MyVSwitch,
            RegionId = Given.Hangzhou,
            Block = Given.Block("172.17.0.64/26"),
            Type = CidrReservationType.Prefix,
            Name = "name",
            Description = "description",
            CreationTime = Given.Then,
            Tags = spec.Tags,
        });
        created.Id.Value.Should().MatchRegex("^vcr-bp1[a-z0-9]{18}$");
        state.AddressesOf(Find(state)).Reservations.Should().Equal(created.Reserved);
    }

    [Fact]
    public void A_reservation_by_mask_gets_the_first_block_without_another_reservation()
    {
        var state = State();
        Create(state, new CidrReservationSpec()).Block.Should().Be(Given.Block("172.17.0.0/28"));
        Create(state, new CidrReservationSpec { MaskLength = 28 }).Block.Should().Be(Given.Block("172.17.0.16/28"));
        Create(state, new CidrReservationSpec { MaskLength = 26 }).Block.Should().Be(Given.Block("172.17.0.64/26"));
        Create(state, new CidrReservationSpec { MaskLength = 27 }).Block.Should().Be(Given.Block("172.17.0.32/27"));
        Create(state, new CidrReservationSpec { MaskLength = 25 }).Block.Should().Be(Given.Block("172.17.0.128/25"));
        Refused.With(
            Refusal.CidrReservationBlockNotAllowed, state, it => Create(
                it, new CidrReservationSpec { MaskLength = 28 }));
    }

    [Theory]
    [InlineData("172.17.1.0/28")]
    [InlineData("172.17.0.0/23")]
    [InlineData("172.17.0.0/29")]
    [InlineData("172.17.0.32/28")]
    [InlineData("172.17.0.0/24")]
    public void A_block_that_is_too_small_outside_the_VSwitch_or_already_reserved_is_rejected(string block)
    {
        var state = State(Given.Reservation("172.17.0.32/27", CidrReservationType.Explicit));
        Refused.With(
            Refusal.CidrReservationBlockNotAllowed, state, it => Create(
                it, new CidrReservationSpec { Block = Given.Block(block) }));
    }

    [Theory]
    [InlineData(23)]
    [InlineData(29)]
    [InlineData(32)]
    public void A_mask_that_does_not_fit_into_the_VSwitch_is_rejected(int maskLength) => Refused.With(
        Refusal.CidrReservationBlockNotAllowed, State(), it => Create(
            it, new CidrReservationSpec { MaskLength = maskLength }));

    [Fact]
    public void A_whole_VSwitch_can_be_reserved() =>
        Create(State(), new CidrReservationSpec { MaskLength = 24 }).Block.Should().Be(Given.Block("172.17.0.0/24"));

    [Fact]
    public void The_VSwitch_must_exist_in_the_region_and_be_Available()
    {
        var state = State();
        Refused.With(
            Refusal.VSwitchNotFound,
            state,
            it => it.Apply(CidrReservationCreation.Create(it, Beijing, Given.MyVSwitch, new CidrReservationSpec())));
        state.Replace(state.VSwitches, Find(state) with { Status = VSwitchStatus.Pending });
        Refused.With(Refusal.VSwitchStateNotAllowed, state, it => Create(it, new CidrReservationSpec()));
    }

    [Fact]
    public void The_reservations_of_a_VSwitch_are_deleted_with_it()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var other = Given.Reservation("172.17.1.0/28", CidrReservationType.Prefix) with { VSwitchId = Other };
        var state = Given.StateOf(
            Given.Settings with { Clock = clock },
            Given.Region,
            Given.VSwitch("172.17.1.0/24") with { Id = Other },
            Given.VSwitch(),
            Given.Reservation("172.17.0.0/28", CidrReservationType.Explicit),
            other,
            Given.Reservation("172.17.0.16/28", CidrReservationType.Explicit));
        state.Apply(VSwitchDeletion.Delete(state, Given.Hangzhou, Given.MyVSwitch));
        state.CidrReservations.Should().HaveCount(3);
        clock.Advance(state.TransitionDelay);
        state.RunDueTransitions();
        state.CidrReservations.Should().Equal(other);
        state.AddressesOf(state.VSwitches.Single()).Reservations.Should().Equal(other.Reserved);
    }

    [Fact]
    public void A_modification_changes_only_the_specified_name_or_description()
    {
        var one = Given.Reservation("172.17.0.0/28", CidrReservationType.Explicit);
        var two = Given.Reservation("172.17.0.16/28", CidrReservationType.Prefix) with { Name = "two" };
        var state = State(one, two);
        Modify(state, null, two.Id, null, "description");
        Reservations(state).Should().Equal(one, two with { Description = "description" });
        Modify(state, Given.Hangzhou, two.Id, "", null);
        Reservations(state).Should().Equal(one, two with { Name = "", Description = "description" });
        Refused.With(Refusal.CidrReservationNotFound, state, it => Modify(it, Beijing, two.Id, "name", null));
        Refused.With(Refusal.CidrReservationNotFound, state, it => Modify(it, null, Unknown, "name", null));
    }

    [Fact]
    public void A_reservation_is_deleted_only_in_its_region_or_without_a_region()
    {
        var one = Given.Reservation("172.17.0.0/28", CidrReservationType.Explicit);
        var two = Given.Reservation("172.17.0.16/28", CidrReservationType.Prefix);
        var state = State(one, two);
        Refused.With(Refusal.CidrReservationNotFound, state, it => Delete(it, Beijing, one.Id));
        Refused.With(Refusal.CidrReservationNotFound, state, it => Delete(it, null, Unknown));
        Delete(state, Given.Hangzhou, one.Id);
        Reservations(state).Should().Equal(two);
        state.AddressesOf(Find(state)).Reservations.Should().Equal(two.Reserved);
        Delete(state, null, two.Id);
        Reservations(state).Should().BeEmpty();
        state.AddressesOf(Find(state)).Reservations.Should().BeEmpty();
    }

    private static VSwitch Find(AccountState state) => state.VSwitches.Find(Given.MyVSwitch)!;

    private static ImmutableArray<CidrReservation> Reservations(AccountState state) =>
        [.. state.CidrReservationsIn(Given.MyVSwitch)];

    private static Plan<CidrReservation> Plan(AccountState state, CidrReservationSpec spec) =>
        CidrReservationCreation.Create(state, Given.Hangzhou, Given.MyVSwitch, spec);

    private static CidrReservation Create(AccountState state, CidrReservationSpec spec) =>
        state.Apply(Plan(state, spec));

    private static void Modify(
        AccountState state, RegionId? region, CidrReservationId id, string? name, string? description) =>
        state.Apply(CidrReservationModification.Modify(
            state, region, id, new CidrReservationChanges { Name = name, Description = description }));

    private static void Delete(AccountState state, RegionId? region, CidrReservationId id) =>
        state.Apply(CidrReservationDeletion.Delete(state, region, id));

    private static AccountState State(params CidrReservation[] reservations) => Given.StateOf(
        Given.Settings with { Clock = new FakeTimeProvider(Given.Then) },
        [
            Given.Region,
            Given.Region with { Id = Beijing },
            Given.VSwitch("172.17.1.0/24") with { Id = Other },
            Given.VSwitch(),
            .. reservations,
        ]);
}
