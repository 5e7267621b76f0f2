namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>
/// One plan allocates addresses for several ENIs before the pool changes. It must choose the same addresses as requests
/// that are applied one after another.
/// </summary>
public sealed class AddressAllocationTests
{
    private const int Plans = 40;
    private const int StepsPerPlan = 12;

    [Theory]
    [InlineData(1, "172.17.0.0/25")]
    [InlineData(2, "172.17.0.0/26")]
    [InlineData(3, "0.0.0.0/26")]
    [InlineData(4, "255.255.255.128/25")]
    [InlineData(5, "172.17.0.0/27")]
    [InlineData(6, "172.17.0.0/29")]
    public void Several_allocations_of_a_plan_equal_those_of_a_pool_that_changes_after_each(int seed, string text)
    {
        var random = new Random(seed);
        var block = Given.Block(text);
        var expected = new NextFitPool(block);
        var pool = new AddressPool(block);
        for (var number = 0; number < Plans; number++)
        {
            Reserve(random, expected, pool);
            var allocation = new AddressAllocation(pool, expected.LastAllocated, expected.LastAllocatedPrefix);
            var (addresses, prefixes) = (new List<Ipv4Address>(), new List<CidrBlock>());
            for (var step = 0; step < StepsPerPlan; step++)
            {
                Take(random, expected, allocation, addresses, prefixes);
                RequireSame(expected, allocation);
            }

            addresses.ForEach(pool.MarkAllocated);
            prefixes.ForEach(pool.MarkAllocated);
            ReleaseSome(random, expected, pool);
        }
    }

    [Fact]
    public void A_plan_cannot_allocate_more_addresses_or_prefixes_than_are_free()
    {
        var allocation = new AddressAllocation(new AddressPool(Given.Block("172.17.0.0/26")), null, null);
        allocation.AllocateNextPrefixes(1).Should().Equal(Given.Block("172.17.0.16/28"));
        allocation.SelectablePrefixCount.Should().Be(1);
        FluentActions.Invoking(() => allocation.AllocateNextPrefixes(2)).Should().Throw<ArgumentOutOfRangeException>();
        allocation.AllocateNextAddresses(44).Should().HaveCount(44);
        allocation.SelectableAddressCount.Should().Be(0);
        FluentActions.Invoking(() => allocation.AllocateNextAddresses(1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Chosen_addresses_do_not_move_the_positions_of_the_automatic_choice()
    {
        var (last, lastPrefix) = (Given.Address("172.17.0.5"), Given.Block("172.17.0.32/28"));
        var allocation = new AddressAllocation(new AddressPool(Given.Block("172.17.0.0/24")), last, lastPrefix);
        allocation.Allocate(Given.Address("172.17.0.6"));
        allocation.Allocate(Given.Block("172.17.0.48/28"));
        allocation.AllocateNextAddresses(0).Should().BeEmpty();
        allocation.AllocateNextPrefixes(0).Should().BeEmpty();
        (allocation.LastAddress, allocation.LastPrefix).Should().Be((last, lastPrefix));
        allocation.AllocateNextAddresses(1).Should().Equal(Given.Address("172.17.0.7"));
        allocation.AllocateNextPrefixes(1).Should().Equal(Given.Block("172.17.0.64/28"));
    }

    private static void Take(
        Random random,
        NextFitPool expected,
        AddressAllocation allocation,
        List<Ipv4Address> addresses,
        List<CidrBlock> prefixes)
    {
        var address = expected.Block.AddressAt(random.NextInt64(expected.Block.Size));
        var prefix = CidrBlock.Of(Ipv4Address.FromBits(address.ToBits() & ~15u), AddressPool.PrefixMaskLength);
        switch (random.Next(4))
        {
            case 0:
                var count = Math.Min(random.Next(4), expected.SelectableAddressCount);
                var taken = allocation.AllocateNextAddresses(count);
                taken.Should().Equal(expected.AllocateAddresses(count));
                addresses.AddRange(taken);
                break;
            case 1:
                var prefixCount = Math.Min(random.Next(2), expected.SelectablePrefixCount);
                var takenPrefixes = allocation.AllocateNextPrefixes(prefixCount);
                takenPrefixes.Should().Equal(expected.AllocatePrefixes(prefixCount));
                prefixes.AddRange(takenPrefixes);
                break;
            case 2 when expected.IsFree(address):
                allocation.Allocate(address);
                expected.MarkAllocated(address);
                addresses.Add(address);
                break;
            case 3 when random.Next(4) == 0 && expected.IsFree(prefix):
                allocation.Allocate(prefix);
                expected.MarkAllocated(prefix);
                prefixes.Add(prefix);
                break;
            default:
                break;
        }
    }

    private static void RequireSame(NextFitPool expected, AddressAllocation allocation)
    {
        allocation.SelectableAddressCount.Should().Be(expected.SelectableAddressCount);
        allocation.SelectablePrefixCount.Should().Be(expected.SelectablePrefixCount);
        allocation.LastAddress.Should().Be(expected.LastAllocated);
        allocation.LastPrefix.Should().Be(expected.LastAllocatedPrefix);
        expected.Block.Addresses().Where(address => allocation.IsFree(address) != expected.IsFree(address))
            .Should().BeEmpty();
        expected.Block.Subnets(AddressPool.PrefixMaskLength)
            .Where(prefix => allocation.IsFree(prefix) != expected.IsFree(prefix)).Should().BeEmpty();
    }

    private static void Reserve(Random random, NextFitPool expected, AddressPool pool)
    {
        var blocks = expected.Block.Subnets(AddressPool.PrefixMaskLength).ToList();
        if (blocks.Count == 0 || random.Next(3) > 0)
        {
            return;
        }

        var block = blocks[random.Next(blocks.Count)];
        if (expected.OverlapsReservation(block))
        {
            expected.Unreserve(block);
        }
        else
        {
            expected.Reserve(Given.Reservation(
                block.ToString(), random.Next(2) == 0 ? CidrReservationType.Explicit : CidrReservationType.Prefix));
        }

        pool.Reservations = expected.Reservations;
    }

    /// <summary>Releases about half of the addresses if only a few are free.</summary>
    private static void ReleaseSome(Random random, NextFitPool expected, AddressPool pool)
    {
        if (expected.FreeAddressCount > expected.Block.Size / 4)
        {
            return;
        }

        foreach (var address in expected.Block.Addresses().Where(expected.IsUsable))
        {
            if (!expected.IsFree(address) && random.Next(2) == 0)
            {
                expected.Release(address);
                pool.Release(address);
            }
        }
    }
}
