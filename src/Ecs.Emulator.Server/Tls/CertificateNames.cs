using System.Net;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

/// <summary>The host names and addresses in the issued certificates.</summary>
internal static class CertificateNames
{
    /// <summary>The domain of the real endpoints.</summary>
    private const string RealDomain = "aliyuncs.com";

    /// <summary>
    /// The names of the loopback interface, the machine's name, the listening address, the real endpoints, and the
    /// names of the options.
    /// </summary>
    public static IReadOnlyList<string> Of(ServerOptions options)
    {
        var names = new List<string> { "localhost", "127.0.0.1", "::1", $"*.{RealDomain}" };
        if (Dns.GetHostName() is var machine && HostName.IsDnsName(machine))
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
        return domain.EndsWith($".{RealDomain}", StringComparison.Ordinal) && HostName.IsDnsName(name) ? domain : "";
    }
}
