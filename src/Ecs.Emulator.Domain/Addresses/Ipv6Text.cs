using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>IPv6 addresses, which the emulator stores and compares but does not hand out.</summary>
public static class Ipv6Text
{
    /// <summary>Gives the address in its shortest form. Brackets, ports and zones are no part of an address.</summary>
    public static bool TryNormalize(string text, [NotNullWhen(true)] out string? address)
    {
        var isAddress = text.Contains(':', StringComparison.Ordinal)
            && text.All(character => char.IsAsciiHexDigit(character) || character is ':' or '.')
            && IPAddress.TryParse(text, out _);
        address = isAddress ? IPAddress.Parse(text).ToString() : null;
        return isAddress;
    }
}
