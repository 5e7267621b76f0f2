using System.Net;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.Control;

/// <summary>
/// The names by which browsers may call the emulator. A page can have its own name point to this machine, and is of one
/// origin with the emulator then. Nobody can do so with an address, nor with a name that the public DNS does not have:
/// <c>localhost</c> and what is below it, a name without a dot, such as that of a container, and Docker's name of the
/// host.
/// </summary>
/// <param name="names">Further names: as they are, with <c>*.</c> in the place of what comes before them, or <c>*</c> for any.</param>
internal sealed class AllowedHosts(IReadOnlyList<string> names)
{
    private const string Any = "*";
    private const string AnyBelow = "*.";
    private const string BelowLocalhost = ".localhost";
    private const string DockerHost = "host.docker.internal";

    /// <summary>Whether a request may name this host. One that names none comes from no browser.</summary>
    public bool Contains(HostString host)
    {
        var name = host.Host;
        return name.Length == 0
            || IPAddress.TryParse(name, out _)
            || IsNoPublicName(name)
            || names.Any(allowed => Matches(name, allowed));
    }

    /// <summary>The value of the option that allows this host too.</summary>
    public string With(HostString host) => string.Join(',', names.Append(host.Host));

    private static bool IsNoPublicName(string name) =>
        name.All(IsOfLabel)
        || (name.Length > BelowLocalhost.Length && name.EndsWith(BelowLocalhost, StringComparison.OrdinalIgnoreCase))
        || name.Equals(DockerHost, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfLabel(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';

    private static bool Matches(string name, string allowed) =>
        allowed == Any
        || name.Equals(allowed, StringComparison.OrdinalIgnoreCase)
        || (allowed.StartsWith(AnyBelow, StringComparison.Ordinal)
            && name.EndsWith(allowed[(AnyBelow.Length - 1)..], StringComparison.OrdinalIgnoreCase));
}
