namespace Ecs.Emulator.Domain.Tests.Addresses;

/// <summary>Compares a pool of IPv6 addresses with a simple model.</summary>
internal sealed class Ipv6PoolModel(NextFitIpv6Pool pool, Random random)
{
    private const int Prefixes = 65_536;
    private readonly HashSet<ulong> addresses = [];
    private readonly HashSet<int> prefixes = [];
    private ulong? last;
    private int? lastPrefix;

    /// <summary>Whether a step requested a prefix and no prefix was free.</summary>
    public bool FoundNoPrefix { get; private set; }

    /// <summary>Marks these prefixes as allocated.</summary>
    public void AllocatePrefixes(int first, int end)
    {
        for (var prefix = first; prefix < end; prefix++)
        {
            pool.MarkAllocated(Prefix(prefix));
            prefixes.Add(prefix);
        }
    }

    /// <summary>Executes a random operation and compares the pool with the model.</summary>
    public void Step()
    {
        var (address, prefix) = (SomeAddress(), SomePrefix());
        pool.IsFree(Address(address)).Should().Be(IsFree(address));
        pool.IsFree(Prefix(prefix)).Should().Be(IsFree(prefix));
        switch (random.Next(8))
        {
            case 0:
                AllocateAddress();
                break;
            case 1:
                AllocatePrefix();
                break;
            case 2 or 3 when IsFree(address):
                pool.MarkAllocated(Address(address));
                addresses.Add(address);
                break;
            case 4 when IsFree(prefix):
                pool.MarkAllocated(Prefix(prefix));
                prefixes.Add(prefix);
                break;
            case 5 when prefixes.Contains(prefix):
                pool.Release(Prefix(prefix));
                prefixes.Remove(prefix);
                break;
            case > 5 when addresses.Count > 0:
                address = addresses.ElementAt(random.Next(addresses.Count));
                pool.Release(Address(address));
                addresses.Remove(address);
                break;
            default:
                break;
        }

        pool.FreePrefixCount.Should().Be(Prefixes - prefixes.Count - BrokenPrefixes());
        pool.LastAllocated.Should().Be(last is { } offset ? Address(offset) : null);
        pool.LastAllocatedPrefix.Should().Be(lastPrefix is { } number ? Prefix(number) : null);
    }

    private void AllocateAddress()
    {
        var expected = unchecked((last ?? 0) + 1);
        while (!IsFree(expected))
        {
            // A loop over the addresses of a prefix would never end.
            expected = prefixes.Contains(PrefixOf(expected)) ? LastOf(PrefixOf(expected)) : expected;
            expected = unchecked(expected + 1);
        }

        pool.AllocateAddresses(1).Should().Equal(Address(expected));
        addresses.Add(expected);
        last = expected;
    }

    private void AllocatePrefix()
    {
        if (prefixes.Count + BrokenPrefixes() == Prefixes)
        {
            pool.FreePrefixCount.Should().Be(0);
            FoundNoPrefix = true;
            return;
        }

        var start = lastPrefix + 1 ?? 0;
        for (var i = 0; i < Prefixes; i++)
        {
            var expected = (start + i) % Prefixes;
            if (IsFree(expected))
            {
                pool.AllocatePrefixes(1).Should().Equal(Prefix(expected));
                prefixes.Add(expected);
                lastPrefix = expected;
                return;
            }
        }
    }

    /// <summary>The number of prefixes that are not free because of single addresses; 0 is reserved.</summary>
    private int BrokenPrefixes() => addresses.Select(PrefixOf).Append(0).Distinct().Count();

    private bool IsFree(ulong offset) =>
        offset != 0 && !addresses.Contains(offset) && !prefixes.Contains(PrefixOf(offset));

    private bool IsFree(int prefix) =>
        prefix != 0 && !prefixes.Contains(prefix) && !addresses.Any(address => PrefixOf(address) == prefix);

    // Only a few addresses near the limits of prefixes, so that steps affect the same addresses.
    private ulong SomeAddress() => unchecked(((ulong)SomePrefix() << 48) + (ulong)random.Next(-4, 5));

    private int SomePrefix() => random.Next(-3, 6) & (Prefixes - 1);

    private static int PrefixOf(ulong offset) => (int)(offset >> 48);

    private static ulong LastOf(int prefix) => ((ulong)prefix << 48) | 0xffff_ffff_ffff;

    private Ipv6Address Address(ulong offset) => Ipv6Address.FromBits(pool.Block.First.ToBits() + offset);

    private Ipv6CidrBlock Prefix(int prefix) => Ipv6CidrBlock.Of(Address((ulong)prefix << 48), 80);
}
