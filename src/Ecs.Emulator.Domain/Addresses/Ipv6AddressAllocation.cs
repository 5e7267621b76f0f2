using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The IPv6 addresses that a plan allocates from a pool, like <see cref="AddressAllocation"/> for IPv4.
/// </summary>
/// <param name="pool">The pool.</param>
/// <param name="lastAddress">The last automatic address; null for none.</param>
/// <param name="lastPrefix">The last automatic prefix; null for none.</param>
internal sealed class Ipv6AddressAllocation(Ipv6AddressPool pool, Ipv6Address? lastAddress, Ipv6CidrBlock? lastPrefix)
{
    private readonly IntervalSet allocatedOffsets = new();
    private readonly HashSet<ulong> allocatedPrefixes = [];

    public Ipv6AddressPool Pool => pool;

    public Ipv6Address? LastAddress { get; private set; } = lastAddress;

    public Ipv6CidrBlock? LastPrefix { get; private set; } = lastPrefix;

    public int FreePrefixCount =>
        pool.FreePrefixCount - allocatedPrefixes.Count(prefix => pool.NextFreePrefix(prefix) == prefix);

    public bool IsFree(Ipv6Address address) =>
        pool.IsFree(address) && !allocatedOffsets.Contains(pool.OffsetOf(address));

    public bool IsFree(Ipv6CidrBlock prefix) =>
        pool.IsFree(prefix) && !allocatedPrefixes.Contains(pool.PrefixOf(prefix.First));

    /// <summary>Allocates a specified address, which must be free.</summary>
    public void Allocate(Ipv6Address address)
    {
        allocatedOffsets.Add(pool.OffsetOf(address));
        allocatedPrefixes.Add(pool.PrefixOf(address));
    }

    /// <summary>Allocates a specified prefix, which must be free.</summary>
    public void Allocate(Ipv6CidrBlock prefix)
    {
        allocatedOffsets.Add(pool.OffsetOf(prefix.First), pool.OffsetOf(prefix.Last));
        allocatedPrefixes.Add(pool.PrefixOf(prefix.First));
    }

    /// <summary>Allocates automatic addresses.</summary>
    public ImmutableArray<Ipv6Address> AllocateNextAddresses(int count)
    {
        var addresses = ImmutableArray.CreateBuilder<Ipv6Address>(count);
        for (var i = 0; i < count; i++)
        {
            var start = LastAddress is { } last ? pool.OffsetOf(last) : 0;

            // After the last address, the sum overflows to zero, where the search starts again.
            LastAddress = pool.AddressAt(
                NextAddress(unchecked(start + 1)) ?? NextAddress(0)
                ?? throw new InvalidOperationException($"No address of {pool.Block} is free."));
            addresses.Add(LastAddress.Value);
            Allocate(LastAddress.Value);
        }

        return addresses.MoveToImmutable();
    }

    /// <summary>Allocates automatic prefixes. The pool must have enough of them.</summary>
    public ImmutableArray<Ipv6CidrBlock> AllocateNextPrefixes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, FreePrefixCount);
        var prefixes = ImmutableArray.CreateBuilder<Ipv6CidrBlock>(count);
        for (var i = 0; i < count; i++)
        {
            var start = LastPrefix is { } last ? pool.PrefixOf(last.First) : 0;
            LastPrefix = pool.PrefixAt(NextPrefix(start + 1) ?? NextPrefix(0)!.Value);
            prefixes.Add(LastPrefix.Value);
            Allocate(LastPrefix.Value);
        }

        return prefixes.MoveToImmutable();
    }

    private ulong? NextAddress(ulong start)
    {
        var next = pool.NextFreeAddress(start);
        while (next is { } free && allocatedOffsets.Contains(free))
        {
            next = allocatedOffsets.NextGapAtOrAfter(free) is { } gap ? pool.NextFreeAddress(gap) : null;
        }

        return next;
    }

    private ulong? NextPrefix(ulong start)
    {
        var next = pool.NextFreePrefix(start);
        while (next is { } free && allocatedPrefixes.Contains(free))
        {
            next = pool.NextFreePrefix(free + 1);
        }

        return next;
    }
}
