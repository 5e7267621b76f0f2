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
    private readonly HashSet<int> takenOffsets = [];

    /// <summary>The prefixes that contain an allocated address.</summary>
    private readonly HashSet<int> takenPrefixes = [];

    public Ipv4Address? LastAddress { get; private set; } = lastAddress;

    public CidrBlock? LastPrefix { get; private set; } = lastPrefix;

    /// <summary>The number of remaining addresses for automatic allocation.</summary>
    public int SelectableAddressCount =>
        pool.SelectableAddressCount - takenOffsets.Count(pool.IsSelectableAddress);

    /// <summary>The number of remaining prefixes for automatic allocation.</summary>
    public int SelectablePrefixCount => pool.SelectablePrefixCount - takenPrefixes.Count(pool.IsSelectablePrefix);

    public bool IsFree(Ipv4Address address) =>
        pool.IsFree(address) && !takenOffsets.Contains(pool.OffsetOf(address));

    public bool IsFree(CidrBlock prefix) =>
        pool.IsFree(prefix) && !takenPrefixes.Contains(pool.PrefixOf(prefix.First));

    /// <summary>Allocates a specified address, which must be free.</summary>
    public void Take(Ipv4Address address)
    {
        var offset = pool.OffsetOf(address);
        takenOffsets.Add(offset);
        takenPrefixes.Add(offset / AddressPool.PrefixSize);
    }

    /// <summary>Allocates a specified prefix, which must be free.</summary>
    public void Take(CidrBlock prefix)
    {
        var start = pool.OffsetOf(prefix.First);
        takenOffsets.UnionWith(Enumerable.Range(start, AddressPool.PrefixSize));
        takenPrefixes.Add(start / AddressPool.PrefixSize);
    }

    /// <summary>Allocates automatic addresses. The pool must have enough of them.</summary>
    public ImmutableArray<Ipv4Address> TakeNextAddresses(int count)
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
            while (takenOffsets.Contains(offset));

            addresses.Add(pool.AddressAt(offset));
            Take(pool.AddressAt(offset));
        }

        LastAddress = count > 0 ? addresses[^1] : LastAddress;
        return addresses.MoveToImmutable();
    }

    /// <summary>Allocates automatic prefixes. The pool must have enough of them.</summary>
    public ImmutableArray<CidrBlock> TakeNextPrefixes(int count)
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
            while (takenPrefixes.Contains(number));

            prefixes.Add(pool.PrefixAt(number));
            Take(pool.PrefixAt(number));
        }

        LastPrefix = count > 0 ? prefixes[^1] : LastPrefix;
        return prefixes.MoveToImmutable();
    }
}
