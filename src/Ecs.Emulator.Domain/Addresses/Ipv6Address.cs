using System.Buffers.Binary;
using System.Net;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>An IPv6 address.</summary>
internal readonly record struct Ipv6Address : IComparable<Ipv6Address>
{
    private const int ByteCount = 16;

    private readonly UInt128 bits;

    private Ipv6Address(UInt128 bits) => this.bits = bits;

    /// <summary>The address of 128 bits, with the first group in the highest bits.</summary>
    public static Ipv6Address FromBits(UInt128 bits) => new(bits);

    /// <summary>The 128 bits, with the first group in the highest bits.</summary>
    public UInt128 ToBits() => bits;

    /// <summary>
    /// Parses every form of RFC 4291, including an end in dotted decimal without leading zeros. Brackets, ports, masks
    /// and zones are invalid.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Ipv6Address address)
    {
        address = default;
        var lastColon = text.LastIndexOf(':');
        if (lastColon < 0
            || !HasOnlyItsCharacters(text)
            || !HasValidDottedEnd(text[(lastColon + 1)..])
            || !IPAddress.TryParse(text, out var parsed))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[ByteCount];
        parsed.TryWriteBytes(bytes, out _);
        address = new Ipv6Address(BinaryPrimitives.ReadUInt128BigEndian(bytes));
        return true;
    }

    public int CompareTo(Ipv6Address other) => bits.CompareTo(other.bits);

    public static bool operator <(Ipv6Address left, Ipv6Address right) => left.bits < right.bits;

    public static bool operator >(Ipv6Address left, Ipv6Address right) => left.bits > right.bits;

    public static bool operator <=(Ipv6Address left, Ipv6Address right) => left.bits <= right.bits;

    public static bool operator >=(Ipv6Address left, Ipv6Address right) => left.bits >= right.bits;

    /// <summary>The shortest form, as in RFC 5952.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        return new IPAddress(bytes).ToString();
    }

    /// <summary>.NET accepts leading zeros in a dotted decimal end and reads such octets as octal.</summary>
    private static bool HasValidDottedEnd(ReadOnlySpan<char> end) =>
        !end.Contains('.') || Ipv4Address.TryParse(end, out _);

    private static bool HasOnlyItsCharacters(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigit(character) && character is not (':' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
