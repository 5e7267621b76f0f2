namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>The same as <see cref="AddressAllocationTests"/> for IPv6.</summary>
public sealed class Ipv6AddressAllocationTests
{
    private const int Plans = 30;
    private const int StepsPerPlan = 10;

    private static readonly AddressRules Rules = AddressRules.Ipv6(Given.VSwitch());

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
            var allocation = NewAllocation(pool, expected.LastAllocated, expected.LastAllocatedPrefix);
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
        var allocation = NewAllocation(new Ipv6AddressPool(Given.Ipv6Block("2001:db8::/64")), null, null);
        allocation.Prefixes.Selectable().Should().HaveCount(65_535);
        allocation.Prefixes.Allocate(Rules, [], 65_534).Should().HaveCount(65_534);
        RequireExhausted(() => allocation.Prefixes.Allocate(Rules, [], 2));
        allocation.Prefixes.Allocate(Rules, [], 1).Should().Equal(Given.Ipv6Block("2001:db8:0:0:ffff::/80"));
        RequireExhausted(() => allocation.Prefixes.Allocate(Rules, [], 1));
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
        var allocation = NewAllocation(pool, Given.Ipv6Address("2001:db8::7"), null);
        RequireExhausted(() => allocation.Addresses.Allocate(Rules, [], 2));
        allocation.Addresses.Allocate(Rules, [], 1).Should().Equal(Given.Ipv6Address("2001:db8::5"));
        RequireExhausted(() => allocation.Addresses.Allocate(Rules, [], 1));
    }

    private static AddressAllocation<Ipv6Address, Ipv6CidrBlock> NewAllocation(
        Ipv6AddressPool pool, Ipv6Address? last, Ipv6CidrBlock? lastPrefix) => new(pool, pool, last, lastPrefix);

    private static void RequireExhausted(Action allocate) => allocate.Should().Throw<RefusedException>()
        .Which.Should().BeEquivalentTo(
            new { Refusal = Refusal.AddressesExhausted, Arguments = new[] { "vsw-myvswitch" } });

    private static void Take(
        Random random,
        NextFitIpv6Pool expected,
        AddressAllocation<Ipv6Address, Ipv6CidrBlock> allocation,
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
                var taken = allocation.Addresses.Allocate(Rules, [], count);
                taken.Should().Equal(expected.AllocateAddresses(count));
                addresses.AddRange(taken);
                break;
            case 1:
                var prefixCount = random.Next(3);
                var takenPrefixes = allocation.Prefixes.Allocate(Rules, [], prefixCount);
                takenPrefixes.Should().Equal(expected.AllocatePrefixes(prefixCount));
                prefixes.AddRange(takenPrefixes);
                break;
            case 2 when expected.IsUsable(address) && expected.IsFree(address):
                allocation.Addresses.AllocateOnce([address]);
                expected.MarkAllocated(address);
                addresses.Add(address);
                break;
            case 3 when expected.IsUsable(prefix) && expected.IsFree(prefix):
                allocation.Prefixes.AllocateOnce([prefix]);
                expected.MarkAllocated(prefix);
                prefixes.Add(prefix);
                break;
            default:
                break;
        }
    }

    private static void RequireSame(
        NextFitIpv6Pool expected,
        AddressAllocation<Ipv6Address, Ipv6CidrBlock> allocation,
        IReadOnlyCollection<Ipv6Address> addresses)
    {
        allocation.Addresses.Last.Should().Be(expected.LastAllocated);
        allocation.Prefixes.Last.Should().Be(expected.LastAllocatedPrefix);
        IAddressSource<Ipv6Address> freeAddresses = expected.Pool;
        IAddressSource<Ipv6CidrBlock> freePrefixes = expected.Pool;
        foreach (var address in addresses.Append(expected.LastAllocated!.Value))
        {
            var bits = address.ToBits() - expected.Block.First.ToBits();
            foreach (var offset in new UInt128[] { bits, bits + 1, bits + 2, bits + ((UInt128)1 << 48) })
            {
                var near = At(expected.Block, offset & ulong.MaxValue);
                var start = (ulong)(offset & ulong.MaxValue);
                allocation.Addresses.NextFrom(start).Should().Be(freeAddresses.NextFrom(start));
                allocation.Prefixes.NextFrom(start).Should().Be(freePrefixes.NextFrom(start));
                allocation.Addresses.IsFree(near).Should().Be(expected.IsFree(near));
                allocation.Prefixes.IsFree(PrefixOf(near)).Should().Be(expected.IsFree(PrefixOf(near)));
            }
        }
    }

    private static Ipv6Address At(Ipv6CidrBlock block, UInt128 offset) =>
        Domain.Addresses.Ipv6Address.FromBits(block.First.ToBits() + (offset & ulong.MaxValue));

    private static Ipv6CidrBlock PrefixOf(Ipv6Address address) => Ipv6CidrBlock.Of(
        Domain.Addresses.Ipv6Address.FromBits(address.ToBits() >> 48 << 48), Ipv6AddressPool.PrefixMaskLength);
}
