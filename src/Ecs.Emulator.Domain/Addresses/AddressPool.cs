using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The free IPv4 addresses and prefixes of one VSwitch. CIDR reservations restrict automatic allocation, but not the
/// addresses that requests specify.
/// </summary>
internal sealed class AddressPool
    : IAddressPool<Ipv4Address>, IAddressPool<CidrBlock>, IAddressSource<Ipv4Address>, IAddressSource<CidrBlock>
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

    public string BlockText => Block.ToString();

    /// <summary>
    /// The CIDR reservations in the order of their creation. They must be in the block and must not overlap.
    /// </summary>
    public ImmutableList<ReservedBlock> Reservations
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

    (ulong First, ulong Last) IAddressSource<Ipv4Address>.OffsetsOf(Ipv4Address address)
    {
        var offset = (ulong)OffsetOf(address);
        return (offset, offset);
    }

    (ulong First, ulong Last) IAddressSource<CidrBlock>.OffsetsOf(CidrBlock prefix) =>
        ((ulong)OffsetOf(prefix.First), (ulong)OffsetOf(prefix.Last));

    Ipv4Address? IAddressSource<Ipv4Address>.NextFrom(ulong offset)
    {
        var next = free.SelectableAddresses.NextAtOrAfter((int)offset);
        return next >= 0 ? Block.AddressAt(next) : null;
    }

    CidrBlock? IAddressSource<CidrBlock>.NextFrom(ulong offset)
    {
        var next = free.SelectablePrefixes.NextAtOrAfter(((int)offset + PrefixSize - 1) / PrefixSize);
        return next >= 0 ? CidrBlock.Of(Block.AddressAt(next * PrefixSize), PrefixMaskLength) : null;
    }

    private int OffsetOf(Ipv4Address address) => (int)(address.ToBits() - Block.First.ToBits());

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
