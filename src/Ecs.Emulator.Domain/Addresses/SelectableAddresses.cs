using System.Collections;
using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>
/// The free addresses and prefixes that the cloud can choose in a VSwitch with CIDR reservations. Reservations consist
/// of whole prefixes, so the cloud can choose from all addresses of a prefix or from none.
/// </summary>
internal sealed class SelectableAddresses
{
    private readonly BitArray opensAddresses;
    private readonly BitArray opensPrefixes;

    public SelectableAddresses(
        CidrBlock block,
        ImmutableArray<CidrReservation> reservations,
        OrderedBitSet freeAddresses,
        OrderedBitSet freePrefixes)
    {
        var prefixes = (int)block.Size / AddressPool.PrefixSize;
        opensAddresses = new BitArray(prefixes, true);
        opensPrefixes = new BitArray(prefixes, reservations.All(static it => it.Type != CidrReservationType.Prefix));
        foreach (var reservation in reservations)
        {
            var first = (int)(reservation.Block.First.ToBits() - block.First.ToBits()) / AddressPool.PrefixSize;
            var end = first + ((int)reservation.Block.Size / AddressPool.PrefixSize);
            for (var prefix = first; prefix < end; prefix++)
            {
                opensAddresses[prefix] = false;
                opensPrefixes[prefix] = reservation.Type == CidrReservationType.Prefix;
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

    /// <summary>
    /// The free prefixes of the reservations for prefixes; without such reservations those outside all reservations.
    /// </summary>
    public OrderedBitSet Prefixes { get; }

    /// <summary>Adds an address that has become free, if the cloud can choose it.</summary>
    public void AddAddress(int offset)
    {
        if (opensAddresses[offset / AddressPool.PrefixSize])
        {
            Addresses.Add(offset);
        }
    }

    /// <summary>Adds a prefix that has become free, if the cloud can choose it.</summary>
    public void AddPrefix(int prefix)
    {
        if (opensPrefixes[prefix])
        {
            Prefixes.Add(prefix);
        }
    }
}
