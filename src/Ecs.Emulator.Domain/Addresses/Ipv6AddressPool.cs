using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The IPv6 addresses of one VSwitch: which are taken, and which one comes next. The cloud chooses them as the IPv4
/// ones of <see cref="AddressPool"/>, next-fit, but the pool remembers what is taken instead of what is free, because a
/// /64 has 2^64 addresses. Not safe for concurrent use; the owner of the state guards it.
/// </summary>
internal sealed class Ipv6AddressPool
{
    /// <summary>The mask of the IPv6 block of every VSwitch.</summary>
    public const int MaskLength = 64;

    /// <summary>The mask of an IPv6 prefix on an ENI: a block of 2^48 addresses.</summary>
    public const int PrefixMaskLength = 80;

    /// <summary>The lowest address of a subnet means "any router of it" (RFC 4291, 2.6.1), so no ENI can have it.</summary>
    private const ulong Reserved = 0;

    private const int PrefixShift = 128 - PrefixMaskLength;

    private const int PrefixCount = 1 << (PrefixMaskLength - MaskLength);

    private readonly IntervalSet allocatedAddresses = new();
    private readonly IntervalSet allocatedPrefixes = new();
    private ulong? lastAllocated;
    private ulong? lastAllocatedPrefix;

    /// <summary>The pool of a VSwitch with this block, all of whose usable addresses are free.</summary>
    /// <param name="block">The VSwitch's IPv6 CIDR block: a /64.</param>
    public Ipv6AddressPool(Ipv6CidrBlock block)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(block.MaskLength, MaskLength);
        Block = block;
        TakeAt(Reserved);
    }

    /// <summary>The VSwitch's IPv6 CIDR block.</summary>
    public Ipv6CidrBlock Block { get; }

    /// <summary>
    /// How many aligned /80 blocks are wholly free. Free addresses are not counted: the first /80 is never a prefix, so
    /// there are always more than anybody could take one by one.
    /// </summary>
    public int FreePrefixCount => PrefixCount - (int)allocatedPrefixes.Count;

    /// <summary>
    /// The last address that the cloud chose, after which the search for the next one continues; null at first.
    /// </summary>
    public Ipv6Address? LastAllocated
    {
        get => lastAllocated is { } offset ? AddressAt(offset) : null;
        set => lastAllocated = value switch
        {
            null => null,
            { } address when Block.Contains(address) => OffsetOf(address),
            { } address => throw new ArgumentException($"{address} is outside {Block}.", nameof(value)),
        };
    }

    /// <summary>
    /// The last prefix that the cloud chose, after which the search for the next one continues; null at first.
    /// </summary>
    public Ipv6CidrBlock? LastAllocatedPrefix
    {
        get => lastAllocatedPrefix is { } prefix ? PrefixAt(prefix) : null;
        set => lastAllocatedPrefix = value switch
        {
            null => null,
            { MaskLength: PrefixMaskLength } prefix when Block.Contains(prefix) => PrefixOf(prefix.First),
            { } prefix => throw new ArgumentException($"{prefix} is not a prefix of {Block}.", nameof(value)),
        };
    }

    /// <summary>Whether an ENI may hold the address at all: it is in the block and not reserved.</summary>
    public bool IsUsable(Ipv6Address address) => Block.Contains(address) && OffsetOf(address) != Reserved;

    /// <summary>Whether an ENI may hold the prefix at all: a /80 of the block without the reserved address.</summary>
    public bool IsUsable(Ipv6CidrBlock prefix) => prefix.MaskLength == PrefixMaskLength && IsUsable(prefix.First);

    /// <summary>Whether the address is usable and nobody holds it.</summary>
    public bool IsFree(Ipv6Address address) => Block.Contains(address) && !allocatedAddresses.Contains(OffsetOf(address));

    /// <summary>Whether the prefix is usable and nobody holds any of its addresses.</summary>
    public bool IsFree(Ipv6CidrBlock prefix) => IsUsable(prefix) && !allocatedPrefixes.Contains(PrefixOf(prefix.First));

    /// <summary>Takes a free address out of the pool that the cloud did not choose.</summary>
    public void Take(Ipv6Address address) => TakeAt(OffsetOf(address));

    /// <summary>Takes the addresses of a free prefix out of the pool that the cloud did not choose.</summary>
    public void Take(Ipv6CidrBlock prefix)
    {
        allocatedAddresses.Add(OffsetOf(prefix.First), OffsetOf(prefix.Last));
        allocatedPrefixes.Add(PrefixOf(prefix.First));
    }

    /// <summary>Hands out the next free addresses.</summary>
    public ImmutableArray<Ipv6Address> AllocateAddresses(int count)
    {
        var addresses = ImmutableArray.CreateBuilder<Ipv6Address>(count);
        for (var i = 0; i < count; i++)
        {
            lastAllocated = NextAddress();
            var address = AddressAt(lastAllocated.Value);
            Take(address);
            addresses.Add(address);
        }

        return addresses.MoveToImmutable();
    }

    /// <summary>Hands out the next free prefixes. There must be as many: see <see cref="FreePrefixCount"/>.</summary>
    public ImmutableArray<Ipv6CidrBlock> AllocatePrefixes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, FreePrefixCount);
        var prefixes = ImmutableArray.CreateBuilder<Ipv6CidrBlock>(count);
        for (var i = 0; i < count; i++)
        {
            lastAllocatedPrefix = NextPrefix();
            var prefix = PrefixAt(lastAllocatedPrefix.Value);
            Take(prefix);
            prefixes.Add(prefix);
        }

        return prefixes.MoveToImmutable();
    }

    /// <summary>Gives a taken address back.</summary>
    public void Release(Ipv6Address address)
    {
        allocatedAddresses.Remove(OffsetOf(address));
        var prefix = PrefixOf(address);
        var first = prefix << PrefixShift;
        if (!allocatedAddresses.ContainsAny(first, first | ((1UL << PrefixShift) - 1)))
        {
            allocatedPrefixes.Remove(prefix);
        }
    }

    /// <summary>Gives the addresses of a taken prefix back.</summary>
    public void Release(Ipv6CidrBlock prefix)
    {
        allocatedAddresses.Remove(OffsetOf(prefix.First), OffsetOf(prefix.Last));
        allocatedPrefixes.Remove(PrefixOf(prefix.First));
    }

    // Past the last address the sum is zero again, which is where the search begins anew.
    private ulong NextAddress() =>
        allocatedAddresses.NextGapAtOrAfter(unchecked(lastAllocated.GetValueOrDefault() + 1))
        ?? allocatedAddresses.NextGapAtOrAfter(Reserved)
        ?? throw new InvalidOperationException($"No address of {Block} is free.");

    private ulong NextPrefix()
    {
        var next = allocatedPrefixes.NextGapAtOrAfter(lastAllocatedPrefix.GetValueOrDefault() + 1);
        return next < PrefixCount ? next.Value : allocatedPrefixes.NextGapAtOrAfter(Reserved)!.Value;
    }

    private void TakeAt(ulong offset)
    {
        allocatedAddresses.Add(offset);
        allocatedPrefixes.Add(offset >> PrefixShift);
    }

    private ulong PrefixOf(Ipv6Address address) => OffsetOf(address) >> PrefixShift;

    private ulong OffsetOf(Ipv6Address address) => (ulong)(address.ToBits() - Block.First.ToBits());

    private Ipv6CidrBlock PrefixAt(ulong prefix) =>
        Ipv6CidrBlock.Of(AddressAt(prefix << PrefixShift), PrefixMaskLength);

    private Ipv6Address AddressAt(ulong offset) => Ipv6Address.FromBits(Block.First.ToBits() + offset);
}
