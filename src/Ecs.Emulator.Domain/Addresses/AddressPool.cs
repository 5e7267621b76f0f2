using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The addresses of one VSwitch: which are reserved, which are taken, and which one comes next. Addresses are handed
/// out next-fit: the lowest free one after the last one handed out, beginning again at the bottom, so that an address
/// just released is not reused at once. Not safe for concurrent use; the owner of the world guards it.
/// </summary>
public sealed class AddressPool
{
    /// <summary>The mask of the largest VSwitch.</summary>
    public const int ShortestMask = 16;

    /// <summary>The mask of the smallest VSwitch.</summary>
    public const int LongestMask = 29;

    /// <summary>The mask of an IPv4 prefix on an ENI: a block of 16 addresses.</summary>
    public const int PrefixMaskLength = 28;

    /// <summary>The cloud keeps the first address of each VSwitch for itself …</summary>
    private const int ReservedAtStart = 1;

    /// <summary>… and the last three.</summary>
    private const int ReservedAtEnd = 3;

    private const int PrefixSize = 1 << (32 - PrefixMaskLength);

    private readonly OrderedBitSet freeAddresses;
    private readonly OrderedBitSet freePrefixes;
    private int lastHandedOut = -1;

    /// <summary>The pool of a VSwitch with this block, all of whose usable addresses are free.</summary>
    /// <param name="block">The VSwitch's CIDR block: a mask of /16 to /29.</param>
    public AddressPool(CidrBlock block)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(block.MaskLength, ShortestMask);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.MaskLength, LongestMask);
        Block = block;
        var size = (int)block.Size;
        freeAddresses = new OrderedBitSet(size);
        for (var offset = ReservedAtStart; offset < size - ReservedAtEnd; offset++)
        {
            freeAddresses.Add(offset);
        }

        // The first and the last block of 16 hold reserved addresses, so neither is ever wholly free.
        freePrefixes = new OrderedBitSet(Math.Max(1, size / PrefixSize));
        for (var prefix = 1; prefix < (size / PrefixSize) - 1; prefix++)
        {
            freePrefixes.Add(prefix);
        }
    }

    /// <summary>The VSwitch's CIDR block.</summary>
    public CidrBlock Block { get; }

    /// <summary>How many addresses are free.</summary>
    public int FreeAddressCount => freeAddresses.Count;

    /// <summary>How many aligned blocks of 16 addresses are wholly free.</summary>
    public int FreePrefixCount => freePrefixes.Count;

    /// <summary>The address handed out last, from which the search for the next one goes on; null at first.</summary>
    public Ipv4Address? LastHandedOut
    {
        get => lastHandedOut < 0 ? null : AddressAt(lastHandedOut);
        set => lastHandedOut = value switch
        {
            null => -1,
            { } address when Block.Contains(address) => OffsetOf(address),
            { } address => throw new ArgumentException($"{address} is outside {Block}.", nameof(value)),
        };
    }

    /// <summary>Whether an ENI may hold the address at all: it is in the block and not reserved.</summary>
    public bool IsUsable(Ipv4Address address) =>
        Block.Contains(address)
        && OffsetOf(address) >= ReservedAtStart
        && OffsetOf(address) < Block.Size - ReservedAtEnd;

    /// <summary>Whether an ENI may hold the prefix at all: a /28 of the block without a reserved address.</summary>
    public bool IsUsable(CidrBlock prefix) =>
        prefix.MaskLength == PrefixMaskLength && IsUsable(prefix.First) && IsUsable(prefix.Last);

    /// <summary>Whether the address is usable and nobody holds it.</summary>
    public bool IsFree(Ipv4Address address) => Block.Contains(address) && freeAddresses.Contains(OffsetOf(address));

    /// <summary>Whether the prefix is usable and nobody holds any of its addresses.</summary>
    public bool IsFree(CidrBlock prefix) => IsUsable(prefix) && freePrefixes.Contains(OffsetOf(prefix.First) / PrefixSize);

    /// <summary>Takes the address out of the pool, as one that was there before: it is not counted as handed out.</summary>
    public void Take(Ipv4Address address)
    {
        var offset = OffsetOf(address);
        freeAddresses.Remove(offset);
        freePrefixes.Remove(offset / PrefixSize);
    }

    /// <summary>Takes the addresses of the prefix out of the pool, as ones that were there before.</summary>
    public void Take(CidrBlock prefix)
    {
        var start = OffsetOf(prefix.First);
        for (var offset = start; offset < start + PrefixSize; offset++)
        {
            freeAddresses.Remove(offset);
        }

        freePrefixes.Remove(start / PrefixSize);
    }

    /// <summary>Hands out a free address that the caller chose.</summary>
    public void HandOut(Ipv4Address address)
    {
        Take(address);
        lastHandedOut = OffsetOf(address);
    }

    /// <summary>Hands out a free prefix that the caller chose.</summary>
    public void HandOut(CidrBlock prefix)
    {
        Take(prefix);
        lastHandedOut = OffsetOf(prefix.Last);
    }

    /// <summary>Hands out the next free addresses. There must be as many: see <see cref="FreeAddressCount"/>.</summary>
    public ImmutableArray<Ipv4Address> HandOutAddresses(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, FreeAddressCount);
        var addresses = ImmutableArray.CreateBuilder<Ipv4Address>(count);
        for (var i = 0; i < count; i++)
        {
            var address = AddressAt(NextFit(freeAddresses, lastHandedOut + 1));
            HandOut(address);
            addresses.Add(address);
        }

        return addresses.MoveToImmutable();
    }

    /// <summary>Hands out the next free prefixes. There must be as many: see <see cref="FreePrefixCount"/>.</summary>
    public ImmutableArray<CidrBlock> HandOutPrefixes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, FreePrefixCount);
        var prefixes = ImmutableArray.CreateBuilder<CidrBlock>(count);
        for (var i = 0; i < count; i++)
        {
            var next = NextFit(freePrefixes, (lastHandedOut + PrefixSize) / PrefixSize);
            var prefix = CidrBlock.Of(AddressAt(next * PrefixSize), PrefixMaskLength);
            HandOut(prefix);
            prefixes.Add(prefix);
        }

        return prefixes.MoveToImmutable();
    }

    /// <summary>Gives a taken address back.</summary>
    public void Release(Ipv4Address address)
    {
        var offset = OffsetOf(address);
        freeAddresses.Add(offset);
        RestorePrefix(offset / PrefixSize);
    }

    /// <summary>Gives the addresses of a taken prefix back.</summary>
    public void Release(CidrBlock prefix)
    {
        var start = OffsetOf(prefix.First);
        for (var offset = start; offset < start + PrefixSize; offset++)
        {
            freeAddresses.Add(offset);
        }

        freePrefixes.Add(start / PrefixSize);
    }

    private static int NextFit(OrderedBitSet free, int start)
    {
        var next = free.NextAtOrAfter(start);
        return next >= 0 ? next : free.NextAtOrAfter(0);
    }

    private void RestorePrefix(int prefix)
    {
        for (var offset = prefix * PrefixSize; offset < (prefix + 1) * PrefixSize; offset++)
        {
            if (offset >= Block.Size || !freeAddresses.Contains(offset))
            {
                return;
            }
        }

        freePrefixes.Add(prefix);
    }

    private int OffsetOf(Ipv4Address address) => (int)(address.ToBits() - Block.First.ToBits());

    private Ipv4Address AddressAt(int offset) => Ipv4Address.FromBits(Block.First.ToBits() + (uint)offset);
}
