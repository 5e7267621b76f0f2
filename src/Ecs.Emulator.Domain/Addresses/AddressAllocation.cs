using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The addresses that a plan allocates from a pool. The pool does not change. The allocated addresses are not free for
/// the rest of the plan.
/// </summary>
/// <param name="pool">The pool.</param>
/// <param name="lastAddress">The last automatic address; null for none.</param>
/// <param name="lastPrefix">The last automatic prefix; null for none.</param>
internal sealed class AddressAllocation(AddressPool pool, Ipv4Address? lastAddress, CidrBlock? lastPrefix)
{
    private readonly HashSet<int> allocatedOffsets = [];

    /// <summary>The prefixes that contain an allocated address.</summary>
    private readonly HashSet<int> allocatedPrefixes = [];

    public Ipv4Address? LastAddress { get; private set; } = lastAddress;

    public CidrBlock? LastPrefix { get; private set; } = lastPrefix;

    /// <summary>The number of remaining addresses for automatic allocation.</summary>
    public int SelectableAddressCount =>
        pool.SelectableAddressCount - allocatedOffsets.Count(pool.IsSelectableAddress);

    /// <summary>The number of remaining prefixes for automatic allocation.</summary>
    public int SelectablePrefixCount => pool.SelectablePrefixCount - allocatedPrefixes.Count(pool.IsSelectablePrefix);

    public bool IsFree(Ipv4Address address) =>
        pool.IsFree(address) && !allocatedOffsets.Contains(pool.OffsetOf(address));

    public bool IsFree(CidrBlock prefix) =>
        pool.IsFree(prefix) && !allocatedPrefixes.Contains(pool.PrefixOf(prefix.First));

    /// <summary>Allocates a specified address, which must be free.</summary>
    public void Allocate(Ipv4Address address)
    {
        var offset = pool.OffsetOf(address);
        allocatedOffsets.Add(offset);
        allocatedPrefixes.Add(offset / AddressPool.PrefixSize);
    }

    /// <summary>Allocates a specified prefix, which must be free.</summary>
    public void Allocate(CidrBlock prefix)
    {
        var start = pool.OffsetOf(prefix.First);
        allocatedOffsets.UnionWith(Enumerable.Range(start, AddressPool.PrefixSize));
        allocatedPrefixes.Add(start / AddressPool.PrefixSize);
    }

    /// <summary>Allocates automatic addresses. The pool must have enough of them.</summary>
    public ImmutableArray<Ipv4Address> AllocateNextAddresses(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SelectableAddressCount);
        var addresses = ImmutableArray.CreateBuilder<Ipv4Address>(count);
        var offset = LastAddress is { } last ? pool.OffsetOf(last) : -1;
        for (var i = 0; i < count; i++)
        {
            do
            {
                offset = pool.NextSelectableAddress(offset);
            }
            while (allocatedOffsets.Contains(offset));

            addresses.Add(pool.AddressAt(offset));
            Allocate(pool.AddressAt(offset));
        }

        LastAddress = count > 0 ? addresses[^1] : LastAddress;
        return addresses.MoveToImmutable();
    }

    /// <summary>Allocates automatic prefixes. The pool must have enough of them.</summary>
    public ImmutableArray<CidrBlock> AllocateNextPrefixes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SelectablePrefixCount);
        var prefixes = ImmutableArray.CreateBuilder<CidrBlock>(count);
        var number = LastPrefix is { } last ? pool.PrefixOf(last.First) : -1;
        for (var i = 0; i < count; i++)
        {
            do
            {
                number = pool.NextSelectablePrefix(number);
            }
            while (allocatedPrefixes.Contains(number));

            prefixes.Add(pool.PrefixAt(number));
            Allocate(pool.PrefixAt(number));
        }

        LastPrefix = count > 0 ? prefixes[^1] : LastPrefix;
        return prefixes.MoveToImmutable();
    }
}
