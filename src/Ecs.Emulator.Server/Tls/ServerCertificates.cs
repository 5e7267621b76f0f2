using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

/// <summary>The certificates that the server shows.</summary>
internal abstract class ServerCertificates : IDisposable
{
    private const string Home = "HOME";

    /// <summary>The certificate that is to be trusted, in PEM; null where it is the user's own affair.</summary>
    /// <exception cref="IOException">It cannot be kept where it should be.</exception>
    public abstract string? AuthorityPem { get; }

    /// <summary>Those that the options ask for.</summary>
    /// <exception cref="UnusableOptionException">The files that they name cannot be used.</exception>
    public static ServerCertificates Of(ServerOptions options)
    {
        if (options is { TlsCertificate: { } certificate, TlsKey: { } key })
        {
            return GivenCertificate.Load(certificate, key);
        }

        var folder = options.TlsDirectory is { } directory ? new AuthorityFolder(directory) : null;
        folder?.Check(TimeProvider.System.GetUtcNow());
        return new IssuedCertificates(CertificateNames.Of(options), folder, TimeProvider.System);
    }

    /// <summary>The certificate for a client that asks for this name.</summary>
    /// <param name="serverName">What the client calls the server; empty where it does not say.</param>
    public abstract SslStreamCertificateContext For(string serverName);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Prepares a certificate for handshakes.</summary>
    /// <param name="certificate">The certificate, with its key.</param>
    /// <param name="issuers">Those that it leads up to; all but the root are sent with it.</param>
    protected static SslStreamCertificateContext Prepare(X509Certificate2 certificate, X509Certificate2Collection issuers)
    {
        // .NET looks for authorities that the user trusts in the user's home, and fails where there is none: a container may run as
        // a user whom it does not know.
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Home)))
        {
            Environment.SetEnvironmentVariable(Home, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        }

        return SslStreamCertificateContext.Create(certificate, issuers, offline: true);
    }
}
