using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// What is free in a VSwitch, and what of it the cloud may choose by itself. Addresses count from the first of the
/// block, prefixes are the blocks of 16 in their order.
/// </summary>
internal sealed class FreeAddresses
{
    private readonly CidrBlock block;

    // Null without reservations, and after a change of them until the cloud chooses again.
    private SelectableAddresses? selectable;

    /// <summary>Nothing is free in the block as yet.</summary>
    public FreeAddresses(CidrBlock block)
    {
        this.block = block;
        Addresses = new OrderedBitSet((int)block.Size);
        Prefixes = new OrderedBitSet(Math.Max(1, (int)block.Size / AddressPool.PrefixSize));
    }

    /// <summary>The free addresses.</summary>
    public OrderedBitSet Addresses { get; }

    /// <summary>The prefixes all of whose addresses are free.</summary>
    public OrderedBitSet Prefixes { get; }

    /// <summary>The free addresses that the cloud may choose.</summary>
    public OrderedBitSet SelectableAddresses => Selectable?.Addresses ?? Addresses;

    /// <summary>The wholly free prefixes that the cloud may choose.</summary>
    public OrderedBitSet SelectablePrefixes => Selectable?.Prefixes ?? Prefixes;

    /// <summary>The CIDR reservations of the VSwitch: whole prefixes, and no two of them overlap.</summary>
    public ImmutableArray<CidrReservation> Reservations
    {
        get;
        set
        {
            field = value;
            selectable = null;
        }
    } = [];

    private SelectableAddresses? Selectable => Reservations.IsEmpty
        ? null
        : selectable ??= new SelectableAddresses(block, Reservations, Addresses, Prefixes);

    /// <summary>Makes the address free.</summary>
    public void AddAddress(int offset)
    {
        Addresses.Add(offset);
        selectable?.AddAddress(offset);
    }

    /// <summary>Makes the prefix wholly free.</summary>
    public void AddPrefix(int prefix)
    {
        Prefixes.Add(prefix);
        selectable?.AddPrefix(prefix);
    }

    /// <summary>Makes the address taken.</summary>
    public void RemoveAddress(int offset)
    {
        Addresses.Remove(offset);
        selectable?.Addresses.Remove(offset);
    }

    /// <summary>Makes the prefix no longer wholly free.</summary>
    public void RemovePrefix(int prefix)
    {
        Prefixes.Remove(prefix);
        selectable?.Prefixes.Remove(prefix);
    }
}
