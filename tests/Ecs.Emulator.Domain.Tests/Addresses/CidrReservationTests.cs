namespace Ecs.Emulator.Domain.Tests.Addresses;

public sealed class CidrReservationTests
{
    [Fact]
    public void Without_reservations_automatic_allocation_uses_all_free_addresses()
    {
        var pool = Pool("172.17.0.0/24");
        pool.Reservations.Should().BeEmpty();
        Counts(pool).Should().Be((252, 14, 252, 14));
    }

    [Theory]
    [InlineData(CidrReservationType.Prefix)]
    [InlineData(CidrReservationType.Explicit)]
    internal void Automatic_addresses_avoid_every_reservation(CidrReservationType type)
    {
        var pool = Pool("172.17.0.0/26");
        pool.Reserve(Given.Reservation("172.17.0.0/28", type));
        pool.Reserve(Given.Reservation("172.17.0.32/28", type));

        pool.FreeAddressCount.Should().Be(60);
        pool.SelectableAddressCount.Should().Be(16 + 13);
        var chosen = pool.AllocateAddresses(16 + 13);
        chosen[0].Should().Be(Given.Address("172.17.0.16"));
        chosen[16].Should().Be(Given.Address("172.17.0.48"));
        pool.SelectableAddressCount.Should().Be(0);
        pool.FreeAddressCount.Should().Be(60 - 16 - 13);
        FluentActions.Invoking(() => pool.AllocateAddresses(1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Automatic_prefixes_come_from_prefix_reservations()
    {
        var pool = Pool("172.17.0.0/24");
        pool.Reserve(Given.Reservation("172.17.0.64/27", CidrReservationType.Prefix));
        pool.Reserve(Given.Reservation("172.17.0.128/28", CidrReservationType.Explicit));
        pool.Reserve(Given.Reservation("172.17.0.16/28", CidrReservationType.Prefix));

        Counts(pool).Should().Be((252, 14, 252 - 64, 3));
        Texts(pool.AllocatePrefixes(3)).Should().Equal("172.17.0.16/28", "172.17.0.64/28", "172.17.0.80/28");
        pool.SelectablePrefixCount.Should().Be(0);
        FluentActions.Invoking(() => pool.AllocatePrefixes(1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void With_only_explicit_reservations_automatic_prefixes_avoid_them()
    {
        var pool = Pool("172.17.0.0/25");
        pool.Reserve(Given.Reservation("172.17.0.16/28", CidrReservationType.Explicit));
        pool.Reserve(Given.Reservation("172.17.0.64/26", CidrReservationType.Explicit));

        pool.SelectablePrefixCount.Should().Be(2);
        Texts(pool.AllocatePrefixes(2)).Should().Equal("172.17.0.32/28", "172.17.0.48/28");
    }

    [Fact]
    public void A_client_may_choose_reserved_addresses()
    {
        var pool = Pool("172.17.0.0/24");
        pool.Reserve(Given.Reservation("172.17.0.16/28", CidrReservationType.Explicit));
        pool.Reserve(Given.Reservation("172.17.0.32/27", CidrReservationType.Prefix));
        pool.SelectablePrefixCount.Should().Be(2);

        foreach (var address in (string[])["172.17.0.17", "172.17.0.33", "172.17.0.65"])
        {
            pool.IsFree(Given.Address(address)).Should().BeTrue();
            pool.MarkAllocated(Given.Address(address));
        }

        Counts(pool).Should().Be((249, 11, 252 - 48 - 1, 1));
        foreach (var prefix in (string[])["172.17.0.48/28", "172.17.0.80/28"])
        {
            pool.IsFree(Given.Block(prefix)).Should().BeTrue();
            pool.MarkAllocated(Given.Block(prefix));
        }

        Counts(pool).Should().Be((249 - 32, 9, 252 - 48 - 1 - 16, 0));
    }

    [Fact]
    public void Allocated_addresses_are_not_counted_as_free_before_or_after_a_reservation()
    {
        var pool = Pool("172.17.0.0/24");
        pool.MarkAllocated(Given.Address("172.17.0.20"));
        pool.MarkAllocated(Given.Block("172.17.0.32/28"));
        var block = Given.Block("172.17.0.0/26");
        pool.Reserve(Given.Reservation(block.ToString(), CidrReservationType.Prefix));
        Counts(pool).Should().Be((235, 12, 192 - 3, 1));

        pool.Release(Given.Address("172.17.0.20"));
        Counts(pool).Should().Be((236, 13, 192 - 3, 2));
        pool.MarkAllocated(Given.Address("172.17.0.60"));
        Counts(pool).Should().Be((235, 12, 192 - 3, 1));

        pool.Unreserve(block);
        Counts(pool).Should().Be((235, 12, 235, 12));
        pool.Release(Given.Block("172.17.0.32/28"));
        Counts(pool).Should().Be((251, 13, 251, 13));
    }

    [Fact]
    public void A_released_address_of_a_reservation_is_not_allocated_next()
    {
        var pool = Pool("172.17.0.0/24");
        pool.Reserve(Given.Reservation("172.17.0.64/27", CidrReservationType.Prefix));
        pool.Release(pool.AllocatePrefixes(1)[0]);
        Texts(pool.AllocatePrefixes(2)).Should().Equal("172.17.0.80/28", "172.17.0.64/28");
    }

    [Fact]
    public void A_whole_VSwitch_can_be_reserved_including_its_system_addresses()
    {
        var pool = Pool("172.17.0.0/16");
        pool.Reserve(Given.Reservation(pool.Block.ToString(), CidrReservationType.Prefix));
        Counts(pool).Should().Be((65_532, 4_094, 0, 4_094));
        pool.AllocatePrefixes(4_094)[^1].Should().Be(Given.Block("172.17.255.224/28"));

        pool.Unreserve(pool.Block);
        Counts(pool).Should().Be((28, 0, 28, 0));
        Texts(pool.AllocateAddresses(16)).Should().EndWith("172.17.255.240");
    }

    [Fact]
    public void A_reservation_has_at_least_a_28_mask()
    {
        var pool = Pool("172.17.0.16/28");
        pool.Reserve(Given.Reservation(pool.Block.ToString(), CidrReservationType.Prefix));
        Counts(pool).Should().Be((12, 0, 0, 0));

        var smallest = Pool("172.17.0.16/29");
        foreach (var block in (string[])["172.17.0.16/28", "172.17.0.16/29"])
        {
            CidrReservationRules.CanReserve(smallest.Pool, Given.Block(block)).Should().BeFalse();
        }

        Counts(smallest).Should().Be((4, 0, 4, 0));
    }

    [Theory]
    [InlineData("172.17.0.0/29", "smaller than a prefix")]
    [InlineData("172.17.1.0/28", "outside the VSwitch")]
    [InlineData("172.17.0.0/23", "larger than the VSwitch")]
    [InlineData("172.17.0.64/27", "reserved already")]
    [InlineData("172.17.0.80/28", "within a reservation")]
    [InlineData("172.17.0.64/26", "around a reservation")]
    public void An_invalid_block_cannot_be_reserved(string block, string reason)
    {
        var pool = Pool("172.17.0.0/24");
        pool.Reserve(Given.Reservation("172.17.0.64/27", CidrReservationType.Prefix));
        CidrReservationRules.CanReserve(pool.Pool, Given.Block(block)).Should().BeFalse(reason);
    }

    [Fact]
    public void Reservations_are_listed_in_creation_order_and_removed_by_their_exact_block()
    {
        var pool = Pool("172.17.0.0/24");
        CidrReservation[] made =
        [
            Given.Reservation("172.17.0.128/25", CidrReservationType.Explicit),
            Given.Reservation("172.17.0.0/28", CidrReservationType.Prefix),
            Given.Reservation("172.17.0.64/26", CidrReservationType.Explicit),
        ];
        made.ToList().ForEach(pool.Reserve);
        pool.Reservations.Should().Equal(made.Select(reservation => reservation.Reserved));
        pool.Unreserve(made[1].Block);
        pool.Reservations.Should().Equal(made[0].Reserved, made[2].Reserved);
    }

    [Theory]
    [InlineData("172.17.0.64/28", true)]
    [InlineData("172.17.0.95/32", true)]
    [InlineData("172.17.0.0/16", true)]
    [InlineData("172.17.0.48/28", false)]
    [InlineData("172.17.0.96/28", false)]
    public void A_block_overlaps_a_reservation_if_they_share_an_address(string block, bool overlaps)
    {
        var pool = Pool("172.17.0.0/24");
        pool.OverlapsReservation(Given.Block(block)).Should().BeFalse();
        pool.Reserve(Given.Reservation("172.17.0.64/27", CidrReservationType.Prefix));
        pool.OverlapsReservation(Given.Block(block)).Should().Be(overlaps);
    }

    [Fact]
    public void A_count_above_the_unreserved_free_addresses_assigns_nothing()
    {
        var others = Given.Eni with
        {
            Id = new NetworkInterfaceId("eni-others"),
            MacAddress = "00:16:3e:00:00:02",
            PrimaryIpAddress = Given.Address("172.17.0.1"),
            PrivateIpAddresses = [.. Enumerable.Range(2, 10).Select(last => Given.Address($"172.17.0.{last}"))],
        };

        // The primary address is 172.17.0.12, so 13 to 15 are left.
        var state = Given.State(
            Given.Region,
            Given.VSwitch("172.17.0.0/26"),
            Given.Reservation("172.17.0.16/28", CidrReservationType.Prefix),
            Given.Reservation("172.17.0.32/27", CidrReservationType.Explicit),
            Given.Group,
            Given.Eni,
            others);
        Refused.With(Refusal.AddressesExhausted, state, it => Assign(it, Given.NextAddresses(4)), "vsw-myvswitch");
        Refused.With(Refusal.AddressesExhausted, state, it => Assign(it, Given.NextPrefixes(2)), "vsw-myvswitch");
        Texts(Assign(state, Given.NextAddresses(3)).Addresses).Should()
            .Equal("172.17.0.13", "172.17.0.14", "172.17.0.15");
        Texts(Assign(state, Given.NextPrefixes(1)).Prefixes).Should().Equal("172.17.0.16/28");
        Texts(Assign(state, Given.Chosen("172.17.0.40")).Addresses).Should().Equal("172.17.0.40");
    }

    [Theory]
    [InlineData("0.0.0.0/26", "0.0.0.0/28", "0.0.0.48/28")]
    [InlineData("255.255.255.192/26", "255.255.255.192/28", "255.255.255.240/28")]
    public void Blocks_at_the_ends_of_the_address_space_can_be_reserved(string block, string first, string last)
    {
        var state = Given.State(Given.Region, Given.VSwitch(block));
        var blocks = Enumerable.Range(0, 4).Select(_ => Reserve(state)).ToList();
        blocks.Should().OnlyHaveUniqueItems();
        blocks[0].Should().Be(Given.Block(first));
        blocks[^1].Should().Be(Given.Block(last));
        Refused.With(Refusal.CidrReservationBlockNotAllowed, state, it => Reserve(it));

        static CidrBlock Reserve(AccountState state) => state.Apply(CidrReservationCreation.Create(
            state, Given.Hangzhou, Given.MyVSwitch, new CidrReservationSpec { MaskLength = 28 })).Block;
    }

    [Theory]
    [InlineData("172.17.0.0/24")]
    [InlineData("172.17.0.0/26")]
    [InlineData("0.0.0.0/26")]
    [InlineData("255.255.255.192/26")]
    public void Random_steps_agree_with_sets_of_allocated_and_reserved_addresses(string block)
    {
        var model = new ReservedPoolModel(Pool(block), new Random(20261123));
        for (var step = 0; step < 5_000; step++)
        {
            model.Step();
        }
    }

    private static AssignedIpv4 Assign(AccountState state, Ipv4Selection selection) =>
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, selection));

    private static NextFitPool Pool(string block) => new(Given.Block(block));

    private static (int, int, int, int) Counts(NextFitPool pool) =>
        (pool.FreeAddressCount, pool.FreePrefixCount, pool.SelectableAddressCount, pool.SelectablePrefixCount);

    private static IEnumerable<string> Texts<T>(IEnumerable<T> values)
        where T : struct => values.Select(value => value.ToString()!);
}
