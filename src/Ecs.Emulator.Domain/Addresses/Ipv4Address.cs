using System.Buffers.Binary;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>An IPv4 address.</summary>
public readonly record struct Ipv4Address : IComparable<Ipv4Address>
{
    /// <summary>The longest text of an address: <c>255.255.255.255</c>.</summary>
    public const int MaxTextLength = 15;

    private readonly uint bits;

    private Ipv4Address(uint bits) => this.bits = bits;

    /// <summary>The address of these 32 bits, the first octet in the highest.</summary>
    public static Ipv4Address FromBits(uint bits) => new(bits);

    /// <summary>The 32 bits, the first octet in the highest.</summary>
    public uint ToBits() => bits;

    /// <summary>
    /// Reads four decimal octets. Nothing else is an address: no leading zeros (some systems read them as octal), no
    /// missing or surplus octets, no signs, no white space.
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

    /// <inheritdoc/>
    public int CompareTo(Ipv4Address other) => bits.CompareTo(other.bits);

    /// <summary>Whether the left address comes before the right one.</summary>
    public static bool operator <(Ipv4Address left, Ipv4Address right) => left.bits < right.bits;

    /// <summary>Whether the left address comes after the right one.</summary>
    public static bool operator >(Ipv4Address left, Ipv4Address right) => left.bits > right.bits;

    /// <summary>Whether the left address comes before the right one, or is the same.</summary>
    public static bool operator <=(Ipv4Address left, Ipv4Address right) => left.bits <= right.bits;

    /// <summary>Whether the left address comes after the right one, or is the same.</summary>
    public static bool operator >=(Ipv4Address left, Ipv4Address right) => left.bits >= right.bits;

    /// <summary>The address in dotted decimal.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxTextLength];
        Span<byte> octets = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(octets, bits);
        var length = 0;
        for (var i = 0; i < octets.Length; i++)
        {
            if (i > 0)
            {
                text[length++] = '.';
            }

            octets[i].TryFormat(text[length..], out var written);
            length += written;
        }

        return new string(text[..length]);
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
