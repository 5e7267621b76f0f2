namespace Ecs.Emulator.Domain.Addresses;

/// <summary>An IPv4 or IPv6 address.</summary>
internal readonly record struct IpAddress
{
    private readonly UInt128 bits;

    private IpAddress(IpFamily family, UInt128 bits)
    {
        Family = family;
        this.bits = bits;
    }

    public IpFamily Family { get; }

    public static IpAddress Of(Ipv4Address address) => new(IpFamily.IPv4, address.ToBits());

    public static IpAddress Of(Ipv6Address address) => new(IpFamily.IPv6, address.ToBits());

    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress address)
    {
        if (Ipv4Address.TryParse(text, out var ipv4))
        {
            address = Of(ipv4);
            return true;
        }

        var isIpv6 = Ipv6Address.TryParse(text, out var ipv6);
        address = isIpv6 ? Of(ipv6) : default;
        return isIpv6;
    }

    /// <summary>The address without its last bits.</summary>
    /// <param name="maskLength">The number of first bits to keep.</param>
    internal IpAddress FirstOf(int maskLength)
    {
        var hostBits = LengthOf(Family) - maskLength;
        return new(Family, hostBits >= 128 ? 0 : bits >> hostBits << hostBits);
    }

    /// <summary>The number of bits of an address.</summary>
    internal static int LengthOf(IpFamily family) => family == IpFamily.IPv4 ? CidrBlock.MaxMaskLength : 128;

    /// <summary>The IPv4 address; null for an IPv6 address.</summary>
    public Ipv4Address? Ipv4 => Family == IpFamily.IPv4 ? Ipv4Address.FromBits((uint)bits) : null;

    /// <summary>The IPv6 address; null for an IPv4 address.</summary>
    public Ipv6Address? Ipv6 => Family == IpFamily.IPv6 ? Ipv6Address.FromBits(bits) : null;

    public override string ToString() => Ipv4?.ToString() ?? Ipv6.ToString()!;
}
