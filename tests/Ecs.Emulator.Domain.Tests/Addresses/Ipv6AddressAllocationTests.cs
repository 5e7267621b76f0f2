namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>The same as <see cref="AddressAllocationTests"/> for IPv6.</summary>
public sealed class Ipv6AddressAllocationTests
{
    private const int Plans = 30;
    private const int StepsPerPlan = 10;

    [Theory]
    [InlineData(1, "2001:db8::/64", "::1")]
    [InlineData(2, "2001:db8::/64", "ffff:ffff:ffff:fffa")]
    [InlineData(3, "::/64", "ffff:ffff:ffff:fffa")]
    [InlineData(4, "ffff:ffff:ffff:ffff::/64", "ffff:ffff:ffff:fffa")]
    [InlineData(5, "2001:db8::/64", "5:0:0:0")]
    public void Several_allocations_of_a_plan_equal_those_of_a_pool_that_changes_after_each(
        int seed, string text, string near)
    {
        var random = new Random(seed);
        var block = Given.Ipv6Block(text);
        var start = Given.Ipv6Address(near.StartsWith(':') ? near : $"::{near}").ToBits();
        var expected = new NextFitIpv6Pool(block) { LastAllocated = At(block, start) };
        expected.LastAllocatedPrefix = PrefixOf(expected.LastAllocated.Value);
        var pool = new Ipv6AddressPool(block);
        var held = new List<Ipv6Address>();
        for (var number = 0; number < Plans; number++)
        {
            var allocation = new Ipv6AddressAllocation(pool, expected.LastAllocated, expected.LastAllocatedPrefix);
            allocation.Pool.Should().BeSameAs(pool);
            var (addresses, prefixes) = (new List<Ipv6Address>(), new List<Ipv6CidrBlock>());
            for (var step = 0; step < StepsPerPlan; step++)
            {
                Take(random, expected, allocation, addresses, prefixes);
                RequireSame(expected, allocation, addresses);
            }

            addresses.ForEach(pool.MarkAllocated);
            prefixes.ForEach(pool.MarkAllocated);
            held.AddRange(addresses);
            foreach (var address in held.Where(_ => random.Next(4) == 0).ToList())
            {
                held.Remove(address);
                expected.Release(address);
                pool.Release(address);
            }
        }
    }

    [Fact]
    public void A_plan_cannot_allocate_more_prefixes_than_are_free()
    {
        var allocation = new Ipv6AddressAllocation(new Ipv6AddressPool(Given.Ipv6Block("2001:db8::/64")), null, null);
        allocation.FreePrefixCount.Should().Be(65_535);
        allocation.AllocateNextPrefixes(65_534).Should().HaveCount(65_534);
        allocation.FreePrefixCount.Should().Be(1);
        FluentActions.Invoking(() => allocation.AllocateNextPrefixes(2)).Should().Throw<ArgumentOutOfRangeException>();
        allocation.AllocateNextPrefixes(1).Should().Equal(Given.Ipv6Block("2001:db8:0:0:ffff::/80"));
    }

    [Fact]
    public void The_only_free_address_is_allocated_only_once()
    {
        var block = Given.Ipv6Block("2001:db8::/64");
        var pool = new Ipv6AddressPool(block);
        foreach (var prefix in block.Subnets(Ipv6AddressPool.PrefixMaskLength))
        {
            pool.MarkAllocated(prefix);
        }

        pool.Release(Given.Ipv6Address("2001:db8::5"));
        var allocation = new Ipv6AddressAllocation(pool, Given.Ipv6Address("2001:db8::7"), null);
        allocation.AllocateNextAddresses(1).Should().Equal(Given.Ipv6Address("2001:db8::5"));
        FluentActions.Invoking(() => allocation.AllocateNextAddresses(1)).Should().Throw<InvalidOperationException>()
            .WithMessage("No address of 2001:db8::/64 is free.");
    }

    private static void Take(
        Random random,
        NextFitIpv6Pool expected,
        Ipv6AddressAllocation allocation,
        List<Ipv6Address> addresses,
        List<Ipv6CidrBlock> prefixes)
    {
        var near = expected.LastAllocated!.Value.ToBits() - expected.Block.First.ToBits();
        var address = At(expected.Block, near + (UInt128)random.Next(4));
        var prefix = PrefixOf(At(expected.Block, (near + ((UInt128)random.Next(3) << 48)) & ulong.MaxValue));
        switch (random.Next(4))
        {
            case 0:
                var count = random.Next(4);
                var taken = allocation.AllocateNextAddresses(count);
                taken.Should().Equal(expected.AllocateAddresses(count));
                addresses.AddRange(taken);
                break;
            case 1:
                var prefixCount = random.Next(3);
                var takenPrefixes = allocation.AllocateNextPrefixes(prefixCount);
                takenPrefixes.Should().Equal(expected.AllocatePrefixes(prefixCount));
                prefixes.AddRange(takenPrefixes);
                break;
            case 2 when expected.IsUsable(address) && expected.IsFree(address):
                allocation.Allocate(address);
                expected.MarkAllocated(address);
                addresses.Add(address);
                break;
            case 3 when expected.IsUsable(prefix) && expected.IsFree(prefix):
                allocation.Allocate(prefix);
                expected.MarkAllocated(prefix);
                prefixes.Add(prefix);
                break;
            default:
                break;
        }
    }

    private static void RequireSame(
        NextFitIpv6Pool expected, Ipv6AddressAllocation allocation, IReadOnlyCollection<Ipv6Address> addresses)
    {
        allocation.FreePrefixCount.Should().Be(expected.FreePrefixCount);
        allocation.LastAddress.Should().Be(expected.LastAllocated);
        allocation.LastPrefix.Should().Be(expected.LastAllocatedPrefix);
        foreach (var address in addresses.Append(expected.LastAllocated!.Value))
        {
            var bits = address.ToBits() - expected.Block.First.ToBits();
            foreach (var offset in new UInt128[] { bits, bits + 1, bits + 2, bits + ((UInt128)1 << 48) })
            {
                var near = At(expected.Block, offset & ulong.MaxValue);
                allocation.IsFree(near).Should().Be(expected.IsFree(near));
                allocation.IsFree(PrefixOf(near)).Should().Be(expected.IsFree(PrefixOf(near)));
            }
        }
    }

    private static Ipv6Address At(Ipv6CidrBlock block, UInt128 offset) =>
        Domain.Addresses.Ipv6Address.FromBits(block.First.ToBits() + (offset & ulong.MaxValue));

    private static Ipv6CidrBlock PrefixOf(Ipv6Address address) => Ipv6CidrBlock.Of(
        Domain.Addresses.Ipv6Address.FromBits(address.ToBits() >> 48 << 48), Ipv6AddressPool.PrefixMaskLength);
}
