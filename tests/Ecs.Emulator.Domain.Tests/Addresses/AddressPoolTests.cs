using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

public sealed class AddressPoolTests
{
    [Theory]
    [InlineData("172.17.0.0/29", "172.17.0.1", "172.17.0.4", 4)]
    [InlineData("172.17.0.0/28", "172.17.0.1", "172.17.0.12", 12)]
    [InlineData("172.17.0.0/24", "172.17.0.1", "172.17.0.252", 252)]
    [InlineData("172.17.0.0/16", "172.17.0.1", "172.17.255.252", 65_532)]
    [Rule("vswitch.reserved")]
    public void The_first_address_and_the_last_three_are_reserved(string block, string first, string last, int usable)
    {
        var pool = Pool(block);
        var (lowest, highest) = (Given.Address(first), Given.Address(last));

        pool.FreeAddressCount.Should().Be(usable);
        foreach (var free in (Ipv4Address[])[lowest, highest])
        {
            pool.IsUsable(free).Should().BeTrue();
            pool.IsFree(free).Should().BeTrue();
        }

        foreach (var reserved in (Ipv4Address[])[Before(lowest), After(highest), After(highest, 2), After(highest, 3)])
        {
            pool.Block.Contains(reserved).Should().BeTrue();
            pool.IsUsable(reserved).Should().BeFalse();
            pool.IsFree(reserved).Should().BeFalse();
        }

        pool.IsUsable(After(highest, 4)).Should().BeFalse("it is outside the block");
        pool.IsFree(After(highest, 4)).Should().BeFalse("it is outside the block");
    }

    [Theory]
    [InlineData("10.0.0.0/15")]
    [InlineData("10.0.0.0/30")]
    [Rule("vswitch.mask")]
    public void The_mask_of_a_pool_is_16_to_29(string block) =>
        FluentActions.Invoking(() => Pool(block)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    [Rule("allocation.next-fit")]
    public void The_next_address_is_the_first_free_one_after_the_last_automatic_choice()
    {
        var pool = Pool("172.17.0.0/24");
        pool.MarkAllocated(Given.Address("172.17.0.2"));

        Texts(pool.AllocateAddresses(2)).Should().Equal("172.17.0.1", "172.17.0.3");
        pool.MarkAllocated(Given.Address("172.17.0.100"));
        pool.LastAllocated.Should().Be(Given.Address("172.17.0.3"));
        Texts(pool.AllocateAddresses(1)).Should().Equal("172.17.0.4");
    }

    [Fact]
    [Rule("allocation.two-searches")]
    public void Addresses_and_prefixes_have_separate_search_positions()
    {
        var pool = Pool("172.17.0.0/24");
        pool.LastAllocatedPrefix.Should().BeNull();
        Texts(pool.AllocatePrefixes(1)).Should().Equal("172.17.0.16/28");
        Texts(pool.AllocateAddresses(1)).Should().Equal("172.17.0.1");
        pool.LastAllocatedPrefix.Should().Be(Given.Block("172.17.0.16/28"));

        pool.LastAllocated = Given.Address("172.17.0.200");
        Texts(pool.AllocatePrefixes(1)).Should().Equal("172.17.0.32/28");
        pool.LastAllocatedPrefix = Given.Block("172.17.0.208/28");
        Texts(pool.AllocatePrefixes(1)).Should().Equal("172.17.0.224/28");
    }

    [Fact]
    [Rule("allocation.no-immediate-reuse")]
    public void A_released_address_is_not_allocated_next()
    {
        var pool = Pool("172.17.0.0/24");
        var first = pool.AllocateAddresses(1)[0];
        pool.Release(first);

        Texts(pool.AllocateAddresses(1)).Should().Equal("172.17.0.2");
    }

    [Fact]
    [Rule("allocation.wrap-around")]
    public void After_the_last_address_the_search_begins_again_at_the_first()
    {
        var pool = Pool("172.17.0.0/29");
        Texts(pool.AllocateAddresses(4)).Should().Equal("172.17.0.1", "172.17.0.2", "172.17.0.3", "172.17.0.4");
        pool.Release(Given.Address("172.17.0.2"));
        pool.Release(Given.Address("172.17.0.4"));

        Texts(pool.AllocateAddresses(2)).Should().Equal("172.17.0.2", "172.17.0.4");
        pool.FreeAddressCount.Should().Be(0);
    }

    [Fact]
    public void The_last_free_address_of_a_16_is_found_at_any_position()
    {
        var pool = Pool("172.17.0.0/16");
        pool.AllocateAddresses(65_532);
        foreach (var last in (string[])["172.17.0.1", "172.17.63.255", "172.17.64.0", "172.17.255.252"])
        {
            pool.Release(Given.Address(last));
            Texts(pool.AllocateAddresses(1)).Should().Equal(last);
        }
    }

    [Theory]
    [InlineData("0.0.0.0/16", "0.0.0.1", "0.0.255.252", "0.0.0.16/28", "0.0.255.224/28")]
    [InlineData("255.255.0.0/16", "255.255.0.1", "255.255.255.252", "255.255.0.16/28", "255.255.255.224/28")]
    [InlineData("255.255.255.240/28", "255.255.255.241", "255.255.255.252", null, null)]
    [InlineData("255.255.255.248/29", "255.255.255.249", "255.255.255.252", null, null)]
    [Rule("allocation.wrap-around")]
    public void The_search_wraps_around_at_either_end_of_the_address_space(
        string block, string first, string last, string? firstPrefix, string? lastPrefix)
    {
        var pool = Pool(block);
        pool.LastAllocated = Before(Given.Address(last));
        Texts(pool.AllocateAddresses(2)).Should().Equal(last, first);
        pool.Release(Given.Address(first));
        pool.LastAllocated = pool.Block.Last;
        Texts(pool.AllocateAddresses(1)).Should().Equal(first);

        if (firstPrefix is not null && lastPrefix is not null)
        {
            pool.LastAllocatedPrefix = CidrBlock.Of(Before(Given.Block(lastPrefix).First, 16), 28);
            Texts(pool.AllocatePrefixes(2)).Should().Equal(lastPrefix, firstPrefix);
            pool.Release(Given.Block(firstPrefix));
            pool.LastAllocatedPrefix = CidrBlock.Of(Before(pool.Block.Last, 15), 28);
            Texts(pool.AllocatePrefixes(1)).Should().Equal(firstPrefix);
        }
    }

    [Theory]
    [InlineData("172.17.0.0/29", 0)]
    [InlineData("172.17.0.0/28", 0)]
    [InlineData("172.17.0.0/27", 0)]
    [InlineData("172.17.0.0/26", 2)]
    [InlineData("172.17.0.0/24", 14)]
    [InlineData("172.17.0.0/16", 4_094)]
    [Rule("prefix.reserved")]
    public void A_block_with_a_reserved_address_cannot_be_a_prefix(string block, int prefixes)
    {
        var pool = Pool(block);
        pool.FreePrefixCount.Should().Be(prefixes);
        pool.IsFree(CidrBlock.Of(pool.Block.First, 28)).Should().BeFalse();
    }

    [Fact]
    [Rule("prefix.free")]
    public void A_prefix_block_is_free_only_if_none_of_its_addresses_is_allocated()
    {
        var pool = Pool("172.17.0.0/24");
        var address = Given.Address("172.17.0.37");
        pool.MarkAllocated(address);

        pool.IsFree(Given.Block("172.17.0.32/28")).Should().BeFalse();
        Texts(pool.AllocatePrefixes(2)).Should().Equal("172.17.0.16/28", "172.17.0.48/28");

        pool.Release(address);
        pool.IsFree(Given.Block("172.17.0.32/28")).Should().BeTrue();
        pool.FreePrefixCount.Should().Be(12);
    }

    [Fact]
    [Rule("prefix.takes-16-addresses")]
    public void Single_addresses_are_not_allocated_inside_a_prefix()
    {
        var pool = Pool("172.17.0.0/24");
        pool.MarkAllocated(Given.Block("172.17.0.16/28"));
        pool.LastAllocated = Given.Address("172.17.0.15");

        pool.FreeAddressCount.Should().Be(252 - 16);
        pool.IsFree(Given.Address("172.17.0.16")).Should().BeFalse();
        pool.IsFree(Given.Address("172.17.0.31")).Should().BeFalse();
        Texts(pool.AllocateAddresses(1)).Should().Equal("172.17.0.32");
        pool.IsFree(Given.Block("172.17.0.32/28")).Should().BeFalse();

        pool.Release(Given.Block("172.17.0.16/28"));
        pool.FreeAddressCount.Should().Be(251);
        pool.IsFree(Given.Block("172.17.0.16/28")).Should().BeTrue();
    }

    [Fact]
    [Rule("allocation.wrap-around")]
    public void The_search_for_prefixes_wraps_around()
    {
        var pool = Pool("172.17.0.0/26");
        Texts(pool.AllocatePrefixes(2)).Should().Equal("172.17.0.16/28", "172.17.0.32/28");
        pool.Release(Given.Block("172.17.0.16/28"));
        Texts(pool.AllocatePrefixes(1)).Should().Equal("172.17.0.16/28");
        pool.FreePrefixCount.Should().Be(0);
    }

    [Theory]
    [InlineData("172.17.0.0/25")]
    [InlineData("0.0.0.0/25")]
    [InlineData("255.255.255.128/25")]
    public void Random_steps_agree_with_a_list_of_allocated_addresses(string text)
    {
        var random = new Random(20261123);
        var pool = Pool(text);
        var block = pool.Block;
        var taken = new HashSet<Ipv4Address>();
        var last = block.First;
        for (var step = 0; step < 10_000; step++)
        {
            if (random.Next(2) == 0 && taken.Count < 124)
            {
                // The expected address, found by checking one address after another.
                var expected = last;
                do
                {
                    expected = expected == block.Last ? block.First : After(expected);
                }
                while (!pool.IsUsable(expected) || taken.Contains(expected));

                pool.AllocateAddresses(1)[0].Should().Be(expected);
                taken.Add(expected);
                last = expected;
            }
            else if (taken.Count > 0)
            {
                var released = taken.ElementAt(random.Next(taken.Count));
                taken.Remove(released);
                pool.Release(released);
            }

            pool.FreeAddressCount.Should().Be(124 - taken.Count);
        }
    }

    private static NextFitPool Pool(string block) => new(Given.Block(block));

    private static IEnumerable<string> Texts<T>(IEnumerable<T> values)
        where T : struct => values.Select(value => value.ToString()!);

    private static Ipv4Address After(Ipv4Address address, uint steps = 1) =>
        Ipv4Address.FromBits(address.ToBits() + steps);

    private static Ipv4Address Before(Ipv4Address address, uint steps = 1) =>
        Ipv4Address.FromBits(address.ToBits() - steps);
}
