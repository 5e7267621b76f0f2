using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Ecs.Emulator.Server.Tls;

/// <summary>
/// Certificates of the emulator's own authority. Authority and certificates are made when the first client needs them: a start
/// that nobody speaks TLS to pays for no key.
/// </summary>
/// <param name="names">The names that each certificate is for.</param>
/// <param name="folder">Where the authority is kept; null keeps it in memory alone.</param>
/// <param name="machineTime">The machine's time.</param>
internal sealed class IssuedCertificates(IReadOnlyList<string> names, AuthorityFolder? folder, TimeProvider machineTime)
    : ServerCertificates
{
    /// <summary>Clients choose the names that they ask for, so not every domain gets a certificate of its own.</summary>
    private const int MostDomains = 256;

    /// <summary>How long before its end a certificate is replaced.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, SslStreamCertificateContext> byDomain = new(StringComparer.Ordinal);
    private CertificateAuthority? authority;

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public override SslStreamCertificateContext For(string serverName)
    {
        var domain = CertificateNames.DomainOf(serverName);
        lock (gate)
        {
            if (byDomain.Count >= MostDomains && !byDomain.ContainsKey(domain))
            {
                domain = "";
            }

            if (!byDomain.TryGetValue(domain, out var context)
                || machineTime.GetUtcNow() > context.TargetCertificate.NotAfter - Notice)
            {
                // The one before is left to the handshakes that may still use it.
                byDomain[domain] = context = Issue(domain);
            }

            return context;
        }
    }

    /// <inheritdoc/>
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
        var certificate = Authority.Issue(domain.Length == 0 ? names : names.Append($"*.{domain}"), machineTime.GetUtcNow());
        if (OperatingSystem.IsWindows())
        {
            // Its TLS cannot use a key that was never in a store.
            using var ephemeral = certificate;
            certificate = X509CertificateLoader.LoadPkcs12(ephemeral.Export(X509ContentType.Pkcs12), password: null);
        }

        return Prepare(certificate, [Authority.Certificate]);
    }
}
