using System.Net;
using System.Text;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

/// <summary>The host names and addresses in the issued certificates.</summary>
internal static class CertificateNames
{
    /// <summary>The domain of the real endpoints.</summary>
    private const string RealDomain = "aliyuncs.com";

    private const int MaxNameLength = 253;

    /// <summary>
    /// The names of the loopback interface, the machine's name, the listening address, the real endpoints, and the
    /// names of the options.
    /// </summary>
    public static IReadOnlyList<string> Of(ServerOptions options)
    {
        var names = new List<string> { "localhost", "127.0.0.1", "::1", $"*.{RealDomain}" };
        if (Dns.GetHostName() is var machine && IsDnsName(machine))
        {
            names.Add(machine);
        }

        if (IPAddress.TryParse(options.Host, out var address)
            && !address.Equals(IPAddress.Any)
            && !address.Equals(IPAddress.IPv6Any))
        {
            names.Add(address.ToString());
        }

        return [.. names.Concat(options.TlsNames).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// Returns the domain that needs its own wildcard certificate: a wildcard matches one label, so
    /// <c>*.aliyuncs.com</c> does not match <c>ecs.cn-hangzhou.aliyuncs.com</c>. Returns an empty string for all other
    /// names.
    /// </summary>
    public static string DomainOf(string serverName)
    {
        var name = serverName.ToLowerInvariant();
        var domain = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return domain.EndsWith($".{RealDomain}", StringComparison.Ordinal) && IsDnsName(name) ? domain : "";
    }

    /// <summary>
    /// Whether a certificate can contain the name: an IP address, or a DNS name with or without <c>*.</c> before it.
    /// </summary>
    public static bool IsName(string name) =>
        IPAddress.TryParse(name, out _)
            || IsDnsName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name);

    private static bool IsDnsName(string name) =>
        name.Length <= MaxNameLength && Ascii.IsValid(name) && Uri.CheckHostName(name) == UriHostNameType.Dns;
}
