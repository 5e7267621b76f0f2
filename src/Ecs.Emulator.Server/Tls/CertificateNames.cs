using System.Net;
using System.Text;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

/// <summary>The names that clients may call the emulator by.</summary>
internal static class CertificateNames
{
    /// <summary>The domain of the real endpoints.</summary>
    private const string RealDomain = "aliyuncs.com";

    private const int LongestName = 253;

    /// <summary>
    /// This machine by its loopback names, its own name and the address that is listened on, the real endpoints, and what the
    /// options add.
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
    /// The domain that a certificate must cover besides: a wildcard stands for one label, so <c>*.aliyuncs.com</c> is not
    /// <c>ecs.cn-hangzhou.aliyuncs.com</c>. Empty for all names that need none.
    /// </summary>
    public static string DomainOf(string serverName)
    {
        var name = serverName.ToLowerInvariant();
        var domain = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return domain.EndsWith($".{RealDomain}", StringComparison.Ordinal) && IsDnsName(name) ? domain : "";
    }

    /// <summary>Whether a certificate can be for this: an IP address, or a DNS name, with <c>*.</c> before it or without.</summary>
    public static bool IsName(string name) =>
        IPAddress.TryParse(name, out _) || IsDnsName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name);

    private static bool IsDnsName(string name) =>
        name.Length <= LongestName && Ascii.IsValid(name) && Uri.CheckHostName(name) == UriHostNameType.Dns;
}
