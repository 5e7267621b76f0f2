using System.Globalization;
using System.Text.Unicode;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>A block of IPv4 addresses in CIDR form, such as <c>172.17.0.0/24</c>.</summary>
internal readonly record struct CidrBlock : IUtf8SpanFormattable
{
    /// <summary>The mask of a single address.</summary>
    public const int MaxMaskLength = 32;

    private CidrBlock(Ipv4Address first, int maskLength)
    {
        First = first;
        MaskLength = maskLength;
    }

    /// <summary>The lowest address.</summary>
    public Ipv4Address First { get; }

    /// <summary>The number of bits that all addresses of the block share: 0 to 32.</summary>
    public int MaskLength { get; }

    /// <summary>The highest address.</summary>
    public Ipv4Address Last => Ipv4Address.FromBits(First.ToBits() | HostMask(MaskLength));

    /// <summary>The number of addresses: 2^(32 − mask).</summary>
    public long Size => 1L << (32 - MaskLength);

    /// <summary>The block of this mask that begins at <paramref name="first"/>.</summary>
    /// <exception cref="ArgumentException">
    /// The mask is invalid, or <paramref name="first"/> is not the first address of a block of this mask.
    /// </exception>
    public static CidrBlock Of(Ipv4Address first, int maskLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maskLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maskLength, MaxMaskLength);
        return (first.ToBits() & HostMask(maskLength)) == 0
            ? new CidrBlock(first, maskLength)
            : throw new ArgumentException($"{first} does not begin a /{maskLength} block.", nameof(first));
    }

    /// <summary>Parses <c>address/mask</c>; returns the error of an invalid text.</summary>
    public static CidrSyntax Parse(ReadOnlySpan<char> text, out CidrBlock block)
    {
        block = default;
        var slash = text.IndexOf('/');
        if (slash < 0
            || !Ipv4Address.TryParse(text[..slash], out var first)
            || !CidrMask.TryParse(text[(slash + 1)..], MaxMaskLength, out var maskLength))
        {
            return CidrSyntax.Malformed;
        }

        block = new CidrBlock(first, maskLength);
        return (first.ToBits() & HostMask(maskLength)) == 0 ? CidrSyntax.Valid : CidrSyntax.HostBitsSet;
    }

    public bool Contains(Ipv4Address address) => First <= address && address <= Last;

    /// <summary>Whether all addresses of the other block are in this one.</summary>
    public bool Contains(CidrBlock other) => Contains(other.First) && Contains(other.Last);

    /// <summary>Whether the two blocks have an address in common.</summary>
    public bool Overlaps(CidrBlock other) => First <= other.Last && other.First <= Last;

    /// <summary>The address at this distance from the first one.</summary>
    /// <param name="offset">0 to <see cref="Size"/> − 1.</param>
    public Ipv4Address AddressAt(long offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, Size);
        return Ipv4Address.FromBits(First.ToBits() + (uint)offset);
    }

    /// <summary>
    /// The addresses in ascending order. The loop counts, because no address follows 255.255.255.255.
    /// </summary>
    public IEnumerable<Ipv4Address> Addresses()
    {
        for (var offset = 0L; offset < Size; offset++)
        {
            yield return AddressAt(offset);
        }
    }

    /// <summary>
    /// The subnets of this mask in ascending order; none if the mask is shorter than that of the block.
    /// </summary>
    /// <param name="maskLength">0 to 32.</param>
    public IEnumerable<CidrBlock> Subnets(int maskLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maskLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maskLength, MaxMaskLength);
        var size = 1L << (32 - maskLength);
        for (var offset = 0L; offset + size <= Size; offset += size)
        {
            yield return new CidrBlock(AddressAt(offset), maskLength);
        }
    }

    /// <summary>The block in CIDR form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}/{MaskLength}");

    /// <summary>Writes the block in CIDR form. Returns false if the buffer is too short.</summary>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        Utf8.TryWrite(utf8Destination, CultureInfo.InvariantCulture, $"{First}/{MaskLength}", out bytesWritten);

    private static uint HostMask(int maskLength) => maskLength == 0 ? uint.MaxValue : (1u << (32 - maskLength)) - 1;
}
