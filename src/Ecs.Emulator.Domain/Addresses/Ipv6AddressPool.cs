namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The IPv6 addresses and prefixes of one VSwitch. The pool stores the allocated addresses instead of the free ones,
/// because a /64 has 2^64 addresses.
/// </summary>
internal sealed class Ipv6AddressPool
    : IAddressPool<Ipv6Address>, IAddressPool<Ipv6CidrBlock>, IAddressSource<Ipv6Address>, IAddressSource<Ipv6CidrBlock>
{
    /// <summary>The mask of the IPv6 block of every VSwitch.</summary>
    public const int MaskLength = 64;

    /// <summary>The mask of an IPv6 prefix of an ENI.</summary>
    public const int PrefixMaskLength = 80;

    /// <summary>The lowest address of a subnet is the subnet-router anycast address (RFC 4291, 2.6.1).</summary>
    private const ulong Reserved = 0;

    private const int PrefixShift = 128 - PrefixMaskLength;

    private const ulong PrefixHostMask = (1UL << PrefixShift) - 1;

    private const int PrefixCount = 1 << (PrefixMaskLength - MaskLength);

    private readonly IntervalSet allocatedAddresses = new();
    private readonly IntervalSet allocatedPrefixes = new();

    /// <summary>Creates a pool in which all usable addresses are free.</summary>
    /// <param name="block">The IPv6 CIDR block of the VSwitch, a /64.</param>
    public Ipv6AddressPool(Ipv6CidrBlock block)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(block.MaskLength, MaskLength);
        Block = block;
        MarkAllocatedAt(Reserved);
    }

    public Ipv6CidrBlock Block { get; }

    public string BlockText => Block.ToString();

    /// <summary>
    /// The number of free aligned /80 blocks. Free addresses are not counted: the first /80 is never a prefix, so there
    /// are always more than requests can allocate.
    /// </summary>
    public int FreePrefixCount => PrefixCount - (int)allocatedPrefixes.Count;

    /// <summary>Whether an ENI can have the address: it is in the block and not reserved.</summary>
    public bool IsUsable(Ipv6Address address) => Block.Contains(address) && OffsetOf(address) != Reserved;

    /// <summary>Whether an ENI can have the prefix: a /80 of the block without the reserved address.</summary>
    public bool IsUsable(Ipv6CidrBlock prefix) => prefix.MaskLength == PrefixMaskLength && IsUsable(prefix.First);

    /// <summary>Whether the address is usable and no ENI has it.</summary>
    public bool IsFree(Ipv6Address address) =>
        Block.Contains(address) && !allocatedAddresses.Contains(OffsetOf(address));

    /// <summary>Whether the prefix is usable and no ENI has one of its addresses.</summary>
    public bool IsFree(Ipv6CidrBlock prefix) => IsUsable(prefix) && !allocatedPrefixes.Contains(PrefixOf(prefix.First));

    /// <summary>Marks a free address as allocated.</summary>
    public void MarkAllocated(Ipv6Address address) => MarkAllocatedAt(OffsetOf(address));

    /// <summary>Marks all addresses of a free prefix as allocated.</summary>
    public void MarkAllocated(Ipv6CidrBlock prefix)
    {
        allocatedAddresses.Add(OffsetOf(prefix.First), OffsetOf(prefix.Last));
        allocatedPrefixes.Add(PrefixOf(prefix.First));
    }

    /// <summary>Marks an allocated address as free.</summary>
    public void Release(Ipv6Address address)
    {
        allocatedAddresses.Remove(OffsetOf(address));
        var prefix = PrefixOf(address);
        var first = prefix << PrefixShift;
        if (!allocatedAddresses.ContainsAny(first, first | PrefixHostMask))
        {
            allocatedPrefixes.Remove(prefix);
        }
    }

    /// <summary>Marks the addresses of an allocated prefix as free.</summary>
    public void Release(Ipv6CidrBlock prefix)
    {
        allocatedAddresses.Remove(OffsetOf(prefix.First), OffsetOf(prefix.Last));
        allocatedPrefixes.Remove(PrefixOf(prefix.First));
    }

    (ulong First, ulong Last) IAddressSource<Ipv6Address>.OffsetsOf(Ipv6Address address)
    {
        var offset = OffsetOf(address);
        return (offset, offset);
    }

    (ulong First, ulong Last) IAddressSource<Ipv6CidrBlock>.OffsetsOf(Ipv6CidrBlock prefix) =>
        (OffsetOf(prefix.First), OffsetOf(prefix.Last));

    Ipv6Address? IAddressSource<Ipv6Address>.NextFrom(ulong offset) =>
        allocatedAddresses.NextGapAtOrAfter(offset) is { } next ? AddressAt(next) : null;

    Ipv6CidrBlock? IAddressSource<Ipv6CidrBlock>.NextFrom(ulong offset)
    {
        var first = (offset >> PrefixShift) + ((offset & PrefixHostMask) == 0 ? 0UL : 1UL);
        return allocatedPrefixes.NextGapAtOrAfter(first) is { } next && next < PrefixCount
            ? Ipv6CidrBlock.Of(AddressAt(next << PrefixShift), PrefixMaskLength)
            : null;
    }

    private ulong PrefixOf(Ipv6Address address) => OffsetOf(address) >> PrefixShift;

    private ulong OffsetOf(Ipv6Address address) => (ulong)(address.ToBits() - Block.First.ToBits());

    private Ipv6Address AddressAt(ulong offset) => Ipv6Address.FromBits(Block.First.ToBits() + offset);

    private void MarkAllocatedAt(ulong offset)
    {
        allocatedAddresses.Add(offset);
        allocatedPrefixes.Add(offset >> PrefixShift);
    }
}
