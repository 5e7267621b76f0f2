using System.Net;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control;

/// <summary>
/// The names by which browsers may call the emulator. A page can have its own name point to this machine, and is of one origin
/// with the emulator then; nobody can do so with an address, or with <c>localhost</c>.
/// </summary>
/// <param name="names">Further names: as they are, with <c>*.</c> in the place of what comes before them, or <c>*</c> for any.</param>
internal sealed class AllowedHosts(IReadOnlyList<string> names)
{
    private const string Any = "*";
    private const string AnyBelow = "*.";

    /// <summary>Whether a request may name this host. One that names none comes from no browser.</summary>
    public bool Contains(HostString host)
    {
        var name = host.Host;
        return name.Length == 0
            || name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(name, out _)
            || names.Any(allowed => Matches(name, allowed));
    }

    private static bool Matches(string name, string allowed) =>
        allowed == Any
        || name.Equals(allowed, StringComparison.OrdinalIgnoreCase)
        || (allowed.StartsWith(AnyBelow, StringComparison.Ordinal)
            && name.EndsWith(allowed[(AnyBelow.Length - 1)..], StringComparison.OrdinalIgnoreCase));
}
