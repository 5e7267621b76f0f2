using System.Diagnostics.CodeAnalysis;

namespace Ecs.Emulator.Domain.Addresses;

/// <summary>IPv6 addresses, which the emulator stores and compares but does not hand out.</summary>
public static class Ipv6Text
{
    /// <summary>Gives the address in its shortest form. Brackets, ports and zones are no part of an address.</summary>
    public static bool TryNormalize(string text, [NotNullWhen(true)] out string? address)
    {
        var isAddress = Ipv6Address.TryParse(text, out var parsed);
        address = isAddress ? parsed.ToString() : null;
        return isAddress;
    }
}
