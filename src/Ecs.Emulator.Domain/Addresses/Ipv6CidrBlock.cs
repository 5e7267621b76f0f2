using System.Globalization;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>A block of IPv6 addresses in CIDR form, such as <c>2001:db8::/64</c>.</summary>
internal readonly record struct Ipv6CidrBlock
{
    private Ipv6CidrBlock(Ipv6Address first, int maskLength)
    {
        First = first;
        MaskLength = maskLength;
    }

    /// <summary>The lowest address.</summary>
    public Ipv6Address First { get; }

    /// <summary>The number of bits that all addresses of the block share: 0 to 128.</summary>
    public int MaskLength { get; }

    /// <summary>The highest address.</summary>
    public Ipv6Address Last => Ipv6Address.FromBits(First.ToBits() | HostMask(MaskLength));

    /// <summary>The block of this mask that begins at <paramref name="first"/>.</summary>
    /// <exception cref="ArgumentException">
    /// The mask is invalid, or <paramref name="first"/> is not the first address of a block of this mask.
    /// </exception>
    public static Ipv6CidrBlock Of(Ipv6Address first, int maskLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maskLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maskLength, 128);
        return (first.ToBits() & HostMask(maskLength)) == 0
            ? new Ipv6CidrBlock(first, maskLength)
            : throw new ArgumentException($"{first} does not begin a /{maskLength} block.", nameof(first));
    }

    /// <summary>Parses <c>address/mask</c>; returns the error of an invalid text.</summary>
    public static CidrSyntax Parse(ReadOnlySpan<char> text, out Ipv6CidrBlock block)
    {
        block = default;
        var slash = text.IndexOf('/');
        if (slash < 0
            || !Ipv6Address.TryParse(text[..slash], out var first)
            || !CidrMask.TryParse(text[(slash + 1)..], 128, out var maskLength))
        {
            return CidrSyntax.Malformed;
        }

        block = new Ipv6CidrBlock(first, maskLength);
        return (first.ToBits() & HostMask(maskLength)) == 0 ? CidrSyntax.Valid : CidrSyntax.HostBitsSet;
    }

    public bool Contains(Ipv6Address address) => First <= address && address <= Last;

    /// <summary>Whether all addresses of the other block are in this one.</summary>
    public bool Contains(Ipv6CidrBlock other) => Contains(other.First) && Contains(other.Last);

    /// <summary>Whether the two blocks have an address in common.</summary>
    public bool Overlaps(Ipv6CidrBlock other) => First <= other.Last && other.First <= Last;

    /// <summary>
    /// The subnets of this mask in ascending order; none if the mask is shorter than that of the block. The loop
    /// compares with the last subnet, because no address follows ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff.
    /// </summary>
    /// <param name="maskLength">0 to 128.</param>
    public IEnumerable<Ipv6CidrBlock> Subnets(int maskLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maskLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maskLength, 128);
        if (maskLength < MaskLength)
        {
            yield break;
        }

        var subnet = new Ipv6CidrBlock(First, maskLength);
        while (subnet.Last < Last)
        {
            yield return subnet;
            subnet = new Ipv6CidrBlock(Ipv6Address.FromBits(subnet.Last.ToBits() + 1), maskLength);
        }

        yield return subnet;
    }

    /// <summary>The block in CIDR form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}/{MaskLength}");

    // In .NET, a shift by 128 is a shift by 0, so /128 needs its own case.
    private static UInt128 HostMask(int maskLength) => maskLength == 128 ? 0 : UInt128.MaxValue >> maskLength;
}
