using Ecs.Emulator.Testing;

namespace Ecs.Emulator.Domain.Tests.Addresses;

public sealed class Ipv6AddressPoolTests
{
    private const int UsablePrefixes = 65_535;

    [Theory]
    [InlineData("2001:db8::/63")]
    [InlineData("2001:db8::/65")]
    public void The_mask_of_an_IPv6_pool_is_64(string block) =>
        FluentActions.Invoking(() => Pool(block)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void The_first_address_and_its_prefix_are_reserved()
    {
        var pool = Pool();
        pool.FreePrefixCount.Should().Be(UsablePrefixes);
        foreach (var usable in (string[])["2001:db8::1", "2001:db8::ffff:ffff:ffff", "2001:db8::ffff:ffff:ffff:ffff"])
        {
            pool.IsUsable(Given.Ipv6Address(usable)).Should().BeTrue();
            pool.IsFree(Given.Ipv6Address(usable)).Should().BeTrue();
        }

        foreach (var unusable in (string[])["2001:db8::", "2001:db8:0:1::", "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff"])
        {
            pool.IsUsable(Given.Ipv6Address(unusable)).Should().BeFalse();
            pool.IsFree(Given.Ipv6Address(unusable)).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData("2001:db8:0:0:1::/80", true)]
    [InlineData("2001:db8:0:0:ffff::/80", true)]
    [InlineData("2001:db8::/80", false)]
    [InlineData("2001:db8:0:1::/80", false)]
    [InlineData("2001:db8:0:0:1::/81", false)]
    [InlineData("2001:db8:0:0:2::/79", false)]
    public void A_prefix_is_an_80_block_other_than_the_first(string prefix, bool usable)
    {
        Pool().IsUsable(Given.Ipv6Block(prefix)).Should().Be(usable);
        Pool().IsFree(Given.Ipv6Block(prefix)).Should().Be(usable);
    }

    [Fact]
    [Rule("allocation.next-fit")]
    public void The_next_address_is_the_first_free_one_after_the_last_automatic_choice()
    {
        var pool = Pool();
        pool.MarkAllocated(Given.Ipv6Address("2001:db8::2"));

        Texts(pool.AllocateAddresses(2)).Should().Equal("2001:db8::1", "2001:db8::3");
        pool.MarkAllocated(Given.Ipv6Address("2001:db8::5:0:0:9"));
        Texts(pool.AllocateAddresses(1)).Should().Equal("2001:db8::4");
    }

    [Fact]
    [Rule("allocation.two-searches")]
    public void Addresses_and_prefixes_have_separate_search_positions()
    {
        var pool = Pool();
        Texts(pool.AllocatePrefixes(1)).Should().Equal("2001:db8:0:0:1::/80");
        Texts(pool.AllocateAddresses(1)).Should().Equal("2001:db8::1");
        pool.LastAllocated = Given.Ipv6Address("2001:db8::9:0:0:0");
        Texts(pool.AllocatePrefixes(1)).Should().Equal("2001:db8:0:0:2::/80");
    }

    [Fact]
    public void A_released_address_is_not_allocated_next()
    {
        var pool = Pool();
        pool.Release(pool.AllocateAddresses(1)[0]);
        Texts(pool.AllocateAddresses(1)).Should().Equal("2001:db8::2");
    }

    [Fact]
    public void After_the_last_address_the_search_begins_again_at_the_first_unreserved_address()
    {
        var pool = Pool();
        pool.LastAllocated = Given.Ipv6Address("2001:db8::ffff:ffff:ffff:fffe");
        Texts(pool.AllocateAddresses(2)).Should().Equal("2001:db8::ffff:ffff:ffff:ffff", "2001:db8::1");

        pool.LastAllocated = Given.Ipv6Address("2001:db8::ffff:ffff:ffff:fffe");
        Texts(pool.AllocateAddresses(1)).Should().Equal(["2001:db8::2"], "the last address and the first are taken");
    }

    [Fact]
    public void The_search_continues_after_the_last_address_or_prefix()
    {
        var pool = Pool();
        pool.LastAllocated.Should().BeNull();
        pool.LastAllocated = Given.Ipv6Address("2001:db8::7:ffff:ffff:ffff");
        pool.LastAllocated.Should().Be(Given.Ipv6Address("2001:db8::7:ffff:ffff:ffff"));
        pool.LastAllocated = null;
        Texts(pool.AllocateAddresses(1)).Should().Equal("2001:db8::1");

        pool.LastAllocatedPrefix.Should().BeNull();
        pool.LastAllocatedPrefix = Given.Ipv6Block("2001:db8:0:0:7::/80");
        pool.LastAllocatedPrefix.Should().Be(Given.Ipv6Block("2001:db8:0:0:7::/80"));
        pool.LastAllocatedPrefix = null;
        Texts(pool.AllocatePrefixes(1)).Should().Equal("2001:db8:0:0:1::/80");
    }

    [Fact]
    public void A_prefix_block_is_free_only_if_none_of_its_addresses_is_allocated()
    {
        var pool = Pool();
        foreach (var border in (string[])["2001:db8::2:0:0:0", "2001:db8::2:ffff:ffff:ffff"])
        {
            var address = Given.Ipv6Address(border);
            pool.MarkAllocated(address);
            pool.IsFree(Given.Ipv6Block("2001:db8:0:0:1::/80")).Should().BeTrue();
            pool.IsFree(Given.Ipv6Block("2001:db8:0:0:2::/80")).Should().BeFalse();
            pool.IsFree(Given.Ipv6Block("2001:db8:0:0:3::/80")).Should().BeTrue();
            pool.FreePrefixCount.Should().Be(UsablePrefixes - 1);

            pool.LastAllocatedPrefix = null;
            var prefixes = pool.AllocatePrefixes(2);
            Texts(prefixes).Should().Equal("2001:db8:0:0:1::/80", "2001:db8:0:0:3::/80");
            prefixes.ToList().ForEach(pool.Release);
            pool.Release(address);
            pool.FreePrefixCount.Should().Be(UsablePrefixes);
        }
    }

    [Fact]
    public void A_prefix_block_is_free_again_when_its_last_address_is_released()
    {
        var pool = Pool();
        var (one, other) = (Given.Ipv6Address("2001:db8::2:0:0:5"), Given.Ipv6Address("2001:db8::2:0:0:6"));
        pool.MarkAllocated(one);
        pool.MarkAllocated(other);
        pool.Release(one);
        pool.IsFree(Given.Ipv6Block("2001:db8:0:0:2::/80")).Should().BeFalse();
        pool.Release(other);
        pool.IsFree(Given.Ipv6Block("2001:db8:0:0:2::/80")).Should().BeTrue();
    }

    [Fact]
    public void Single_addresses_are_not_allocated_inside_an_IPv6_prefix()
    {
        var pool = Pool();
        pool.MarkAllocated(Given.Ipv6Block("2001:db8:0:0:1::/80"));
        pool.MarkAllocated(Given.Ipv6Block("2001:db8:0:0:2::/80"));

        pool.IsFree(Given.Ipv6Address("2001:db8::ffff:ffff:ffff")).Should().BeTrue();
        pool.IsFree(Given.Ipv6Address("2001:db8::1:0:0:0")).Should().BeFalse();
        pool.IsFree(Given.Ipv6Address("2001:db8::2:ffff:ffff:ffff")).Should().BeFalse();
        pool.LastAllocated = Given.Ipv6Address("2001:db8::ffff:ffff:fffe");
        Texts(pool.AllocateAddresses(2)).Should().Equal("2001:db8::ffff:ffff:ffff", "2001:db8:0:0:3::");

        pool.Release(Given.Ipv6Block("2001:db8:0:0:1::/80"));
        pool.IsFree(Given.Ipv6Block("2001:db8:0:0:1::/80")).Should().BeTrue();
        pool.IsFree(Given.Ipv6Address("2001:db8::2:0:0:0")).Should().BeFalse("only the other prefix is released");
    }

    [Fact]
    public void Exactly_65535_prefixes_can_be_allocated()
    {
        var pool = Pool();
        pool.AllocatePrefixes(UsablePrefixes).Should()
            .OnlyHaveUniqueItems().And.OnlyContain(prefix => pool.IsUsable(prefix));
        pool.FreePrefixCount.Should().Be(0);
        FluentActions.Invoking(() => pool.AllocatePrefixes(1)).Should().Throw<ArgumentOutOfRangeException>();
        Texts(pool.AllocateAddresses(2)).Should().Equal(["2001:db8::1", "2001:db8::2"], "the first /80 is reserved");

        foreach (var last in (string[])["2001:db8:0:0:1::/80", "2001:db8:0:0:ffff::/80", "2001:db8:0:0:8000::/80"])
        {
            pool.Release(Given.Ipv6Block(last));
            pool.FreePrefixCount.Should().Be(1);
            Texts(pool.AllocatePrefixes(1)).Should().Equal(last);
        }
    }

    [Fact]
    public void Thousands_of_adjacent_allocations_do_not_slow_the_search()
    {
        var pool = Pool();
        pool.AllocateAddresses(100_000)[^1].Should().Be(Given.Ipv6Address("2001:db8::1:86a0"));
        for (var i = 0; i < 100_000; i++)
        {
            pool.LastAllocated = null;
            pool.Release(pool.AllocateAddresses(1)[0]);
        }

        pool.LastAllocated.Should().Be(Given.Ipv6Address("2001:db8::1:86a1"));
    }

    [Theory]
    [InlineData(20261123, false, "2001:db8::/64")]
    [InlineData(20261124, true, "2001:db8::/64")]
    [InlineData(20261125, false, "::/64")]
    [InlineData(20261126, true, "::/64")]
    [InlineData(20261127, false, "ffff:ffff:ffff:ffff::/64")]
    [InlineData(20261128, true, "ffff:ffff:ffff:ffff::/64")]
    public void Random_steps_agree_with_sets_of_allocated_addresses(int seed, bool crowded, string block)
    {
        var model = new Ipv6PoolModel(Pool(block), new Random(seed));
        if (crowded)
        {
            model.AllocatePrefixes(5, 65_533);
        }

        for (var step = 0; step < 4_000; step++)
        {
            model.Step();
        }

        model.FoundNoPrefix.Should().Be(crowded, "that is what the crowd is for");
    }

    private static NextFitIpv6Pool Pool(string block = "2001:db8::/64") => new(Given.Ipv6Block(block));

    private static IEnumerable<string> Texts<T>(IEnumerable<T> values)
        where T : struct => values.Select(value => value.ToString()!);
}
