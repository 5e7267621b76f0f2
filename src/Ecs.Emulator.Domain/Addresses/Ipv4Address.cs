using System.Globalization;
using System.Text;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>An IPv4 address.</summary>
internal readonly record struct Ipv4Address : IComparable<Ipv4Address>, IUtf8SpanFormattable
{
    /// <summary>The longest text of an address: <c>255.255.255.255</c>.</summary>
    public const int MaxTextLength = 15;

    private readonly uint bits;

    private Ipv4Address(uint bits) => this.bits = bits;

    /// <summary>The address of 32 bits, with the first octet in the highest bits.</summary>
    public static Ipv4Address FromBits(uint bits) => new(bits);

    /// <summary>The 32 bits, with the first octet in the highest bits.</summary>
    public uint ToBits() => bits;

    /// <summary>
    /// Reads four decimal octets. Leading zeros are invalid, because some systems read them as octal.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Ipv4Address address)
    {
        address = default;
        var bits = 0u;
        for (var octet = 0; octet < 4; octet++)
        {
            if (octet > 0)
            {
                if (text.IsEmpty || text[0] != '.')
                {
                    return false;
                }

                text = text[1..];
            }

            if (!TryTakeOctet(ref text, out var value))
            {
                return false;
            }

            bits = (bits << 8) | value;
        }

        address = new Ipv4Address(bits);
        return text.IsEmpty;
    }

    public int CompareTo(Ipv4Address other) => bits.CompareTo(other.bits);

    public static bool operator <(Ipv4Address left, Ipv4Address right) => left.bits < right.bits;

    public static bool operator >(Ipv4Address left, Ipv4Address right) => left.bits > right.bits;

    public static bool operator <=(Ipv4Address left, Ipv4Address right) => left.bits <= right.bits;

    public static bool operator >=(Ipv4Address left, Ipv4Address right) => left.bits >= right.bits;

    /// <summary>The address in dotted decimal.</summary>
    public override string ToString()
    {
        Span<byte> text = stackalloc byte[MaxTextLength];
        TryFormat(text, out var length, format: default, provider: null);
        return Encoding.ASCII.GetString(text[..length]);
    }

    /// <summary>Writes the address in dotted decimal. Returns false if the buffer is too short.</summary>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        bytesWritten = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            if (shift < 24)
            {
                if (bytesWritten == utf8Destination.Length)
                {
                    return false;
                }

                utf8Destination[bytesWritten++] = (byte)'.';
            }

            if (!((byte)(bits >> shift)).TryFormat(
                utf8Destination[bytesWritten..], out var written, default, CultureInfo.InvariantCulture))
            {
                return false;
            }

            bytesWritten += written;
        }

        return true;
    }

    private static bool TryTakeOctet(ref ReadOnlySpan<char> text, out uint value)
    {
        value = 0;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            if (digits == 3)
            {
                return false;
            }

            value = (value * 10) + (uint)(text[digits] - '0');
            digits++;
        }

        var leadingZero = digits > 1 && text[0] == '0';
        text = text[digits..];
        return digits > 0 && !leadingZero && value <= byte.MaxValue;
    }
}
