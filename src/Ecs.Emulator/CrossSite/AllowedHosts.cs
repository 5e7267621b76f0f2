using System.Net;
using Microsoft.AspNetCore.Http;

namespace Ecs.Emulator.CrossSite;

/// <summary>
/// The host names that browsers can use. The owner of a web page can make its own host name resolve to this machine
/// (DNS rebinding), so that the emulator has the same origin as the page. This is impossible for IP addresses and for
/// names that are not in the public DNS: <c>localhost</c> and the names below it, names without a dot, such as those of
/// containers, and Docker's name of the host.
/// </summary>
/// <param name="names">Additional names, in which <c>*</c> matches any text.</param>
internal sealed class AllowedHosts(IReadOnlyList<string> names)
{
    private const string BelowLocalhost = ".localhost";
    private const string DockerHost = "host.docker.internal";

    /// <summary>Whether a request can use this host name. Browsers always send one.</summary>
    public bool Contains(HostString host)
    {
        var name = host.Host;
        return name.Length == 0
            || IPAddress.TryParse(name, out _)
            || IsLocalName(name)
            || names.Any(allowed => Wildcard.Matches(allowed, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The value of the option that also allows this host.</summary>
    public string With(HostString host) => string.Join(',', names.Append(host.Host));

    private static bool IsLocalName(string name) =>
        name.All(IsLabelCharacter)
        || (name.Length > BelowLocalhost.Length && name.EndsWith(BelowLocalhost, StringComparison.OrdinalIgnoreCase))
        || name.Equals(DockerHost, StringComparison.OrdinalIgnoreCase);

    private static bool IsLabelCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
