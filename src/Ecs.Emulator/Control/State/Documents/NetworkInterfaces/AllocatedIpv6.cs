namespace Ecs.Emulator.Control.State.Documents.NetworkInterfaces;

/// <summary>
/// The IPv6 addresses and prefixes of the ENIs in one VSwitch. Whether another one overlaps them is found in constant
/// time, by the prefix that an address lies in.
/// </summary>
internal sealed class AllocatedIpv6
{
    private const int HostBits = 128 - Ipv6AddressPool.PrefixMaskLength;

    private readonly HashSet<Ipv6Address> addresses = [];
    private readonly HashSet<Ipv6CidrBlock> prefixes = [];

    /// <summary>The prefixes in which an allocated address lies.</summary>
    private readonly HashSet<Ipv6CidrBlock> prefixesOfAddresses = [];

    /// <summary>Adds an address; false if it is allocated already, by itself or in a prefix.</summary>
    public bool TryAdd(Ipv6Address address)
    {
        var prefix = Ipv6CidrBlock.Of(
            Ipv6Address.FromBits(address.ToBits() >> HostBits << HostBits), Ipv6AddressPool.PrefixMaskLength);
        if (prefixes.Contains(prefix) || !addresses.Add(address))
        {
            return false;
        }

        prefixesOfAddresses.Add(prefix);
        return true;
    }

    /// <summary>Adds a prefix; false if it, or an address in it, is allocated already.</summary>
    public bool TryAdd(Ipv6CidrBlock prefix) => !prefixesOfAddresses.Contains(prefix) && prefixes.Add(prefix);
}
