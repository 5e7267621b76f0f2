using System.Globalization;
using System.Text.Json;

namespace Ecs.Emulator.Control.State;

/// <summary>
/// The problems of a state document, noted as its values are read: each reader gives the value, or notes at this path why
/// there is none and gives null.
/// </summary>
internal sealed class ProblemList
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>As many problems are reported one by one; of the others only the number.</summary>
    private const int MaxReported = 1_000;

    private readonly List<Problem> problems = [];
    private int unreported;

    /// <summary>The problems in the order in which they were found.</summary>
    public IReadOnlyList<Problem> All => unreported == 0
        ? problems
        :
        [
            .. problems,
            new Problem("", $"There are {unreported.ToString(CultureInfo.InvariantCulture)} more problems."),
        ];

    /// <summary>The JSON pointer (RFC 6901) of a member of what is at this path.</summary>
    public static string Pointer(string path, string member) =>
        $"{path}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Notes a problem.</summary>
    public void Add(string path, string message)
    {
        if (problems.Count < MaxReported)
        {
            problems.Add(new Problem(path, message));
        }
        else
        {
            unreported++;
        }
    }

    /// <summary>Reads a text.</summary>
    public string? Text(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Add(path, "It must be a text.");
        return null;
    }

    /// <summary>Reads a point of time, ISO 8601; without an offset it is UTC.</summary>
    public DateTimeOffset? Time(string text, string path)
    {
        if (DateTimeOffset.TryParseExact(
            text,
            TimeFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time))
        {
            return time;
        }

        Add(path, $"\"{text}\" is not a time such as 2026-11-23T01:00:00Z.");
        return null;
    }

    /// <summary>Reads an IPv4 address.</summary>
    public Ipv4Address? Address(string text, string path)
    {
        if (Ipv4Address.TryParse(text, out var address))
        {
            return address;
        }

        Add(path, $"\"{text}\" is not an IPv4 address.");
        return null;
    }

    /// <summary>Reads an IPv6 address.</summary>
    public Ipv6Address? Ipv6Address(string text, string path)
    {
        if (Domain.Addresses.Ipv6Address.TryParse(text, out var address))
        {
            return address;
        }

        Add(path, $"\"{text}\" is not an IPv6 address.");
        return null;
    }

    /// <summary>Reads an IPv6 CIDR block of this mask.</summary>
    public Ipv6CidrBlock? Ipv6Block(string text, string path, int mask)
    {
        if (Ipv6CidrBlock.Parse(text, out var block) == CidrSyntax.Valid && block.MaskLength == mask)
        {
            return block;
        }

        Add(path, $"\"{text}\" is not an IPv6 prefix of /{mask}, or not written with its first address.");
        return null;
    }

    /// <summary>Reads a MAC address: six pairs of lower-case hex digits, parted by colons.</summary>
    public string? MacAddress(string text, string path)
    {
        var isMac = text.Length == 17 && text.Select((character, index) => index % 3 == 2
            ? character == ':'
            : char.IsAsciiHexDigitLower(character)).All(fits => fits);
        if (isMac)
        {
            return text;
        }

        Add(path, $"\"{text}\" is not a MAC address such as 00:16:3e:12:34:56.");
        return null;
    }

    /// <summary>Reads a CIDR block of a mask between these two.</summary>
    public CidrBlock? Block(string text, string path, int shortestMask, int longestMask)
    {
        var message = CidrBlock.Parse(text, out var block) switch
        {
            CidrSyntax.Malformed => $"\"{text}\" is not a CIDR block.",
            CidrSyntax.HostBitsSet => $"\"{text}\" is not a CIDR block: its address is not the first one of the block.",
            _ when block.MaskLength < shortestMask || block.MaskLength > longestMask =>
                $"\"{text}\" has a mask outside /{shortestMask} to /{longestMask}.",
            _ => null,
        };
        if (message is null)
        {
            return block;
        }

        Add(path, message);
        return null;
    }
}
