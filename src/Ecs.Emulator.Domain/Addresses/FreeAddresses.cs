using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The free addresses and prefixes of a VSwitch. Addresses are offsets from the first address of the block; prefixes
/// are numbers of blocks of 16.
/// </summary>
internal sealed class FreeAddresses
{
    private readonly CidrBlock block;

    // Null without reservations, and after a change of the reservations until the next automatic allocation.
    private SelectableAddresses? selectable;

    public FreeAddresses(CidrBlock block)
    {
        this.block = block;
        Addresses = new OrderedBitSet((int)block.Size);
        Prefixes = new OrderedBitSet(Math.Max(1, (int)block.Size / AddressPool.PrefixSize));
    }

    public OrderedBitSet Addresses { get; }

    /// <summary>The prefixes without allocated addresses.</summary>
    public OrderedBitSet Prefixes { get; }

    /// <summary>The free addresses for automatic allocation.</summary>
    public OrderedBitSet SelectableAddresses => Selectable?.Addresses ?? Addresses;

    /// <summary>The free prefixes for automatic allocation.</summary>
    public OrderedBitSet SelectablePrefixes => Selectable?.Prefixes ?? Prefixes;

    /// <summary>The CIDR reservations of the VSwitch, which consist of whole prefixes and do not overlap.</summary>
    public ImmutableList<ReservedBlock> Reservations
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

    public void AddAddress(int offset)
    {
        Addresses.Add(offset);
        selectable?.AddAddress(offset);
    }

    public void AddPrefix(int prefix)
    {
        Prefixes.Add(prefix);
        selectable?.AddPrefix(prefix);
    }

    public void RemoveAddress(int offset)
    {
        Addresses.Remove(offset);
        selectable?.Addresses.Remove(offset);
    }

    public void RemovePrefix(int prefix)
    {
        Prefixes.Remove(prefix);
        selectable?.Prefixes.Remove(prefix);
    }
}
