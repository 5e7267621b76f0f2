using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The addresses of one VSwitch: which are reserved, which are taken, and which one comes next. The cloud chooses
/// next-fit: the lowest free address after the last one that it chose, and from the lowest again after the end, so that
/// an address just released is not reused at once. Prefixes are chosen in the same way, in a search of their own. An
/// address that a caller chooses is taken, but moves neither search, so that a caller can extend a list of chosen
/// addresses at its end. CIDR reservations bind the cloud's choice, not that of a caller. Not safe for concurrent use;
/// the owner of the state guards it.
/// </summary>
internal sealed class AddressPool
{
    /// <summary>The mask of the largest VSwitch.</summary>
    public const int MinMaskLength = 16;

    /// <summary>The mask of the smallest VSwitch.</summary>
    public const int MaxMaskLength = 29;

    /// <summary>The mask of an IPv4 prefix on an ENI: a block of 16 addresses.</summary>
    public const int PrefixMaskLength = 28;

    /// <summary>How many addresses an IPv4 prefix has.</summary>
    internal const int PrefixSize = 1 << (32 - PrefixMaskLength);

    /// <summary>The cloud keeps the first address of each VSwitch for itself …</summary>
    private const int ReservedAtStart = 1;

    /// <summary>… and the last three.</summary>
    private const int ReservedAtEnd = 3;

    /// <summary>How many addresses of each VSwitch the cloud keeps for itself.</summary>
    public const int ReservedAddresses = ReservedAtStart + ReservedAtEnd;

    private readonly FreeAddresses free;
    private int lastAllocated = -1;
    private int lastAllocatedPrefix = -1;

    /// <summary>The pool of a VSwitch with this block, all of whose usable addresses are free.</summary>
    /// <param name="block">The VSwitch's CIDR block: a mask of /16 to /29.</param>
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

        // The first and the last block of 16 hold reserved addresses, so neither is ever wholly free.
        for (var prefix = 1; prefix < (size / PrefixSize) - 1; prefix++)
        {
            free.AddPrefix(prefix);
        }
    }

    /// <summary>The VSwitch's CIDR block.</summary>
    public CidrBlock Block { get; }

    /// <summary>
    /// The CIDR reservations, in the order in which they were made. The first ones must lie in the block and not
    /// overlap.
    /// </summary>
    public ImmutableArray<CidrReservation> Reservations
    {
        get => free.Reservations;
        init => free.Reservations = value;
    }

    /// <summary>How many addresses are free, reserved by a CIDR reservation or not.</summary>
    public int FreeAddressCount => free.Addresses.Count;

    /// <summary>How many aligned blocks of 16 addresses are wholly free.</summary>
    public int FreePrefixCount => free.Prefixes.Count;

    /// <summary>How many addresses the cloud could choose now: the free ones outside all reservations.</summary>
    public int SelectableAddressCount => free.SelectableAddresses.Count;

    /// <summary>
    /// How many prefixes the cloud could choose now: the wholly free ones of the reservations for prefixes or, where
    /// there is no such reservation, those outside the others.
    /// </summary>
    public int SelectablePrefixCount => free.SelectablePrefixes.Count;

    /// <summary>
    /// The last address that the cloud chose, after which the search for the next one continues; null at first.
    /// </summary>
    public Ipv4Address? LastAllocated
    {
        get => lastAllocated < 0 ? null : AddressAt(lastAllocated);
        set => lastAllocated = value switch
        {
            null => -1,
            { } address when Block.Contains(address) => OffsetOf(address),
            { } address => throw new ArgumentException($"{address} is outside {Block}.", nameof(value)),
        };
    }

    /// <summary>
    /// The last prefix that the cloud chose, after which the search for the next one continues; null at first.
    /// </summary>
    public CidrBlock? LastAllocatedPrefix
    {
        get => lastAllocatedPrefix < 0 ? null : PrefixAt(lastAllocatedPrefix);
        set => lastAllocatedPrefix = value switch
        {
            null => -1,
            { MaskLength: PrefixMaskLength } prefix when Block.Contains(prefix) => OffsetOf(prefix.First) / PrefixSize,
            { } prefix => throw new ArgumentException($"{prefix} is not a prefix of {Block}.", nameof(value)),
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

    /// <summary>Whether a reservation has an address in common with the block.</summary>
    public bool OverlapsReservation(CidrBlock block) => Reservations.Any(it => it.Block.Overlaps(block));

    /// <summary>Keeps a block out of the cloud's own choice, whoever holds addresses of it already.</summary>
    /// <exception cref="ArgumentException">
    /// The block is smaller than a prefix, lies not in the VSwitch, or overlaps another reservation.
    /// </exception>
    public void Reserve(CidrReservation reservation)
    {
        var block = reservation.Block;
        if (block.MaskLength > PrefixMaskLength || !Block.Contains(block) || OverlapsReservation(block))
        {
            throw new ArgumentException($"{block} cannot be reserved in {Block}.", nameof(reservation));
        }

        free.Reservations = Reservations.Add(reservation);
    }

    /// <summary>Ends the reservation of exactly this block.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public void Unreserve(CidrBlock block)
    {
        var reservation = Reservations.FirstOrDefault(it => it.Block == block)
            ?? throw new ArgumentException($"{block} is not reserved.", nameof(block));
        free.Reservations = Reservations.Remove(reservation);
    }

    /// <summary>Whether the address is usable and nobody holds it.</summary>
    public bool IsFree(Ipv4Address address) => Block.Contains(address) && free.Addresses.Contains(OffsetOf(address));

    /// <summary>Whether the prefix is usable and nobody holds any of its addresses.</summary>
    public bool IsFree(CidrBlock prefix) => IsUsable(prefix) && free.Prefixes.Contains(OffsetOf(prefix.First) / PrefixSize);

    /// <summary>Takes a free address out of the pool that the cloud did not choose.</summary>
    public void Take(Ipv4Address address)
    {
        var offset = OffsetOf(address);
        free.RemoveAddress(offset);
        free.RemovePrefix(offset / PrefixSize);
    }

    /// <summary>Takes the addresses of a free prefix out of the pool that the cloud did not choose.</summary>
    public void Take(CidrBlock prefix)
    {
        var start = OffsetOf(prefix.First);
        for (var offset = start; offset < start + PrefixSize; offset++)
        {
            free.RemoveAddress(offset);
        }

        free.RemovePrefix(start / PrefixSize);
    }

    /// <summary>
    /// Hands out the next addresses that the cloud may choose. There must be as many: see
    /// <see cref="SelectableAddressCount"/>.
    /// </summary>
    public ImmutableArray<Ipv4Address> AllocateAddresses(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SelectableAddressCount);
        var addresses = ImmutableArray.CreateBuilder<Ipv4Address>(count);
        for (var i = 0; i < count; i++)
        {
            lastAllocated = NextFit(free.SelectableAddresses, lastAllocated + 1);
            var address = AddressAt(lastAllocated);
            Take(address);
            addresses.Add(address);
        }

        return addresses.MoveToImmutable();
    }

    /// <summary>
    /// Hands out the next prefixes that the cloud may choose. There must be as many: see
    /// <see cref="SelectablePrefixCount"/>.
    /// </summary>
    public ImmutableArray<CidrBlock> AllocatePrefixes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SelectablePrefixCount);
        var prefixes = ImmutableArray.CreateBuilder<CidrBlock>(count);
        for (var i = 0; i < count; i++)
        {
            lastAllocatedPrefix = NextFit(free.SelectablePrefixes, lastAllocatedPrefix + 1);
            var prefix = PrefixAt(lastAllocatedPrefix);
            Take(prefix);
            prefixes.Add(prefix);
        }

        return prefixes.MoveToImmutable();
    }

    /// <summary>Gives a taken address back.</summary>
    public void Release(Ipv4Address address)
    {
        var offset = OffsetOf(address);
        free.AddAddress(offset);
        RestorePrefix(offset / PrefixSize);
    }

    /// <summary>Gives the addresses of a taken prefix back.</summary>
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

    private int OffsetOf(Ipv4Address address) => (int)(address.ToBits() - Block.First.ToBits());

    private Ipv4Address AddressAt(int offset) => Block.AddressAt(offset);

    private CidrBlock PrefixAt(int prefix) => CidrBlock.Of(AddressAt(prefix * PrefixSize), PrefixMaskLength);
}
