using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Ecs.Emulator.Server.Tls;

/// <summary>
/// Certificates of the emulator's own authority. The authority and the certificates are created for the first TLS
/// connection, so that they do not slow down other starts.
/// </summary>
/// <param name="names">The names in each certificate.</param>
/// <param name="folder">The folder of the authority; null keeps it in memory.</param>
/// <param name="machineTime">The machine's time.</param>
internal sealed class IssuedCertificates(IReadOnlyList<string> names, AuthorityFolder? folder, TimeProvider machineTime)
    : ServerCertificates
{
    /// <summary>Clients choose the names, so the number of certificates is limited.</summary>
    private const int MaxDomains = 256;

    /// <summary>A certificate is replaced this long before it expires.</summary>
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, SslStreamCertificateContext> byDomain = new(StringComparer.Ordinal);
    private CertificateAuthority? authority;

    public override string AuthorityPem
    {
        get
        {
            lock (gate)
            {
                return Authority.Certificate.ExportCertificatePem() + "\n";
            }
        }
    }

    private CertificateAuthority Authority => authority ??= folder is null
        ? CertificateAuthority.Create(machineTime.GetUtcNow())
        : folder.LoadOrCreate(machineTime.GetUtcNow());

    public override SslStreamCertificateContext For(string serverName)
    {
        var domain = CertificateNames.DomainOf(serverName);
        lock (gate)
        {
            if (byDomain.Count >= MaxDomains && !byDomain.ContainsKey(domain))
            {
                domain = "";
            }

            if (!byDomain.TryGetValue(domain, out var context)
                || machineTime.GetUtcNow() > context.TargetCertificate.NotAfter - RenewBefore)
            {
                // Running handshakes can still use the old certificate, so it is not disposed.
                byDomain[domain] = context = Issue(domain);
            }

            return context;
        }
    }

    public override void Dispose()
    {
        foreach (var context in byDomain.Values)
        {
            context.TargetCertificate.Dispose();
        }

        authority?.Dispose();
    }

    private SslStreamCertificateContext Issue(string domain)
    {
        var certificate = Authority.Issue(
            domain.Length == 0 ? names : names.Append($"*.{domain}"), machineTime.GetUtcNow());
        if (OperatingSystem.IsWindows())
        {
            // TLS on Windows requires a key from a store.
            using var ephemeral = certificate;
            certificate = X509CertificateLoader.LoadPkcs12(ephemeral.Export(X509ContentType.Pkcs12), password: null);
        }

        return Prepare(certificate, [Authority.Certificate]);
    }
}
