using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The free addresses of one VSwitch. Automatic allocation is next-fit: it chooses the first free address after the
/// last automatic address, with wrap-around, so it does not reuse a released address at once. Prefixes are allocated in
/// the same way, independently of addresses. CIDR reservations restrict automatic allocation, but not the addresses
/// that requests specify. For plans see <see cref="AddressAllocation"/>.
/// </summary>
internal sealed class AddressPool : IAddressPool<Ipv4Address>, IAddressPool<CidrBlock>
{
    /// <summary>The mask of the largest VSwitch.</summary>
    public const int MinMaskLength = 16;

    /// <summary>The mask of the smallest VSwitch.</summary>
    public const int MaxMaskLength = 29;

    /// <summary>The mask of an IPv4 prefix of an ENI.</summary>
    public const int PrefixMaskLength = 28;

    /// <summary>The number of addresses of an IPv4 prefix.</summary>
    internal const int PrefixSize = 1 << (32 - PrefixMaskLength);

    /// <summary>The first address of each VSwitch is a system address.</summary>
    private const int ReservedAtStart = 1;

    /// <summary>The last three addresses of each VSwitch are system addresses.</summary>
    private const int ReservedAtEnd = 3;

    /// <summary>The number of system addresses of each VSwitch.</summary>
    public const int ReservedAddresses = ReservedAtStart + ReservedAtEnd;

    private readonly FreeAddresses free;

    /// <summary>Creates a pool in which all usable addresses are free.</summary>
    /// <param name="block">The CIDR block of the VSwitch, with a mask of /16 to /29.</param>
    public AddressPool(CidrBlock block)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(block.MaskLength, MinMaskLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.MaskLength, MaxMaskLength);
        Block = block;
        var size = (int)block.Size;
        free = new FreeAddresses(block);
        for (var offset = ReservedAtStart; offset < size - ReservedAtEnd; offset++)
        {
            free.AddAddress(offset);
        }

        // The first and the last block of 16 contain system addresses, so they are never prefixes.
        for (var prefix = 1; prefix < (size / PrefixSize) - 1; prefix++)
        {
            free.AddPrefix(prefix);
        }
    }

    public CidrBlock Block { get; }

    /// <summary>
    /// The CIDR reservations in the order of their creation. They must be in the block and must not overlap.
    /// </summary>
    public ImmutableArray<CidrReservation> Reservations
    {
        get => free.Reservations;
        set => free.Reservations = value;
    }

    /// <summary>The number of free addresses, inside and outside of reservations.</summary>
    public int FreeAddressCount => free.Addresses.Count;

    /// <summary>The number of aligned blocks of 16 free addresses.</summary>
    public int FreePrefixCount => free.Prefixes.Count;

    /// <summary>The number of addresses for automatic allocation: the free addresses outside of reservations.</summary>
    public int SelectableAddressCount => free.SelectableAddresses.Count;

    /// <summary>
    /// The number of prefixes for automatic allocation: the free prefixes in prefix reservations or, if there are none,
    /// outside of reservations.
    /// </summary>
    public int SelectablePrefixCount => free.SelectablePrefixes.Count;

    /// <summary>Whether an ENI can have the address: it is in the block and not a system address.</summary>
    public bool IsUsable(Ipv4Address address) =>
        Block.Contains(address)
        && OffsetOf(address) >= ReservedAtStart
        && OffsetOf(address) < Block.Size - ReservedAtEnd;

    /// <summary>Whether an ENI can have the prefix: it is a /28 of the block without system addresses.</summary>
    public bool IsUsable(CidrBlock prefix) =>
        prefix.MaskLength == PrefixMaskLength && IsUsable(prefix.First) && IsUsable(prefix.Last);

    /// <summary>Whether a reservation overlaps the block.</summary>
    public bool OverlapsReservation(CidrBlock block) => Reservations.Any(it => it.Block.Overlaps(block));

    /// <summary>Whether the address is usable and no ENI has it.</summary>
    public bool IsFree(Ipv4Address address) => Block.Contains(address) && free.Addresses.Contains(OffsetOf(address));

    /// <summary>Whether the prefix is usable and no ENI has one of its addresses.</summary>
    public bool IsFree(CidrBlock prefix) =>
        IsUsable(prefix) && free.Prefixes.Contains(OffsetOf(prefix.First) / PrefixSize);

    /// <summary>Marks a free address as allocated.</summary>
    public void MarkAllocated(Ipv4Address address)
    {
        var offset = OffsetOf(address);
        free.RemoveAddress(offset);
        free.RemovePrefix(offset / PrefixSize);
    }

    /// <summary>Marks all addresses of a free prefix as allocated.</summary>
    public void MarkAllocated(CidrBlock prefix)
    {
        var start = OffsetOf(prefix.First);
        for (var offset = start; offset < start + PrefixSize; offset++)
        {
            free.RemoveAddress(offset);
        }

        free.RemovePrefix(start / PrefixSize);
    }

    /// <summary>The next automatic addresses. There must be enough, see <see cref="SelectableAddressCount"/>.</summary>
    /// <param name="count">The number of addresses or prefixes.</param>
    /// <param name="last">The last automatic address; null for none.</param>
    public ImmutableArray<Ipv4Address> NextAddresses(int count, Ipv4Address? last)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SelectableAddressCount);
        var addresses = ImmutableArray.CreateBuilder<Ipv4Address>(count);
        var offset = last is { } address ? OffsetOf(address) : -1;
        for (var i = 0; i < count; i++)
        {
            offset = NextSelectableAddress(offset);
            addresses.Add(AddressAt(offset));
        }

        return addresses.MoveToImmutable();
    }

    /// <summary>The next automatic prefixes. There must be enough, see <see cref="SelectablePrefixCount"/>.</summary>
    /// <param name="count">The number of addresses or prefixes.</param>
    /// <param name="last">The last automatic prefix; null for none.</param>
    public ImmutableArray<CidrBlock> NextPrefixes(int count, CidrBlock? last)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SelectablePrefixCount);
        var prefixes = ImmutableArray.CreateBuilder<CidrBlock>(count);
        var number = last is { } prefix ? PrefixOf(prefix.First) : -1;
        for (var i = 0; i < count; i++)
        {
            number = NextSelectablePrefix(number);
            prefixes.Add(PrefixAt(number));
        }

        return prefixes.MoveToImmutable();
    }

    /// <summary>The next offset for automatic allocation after this one, with wrap-around.</summary>
    internal int NextSelectableAddress(int offset) => NextFit(free.SelectableAddresses, offset + 1);

    /// <summary>The next prefix number for automatic allocation after this one, with wrap-around.</summary>
    internal int NextSelectablePrefix(int number) => NextFit(free.SelectablePrefixes, number + 1);

    internal bool IsSelectableAddress(int offset) => free.SelectableAddresses.Contains(offset);

    internal bool IsSelectablePrefix(int number) => free.SelectablePrefixes.Contains(number);

    internal int OffsetOf(Ipv4Address address) => (int)(address.ToBits() - Block.First.ToBits());

    internal int PrefixOf(Ipv4Address address) => OffsetOf(address) / PrefixSize;

    internal Ipv4Address AddressAt(int offset) => Block.AddressAt(offset);

    internal CidrBlock PrefixAt(int number) => CidrBlock.Of(AddressAt(number * PrefixSize), PrefixMaskLength);

    /// <summary>Marks an allocated address as free.</summary>
    public void Release(Ipv4Address address)
    {
        var offset = OffsetOf(address);
        free.AddAddress(offset);
        RestorePrefix(offset / PrefixSize);
    }

    /// <summary>Marks the addresses of an allocated prefix as free.</summary>
    public void Release(CidrBlock prefix)
    {
        var start = OffsetOf(prefix.First);
        for (var offset = start; offset < start + PrefixSize; offset++)
        {
            free.AddAddress(offset);
        }

        free.AddPrefix(start / PrefixSize);
    }

    private static int NextFit(OrderedBitSet selectable, int start)
    {
        var next = selectable.NextAtOrAfter(start);
        return next >= 0 ? next : selectable.NextAtOrAfter(0);
    }

    private void RestorePrefix(int prefix)
    {
        for (var offset = prefix * PrefixSize; offset < (prefix + 1) * PrefixSize; offset++)
        {
            if (offset >= Block.Size || !free.Addresses.Contains(offset))
            {
                return;
            }
        }

        free.AddPrefix(prefix);
    }
}
