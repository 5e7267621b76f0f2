using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Ecs.Emulator.Server.Options;

namespace Ecs.Emulator.Server.Tls;

internal abstract class ServerCertificates : IDisposable
{
    private const string Home = "HOME";

    /// <summary>The certificate that clients must trust, in PEM; null for a user's own certificate.</summary>
    /// <exception cref="IOException">The certificate cannot be stored.</exception>
    public abstract string? AuthorityPem { get; }

    /// <exception cref="UnusableOptionException">The files of the options cannot be used.</exception>
    public static ServerCertificates Of(ServerOptions options)
    {
        if (options is { TlsCertificate: { } certificate, TlsKey: { } key })
        {
            return UserCertificate.Load(certificate, key);
        }

        var folder = options.TlsDirectory is { } directory ? new AuthorityFolder(directory) : null;
        folder?.Check(TimeProvider.System.GetUtcNow());
        return new IssuedCertificates(CertificateNames.Of(options), folder, TimeProvider.System);
    }

    /// <summary>Returns the certificate for a client.</summary>
    /// <param name="serverName">The server name that the client has sent, or an empty string.</param>
    public abstract SslStreamCertificateContext For(string serverName);

    public abstract void Dispose();

    /// <summary>Prepares a certificate for handshakes.</summary>
    /// <param name="certificate">The certificate with its key.</param>
    /// <param name="issuers">The chain; all certificates but the root are sent.</param>
    protected static SslStreamCertificateContext Prepare(
        X509Certificate2 certificate, X509Certificate2Collection issuers)
    {
        // .NET reads trusted authorities from the home directory and fails without one. In a container, the user can be
        // without a home directory.
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Home)))
        {
            Environment.SetEnvironmentVariable(Home, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        }

        return SslStreamCertificateContext.Create(certificate, issuers, offline: true);
    }
}
