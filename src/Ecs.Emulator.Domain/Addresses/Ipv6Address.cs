using System.Buffers.Binary;
using System.Net;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>An IPv6 address.</summary>
internal readonly record struct Ipv6Address : IComparable<Ipv6Address>
{
    private const int ByteCount = 16;

    private readonly UInt128 bits;

    private Ipv6Address(UInt128 bits) => this.bits = bits;

    /// <summary>The address of these 128 bits, the first group in the highest.</summary>
    public static Ipv6Address FromBits(UInt128 bits) => new(bits);

    /// <summary>The 128 bits, the first group in the highest.</summary>
    public UInt128 ToBits() => bits;

    /// <summary>
    /// Parses an address in any of its forms, including the form that ends in dotted decimal, parsed as strictly as an
    /// IPv4 address. Brackets, ports, masks and zones are invalid.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Ipv6Address address)
    {
        address = default;
        var lastColon = text.LastIndexOf(':');
        if (lastColon < 0
            || !HasOnlyItsCharacters(text)
            || !IsPlainEnd(text[(lastColon + 1)..])
            || !IPAddress.TryParse(text, out var parsed))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[ByteCount];
        parsed.TryWriteBytes(bytes, out _);
        address = new Ipv6Address(BinaryPrimitives.ReadUInt128BigEndian(bytes));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Ipv6Address other) => bits.CompareTo(other.bits);

    /// <summary>Whether the left address comes before the right one.</summary>
    public static bool operator <(Ipv6Address left, Ipv6Address right) => left.bits < right.bits;

    /// <summary>Whether the left address comes after the right one.</summary>
    public static bool operator >(Ipv6Address left, Ipv6Address right) => left.bits > right.bits;

    /// <summary>Whether the left address comes before the right one, or is the same.</summary>
    public static bool operator <=(Ipv6Address left, Ipv6Address right) => left.bits <= right.bits;

    /// <summary>Whether the left address comes after the right one, or is the same.</summary>
    public static bool operator >=(Ipv6Address left, Ipv6Address right) => left.bits >= right.bits;

    /// <summary>The address in its shortest form, that of RFC 5952.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteCount];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        return new IPAddress(bytes).ToString();
    }

    /// <summary>.NET reads the octets of a dotted end with leading zeros too, and those as octal.</summary>
    private static bool IsPlainEnd(ReadOnlySpan<char> end) => !end.Contains('.') || Ipv4Address.TryParse(end, out _);

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
