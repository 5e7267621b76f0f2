namespace Ecs.Emulator.Domain.Tests.Vpcs;

public sealed class CidrReservationRulesTests
{
    private static readonly VSwitchCidrReservation Reservation =
        Given.Reservation("172.17.0.64/27", CidrReservationType.Prefix);

    [Fact]
    public void A_reservation_is_created_in_the_first_free_block_of_its_size()
    {
        var state = State();
        var created = state.Apply(CidrReservationRules.Create(
            state,
            Given.Hangzhou,
            Given.MyVSwitch,
            new NewCidrReservation { MaskLength = 28, Type = CidrReservationType.Explicit }));
        created.Block.MaskLength.Should().Be(28);
        created.Block.Overlaps(Reservation.Block).Should().BeFalse();
        state.VSwitches.Single().CidrReservations.Should().Equal(Reservation, created);
    }

    [Theory]
    [InlineData("172.17.0.64/28")]
    [InlineData("172.17.0.0/29")]
    [InlineData("172.17.1.0/28")]
    public void A_reservation_must_be_free_large_enough_and_in_the_VSwitch(string block) => Refused.With(
        Refusal.CidrReservationBlock,
        State(),
        state => state.Apply(CidrReservationRules.Create(
            state,
            Given.Hangzhou,
            Given.MyVSwitch,
            new NewCidrReservation { Block = Given.Block(block), Type = CidrReservationType.Prefix })));

    [Fact]
    public void A_reservation_is_deleted_and_modified_only_in_its_region()
    {
        var state = State();
        var elsewhere = new RegionId("cn-beijing");
        Refused.With(
            Refusal.CidrReservationNotFound,
            state,
            w => w.Apply(CidrReservationRules.Delete(w, elsewhere, Reservation.Id)));
        Refused.With(
            Refusal.CidrReservationNotFound,
            state,
            w => w.Apply(CidrReservationRules.Modify(w, elsewhere, Reservation.Id, "name", null)));

        state.Apply(CidrReservationRules.Modify(state, Given.Hangzhou, Reservation.Id, "name", null));
        state.VSwitches.Single().CidrReservations.Single().Should().Be(Reservation with { Name = "name" });
        state.Apply(CidrReservationRules.Delete(state, Given.Hangzhou, Reservation.Id));
        state.VSwitches.Single().CidrReservations.Should().BeEmpty();
        Refused.With(
            Refusal.CidrReservationNotFound,
            state,
            w => w.Apply(CidrReservationRules.Delete(w, null, Reservation.Id)));
    }

    private static AccountState State() =>
        Given.State(Given.Region, Given.VSwitch() with { CidrReservations = [Reservation] });
}
