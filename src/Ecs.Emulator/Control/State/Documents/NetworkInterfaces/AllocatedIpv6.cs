namespace Ecs.Emulator.Control.State.Documents.NetworkInterfaces;

/// <summary>
/// The IPv6 addresses and prefixes of the ENIs in one VSwitch. The prefix that contains an address finds overlaps in
/// constant time.
/// </summary>
internal sealed class AllocatedIpv6
{
    private const int HostBits = 128 - Ipv6AddressPool.PrefixMaskLength;

    private readonly HashSet<Ipv6Address> addresses = [];
    private readonly HashSet<Ipv6CidrBlock> prefixes = [];

    /// <summary>The prefixes that contain an allocated address.</summary>
    private readonly HashSet<Ipv6CidrBlock> prefixesOfAddresses = [];

    /// <summary>Adds an address. Returns false if it is allocated, as an address or in a prefix.</summary>
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

    /// <summary>Adds a prefix. Returns false if the prefix or one of its addresses is allocated.</summary>
    public bool TryAdd(Ipv6CidrBlock prefix) => !prefixesOfAddresses.Contains(prefix) && prefixes.Add(prefix);
}
