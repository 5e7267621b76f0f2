namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>
/// One plan allocates addresses for several ENIs before the pool changes. It must choose the same addresses as requests
/// that are applied one after another.
/// </summary>
public sealed class AddressAllocationTests
{
    private const int Plans = 40;
    private const int StepsPerPlan = 12;

    private static readonly AddressRules Rules = AddressRules.Ipv4(Given.VSwitch());

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
            var allocation = NewAllocation(pool, expected.LastAllocated, expected.LastAllocatedPrefix);
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
        var allocation = NewAllocation(new AddressPool(Given.Block("172.17.0.0/26")), null, null);
        allocation.Prefixes.Allocate(Rules, [], 1).Should().Equal(Given.Block("172.17.0.16/28"));
        allocation.Prefixes.Selectable().Should().Equal(Given.Block("172.17.0.32/28"));
        RequireExhausted(() => allocation.Prefixes.Allocate(Rules, [], 2));
        allocation.Prefixes.Last.Should().Be(Given.Block("172.17.0.16/28"));
        RequireExhausted(() => allocation.Addresses.Allocate(Rules, [], 45));
        allocation.Addresses.Allocate(Rules, [], 44).Should().HaveCount(44);
        allocation.Addresses.Selectable().Should().BeEmpty();
        RequireExhausted(() => allocation.Addresses.Allocate(Rules, [], 1));
    }

    [Fact]
    public void Chosen_addresses_do_not_move_the_positions_of_the_automatic_choice()
    {
        var (last, lastPrefix) = (Given.Address("172.17.0.5"), Given.Block("172.17.0.32/28"));
        var allocation = NewAllocation(new AddressPool(Given.Block("172.17.0.0/24")), last, lastPrefix);
        allocation.Addresses.AllocateOnce([Given.Address("172.17.0.6")]);
        allocation.Prefixes.AllocateOnce([Given.Block("172.17.0.48/28")]);
        allocation.Addresses.Allocate(Rules, [], 0).Should().BeEmpty();
        allocation.Prefixes.Allocate(Rules, [], 0).Should().BeEmpty();
        (allocation.Addresses.Last, allocation.Prefixes.Last).Should().Be((last, lastPrefix));
        allocation.Addresses.Allocate(Rules, [], 1).Should().Equal(Given.Address("172.17.0.7"));
        allocation.Prefixes.Allocate(Rules, [], 1).Should().Equal(Given.Block("172.17.0.64/28"));
    }

    [Fact]
    public void A_plan_allocates_each_chosen_address_once_alone_or_in_a_prefix()
    {
        var allocation = NewAllocation(new AddressPool(Given.Block("172.17.0.0/24")), null, null);
        allocation.Addresses.AllocateOnce([Given.Address("172.17.0.31"), Given.Address("172.17.0.80")]);
        allocation.Prefixes.AllocateOnce([Given.Block("172.17.0.48/28")]);
        allocation.Addresses.Invoking(
            it => it.AllocateOnce([Given.Address("172.17.0.32"), Given.Address("172.17.0.63")]))
            .Should().Throw<RefusedException>().Which.Should().BeEquivalentTo(
                new { Refusal = Refusal.AddressRepeated, Arguments = new[] { "172.17.0.63" } });
        allocation.Prefixes.Invoking(it => it.AllocateOnce([Given.Block("172.17.0.16/28")]))
            .Should().Throw<RefusedException>().Which.Should().BeEquivalentTo(
                new { Refusal = Refusal.AddressRepeated, Arguments = new[] { "172.17.0.16/28" } });
        allocation.Prefixes.Allocate(Rules, [], 2).Should().Equal(
            Given.Block("172.17.0.64/28"), Given.Block("172.17.0.96/28"));
    }

    private static AddressAllocation<Ipv4Address, CidrBlock> NewAllocation(
        AddressPool pool, Ipv4Address? last, CidrBlock? lastPrefix) => new(pool, pool, last, lastPrefix);

    private static void RequireExhausted(Action allocate) => allocate.Should().Throw<RefusedException>()
        .Which.Should().BeEquivalentTo(
            new { Refusal = Refusal.AddressesExhausted, Arguments = new[] { "vsw-myvswitch" } });

    private static void Take(
        Random random,
        NextFitPool expected,
        AddressAllocation<Ipv4Address, CidrBlock> allocation,
        List<Ipv4Address> addresses,
        List<CidrBlock> prefixes)
    {
        var address = expected.Block.AddressAt(random.NextInt64(expected.Block.Size));
        var prefix = CidrBlock.Of(Ipv4Address.FromBits(address.ToBits() & ~15u), AddressPool.PrefixMaskLength);
        switch (random.Next(4))
        {
            case 0:
                var count = Math.Min(random.Next(4), expected.SelectableAddressCount);
                var taken = allocation.Addresses.Allocate(Rules, [], count);
                taken.Should().Equal(expected.AllocateAddresses(count));
                addresses.AddRange(taken);
                break;
            case 1:
                var prefixCount = Math.Min(random.Next(2), expected.SelectablePrefixCount);
                var takenPrefixes = allocation.Prefixes.Allocate(Rules, [], prefixCount);
                takenPrefixes.Should().Equal(expected.AllocatePrefixes(prefixCount));
                prefixes.AddRange(takenPrefixes);
                break;
            case 2 when expected.IsFree(address):
                allocation.Addresses.AllocateOnce([address]);
                expected.MarkAllocated(address);
                addresses.Add(address);
                break;
            case 3 when random.Next(4) == 0 && expected.IsFree(prefix):
                allocation.Prefixes.AllocateOnce([prefix]);
                expected.MarkAllocated(prefix);
                prefixes.Add(prefix);
                break;
            default:
                break;
        }
    }

    private static void RequireSame(NextFitPool expected, AddressAllocation<Ipv4Address, CidrBlock> allocation)
    {
        allocation.Addresses.Selectable().Should().Equal(expected.Pool.Selectable<Ipv4Address>());
        allocation.Prefixes.Selectable().Should().Equal(expected.Pool.Selectable<CidrBlock>());
        allocation.Addresses.Last.Should().Be(expected.LastAllocated);
        allocation.Prefixes.Last.Should().Be(expected.LastAllocatedPrefix);
        expected.Block.Addresses().Where(address => allocation.Addresses.IsFree(address) != expected.IsFree(address))
            .Should().BeEmpty();
        expected.Block.Subnets(AddressPool.PrefixMaskLength)
            .Where(prefix => allocation.Prefixes.IsFree(prefix) != expected.IsFree(prefix)).Should().BeEmpty();
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
