using System.Net;
using System.Text;

namespace Ecs.Emulator.Server.Options;

/// <summary>Validates the names of hosts.</summary>
internal static class HostName
{
    private const int MaxLength = 253;

    /// <summary>
    /// Whether a certificate can contain the name: an IP address, or a DNS name with or without <c>*.</c> before it.
    /// </summary>
    public static bool IsCertificateName(string name) =>
        IPAddress.TryParse(name, out _)
            || IsDnsName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name);

    public static bool IsDnsName(string name) =>
        name.Length <= MaxLength && Ascii.IsValid(name) && Uri.CheckHostName(name) == UriHostNameType.Dns;
}
