using System.Collections;
using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The free addresses and prefixes for automatic allocation in a VSwitch with CIDR reservations. Reservations consist
/// of whole prefixes, so either all addresses of a prefix are available for automatic allocation, or none.
/// </summary>
internal sealed class SelectableAddresses
{
    private readonly BitArray allowsAddresses;
    private readonly BitArray allowsPrefixes;

    public SelectableAddresses(
        CidrBlock block,
        ImmutableList<ReservedBlock> reservations,
        OrderedBitSet freeAddresses,
        OrderedBitSet freePrefixes)
    {
        var prefixes = (int)block.Size / AddressPool.PrefixSize;
        allowsAddresses = new BitArray(prefixes, true);
        allowsPrefixes = new BitArray(prefixes, reservations.All(static it => it.Type != CidrReservationType.Prefix));
        foreach (var reservation in reservations)
        {
            var first = (int)(reservation.Block.First.ToBits() - block.First.ToBits()) / AddressPool.PrefixSize;
            var end = first + ((int)reservation.Block.Size / AddressPool.PrefixSize);
            for (var prefix = first; prefix < end; prefix++)
            {
                allowsAddresses[prefix] = false;
                allowsPrefixes[prefix] = reservation.Type == CidrReservationType.Prefix;
            }
        }

        Addresses = new OrderedBitSet((int)block.Size);
        for (var offset = freeAddresses.NextAtOrAfter(0); offset >= 0; offset = freeAddresses.NextAtOrAfter(offset + 1))
        {
            AddAddress(offset);
        }

        Prefixes = new OrderedBitSet(prefixes);
        for (var prefix = freePrefixes.NextAtOrAfter(0); prefix >= 0; prefix = freePrefixes.NextAtOrAfter(prefix + 1))
        {
            AddPrefix(prefix);
        }
    }

    /// <summary>The free addresses outside all reservations.</summary>
    public OrderedBitSet Addresses { get; }

    /// <summary>The free prefixes in prefix reservations or, if there are none, outside of reservations.</summary>
    public OrderedBitSet Prefixes { get; }

    /// <summary>Adds a free address if automatic allocation can use it.</summary>
    public void AddAddress(int offset)
    {
        if (allowsAddresses[offset / AddressPool.PrefixSize])
        {
            Addresses.Add(offset);
        }
    }

    /// <summary>Adds a free prefix if automatic allocation can use it.</summary>
    public void AddPrefix(int prefix)
    {
        if (allowsPrefixes[prefix])
        {
            Prefixes.Add(prefix);
        }
    }
}
