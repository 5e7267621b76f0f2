using System.Globalization;
using System.Numerics;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>Simple address parsers: the strict dotted decimal of RFC 6943, and the three forms of RFC 4291.</summary>
internal static class PlainAddresses
{
    public static uint? Ipv4(string text)
    {
        var octets = text.Split('.');
        if (octets.Length != 4 || !octets.All(IsOctet))
        {
            return null;
        }

        return octets.Aggregate(0u, (bits, octet) => (bits << 8) | byte.Parse(octet, CultureInfo.InvariantCulture));
    }

    public static UInt128? Ipv6(string text)
    {
        var halves = text.Split("::");
        if (halves.Length > 2 || !text.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        // Only the end of the whole text may be in dotted decimal.
        var head = Groups(halves[0], mayEndInIpv4: halves.Length == 1);
        var tail = halves.Length == 2 ? Groups(halves[1], mayEndInIpv4: true) : [];
        if (head is null || tail is null)
        {
            return null;
        }

        var missing = 8 - head.Count - tail.Count;
        if (halves.Length == 1 ? missing != 0 : missing < 1)
        {
            return null;
        }

        return head.Concat(Enumerable.Repeat((ushort)0, missing)).Concat(tail)
            .Aggregate(UInt128.Zero, (bits, group) => (bits << 16) | group);
    }

    /// <summary>The first addresses of the parts of a block, in numbers that cannot overflow.</summary>
    /// <param name="first">The first address of the block.</param>
    /// <param name="addressBits">The length of an address: 32 or 128.</param>
    /// <param name="maskLength">The mask of the block.</param>
    /// <param name="partMaskLength">The mask of the parts.</param>
    public static IReadOnlyList<BigInteger> Parts(BigInteger first, int addressBits, int maskLength, int partMaskLength)
    {
        var parts = new List<BigInteger>();
        for (var number = 0; number < 1 << (partMaskLength - maskLength); number++)
        {
            parts.Add(first + (number * BigInteger.Pow(2, addressBits - partMaskLength)));
        }

        return parts;
    }

    private static List<ushort>? Groups(string text, bool mayEndInIpv4)
    {
        List<ushort> groups = [];
        if (text.Length == 0)
        {
            return groups;
        }

        var parts = text.Split(':');
        foreach (var (index, part) in parts.Index())
        {
            if (mayEndInIpv4 && index == parts.Length - 1 && Ipv4(part) is { } bits)
            {
                groups.Add((ushort)(bits >> 16));
                groups.Add((ushort)bits);
                continue;
            }

            if (part.Length is 0 or > 4 || !part.All(char.IsAsciiHexDigit))
            {
                return null;
            }

            groups.Add(ushort.Parse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }

        return groups;
    }

    private static bool IsOctet(string text) =>
        text.Length is > 0 and <= 3
        && text.All(char.IsAsciiDigit)
        && (text.Length == 1 || text[0] != '0')
        && int.Parse(text, CultureInfo.InvariantCulture) <= byte.MaxValue;
}
