using System.Text.Json;
using Ecs.Emulator.Control.State;

namespace Ecs.Emulator.Fuzzing.Targets;

/// <summary>
/// The ends of the ranges of numbers, addresses, blocks and times, and the members that contain them.
/// </summary>
internal static class RangeEnds
{
    /// <summary>Numbers at, and beyond, the ends of their types and of the emulator's own limits.</summary>
    public static readonly IReadOnlyList<string> Numbers =
    [
        "0", "-0", "-1", "1", "2", "9", "10", "31", "32", "49", "50", "100", "255", "256", "999999", "1000000",
        "1000001", "2147483646", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616",
        "0.5", "1e-400", "4.9e-324", "1e5", "1e308", "1.7976931348623157e308", "1e309", "-1e309",
    ];

    /// <summary>
    /// Texts at the ends of the address spaces and of time, and numbers that JSON can only express as text.
    /// </summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        "", "0.0.0.0", "0.0.0.1", "0.0.0.15", "0.0.0.16", "127.255.255.255", "128.0.0.0", "255.255.255.239",
        "255.255.255.240", "255.255.255.254", "255.255.255.255", "0.0.0.0/0", "0.0.0.0/8", "0.0.0.0/16", "0.0.0.0/28",
        "0.0.0.0/29", "0.0.0.0/32", "255.0.0.0/8", "255.255.0.0/16", "255.255.255.0/24", "255.255.255.240/28",
        "255.255.255.248/29", "255.255.255.255/32", "::", "::1", "::ffff:255.255.255.255", "ffff:ffff:ffff:ffff::",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::/0", "::/56", "::/64",
        "::/80", "::/128", "ffff:ffff:ffff:ff00::/56", "ffff:ffff:ffff:ffff::/64", "ffff:ffff:ffff:ffff:ffff::/80",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128", "00:00:00:00:00:00", "00:16:3e:00:00:00", "00:16:3e:ff:ff:ff",
        "ff:ff:ff:ff:ff:ff", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.9999999Z", "NaN",
        "Infinity", "-Infinity",
        .. Numbers,
    ];

    /// <summary>The path of each member of a state document that is a number, a text or a list of texts.</summary>
    public static readonly IReadOnlyList<(IReadOnlyList<string> Path, string Type)> Members = [.. ReadMembers()];

    private static IEnumerable<(IReadOnlyList<string> Path, string Type)> ReadMembers()
    {
        using var schema = JsonDocument.Parse(StateDocuments.Schema().ToJsonString());
        return [.. MembersOf(schema.RootElement.Clone(), [])];
    }

    private static IEnumerable<(IReadOnlyList<string> Path, string Type)> MembersOf(
        JsonElement schema, IReadOnlyList<string> path)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            return properties.EnumerateObject().SelectMany(member => MembersOf(member.Value, [.. path, member.Name]));
        }

        if (schema.TryGetProperty("additionalProperties", out var element) && element.ValueKind == JsonValueKind.Object)
        {
            return MembersOf(element, [.. path, "*"]);
        }

        var type = schema.GetProperty("type");
        return [(path, type.ValueKind == JsonValueKind.Array ? type[0].GetString()! : type.GetString()!)];
    }
}
