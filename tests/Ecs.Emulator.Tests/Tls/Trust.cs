using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Ecs.Emulator.Tests.Tls;

/// <summary>A client that trusts only one certificate authority.</summary>
internal sealed class Trust(X509Certificate2 authority) : IDisposable
{
    public X509Certificate2 Authority => authority;

    /// <summary>Trusts the certificate authority of an emulator.</summary>
    public static async Task<Trust> InAsync(Uri emulator)
    {
        using var http = new HttpClient();
        return new Trust(
            X509Certificate2.CreateFromPem(await http.GetStringAsync(new Uri(emulator, "/_emulator/ca.pem"))));
    }

    /// <summary>The HTTPS address of an emulator.</summary>
    public static Uri Https(Uri emulator) => new UriBuilder(emulator) { Scheme = Uri.UriSchemeHttps }.Uri;

    /// <summary>A handler for TLS and exactly one version of HTTP.</summary>
    public HttpMessageHandler Handler(Version? version = null) => new OneVersion(version ?? HttpVersion.Version11)
    {
        InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = { CertificateChainPolicy = Policy() },
        },
    };

    /// <summary>Completes a TLS handshake with an emulator by this host name.</summary>
    public async Task<SslStream> ConnectAsync(
        Uri emulator, string name =
            "localhost", SslProtocols protocols = SslProtocols.None, params SslApplicationProtocol[] applications)
    {
        var client = new TcpClient();
        await client.ConnectAsync(emulator.Host, emulator.Port);
        return await AuthenticateAsync(client.GetStream(), name, protocols, applications);
    }

    /// <summary>Completes a TLS handshake over any stream.</summary>
    public async Task<SslStream> AuthenticateAsync(
        Stream connection,
        string name,
        SslProtocols protocols = SslProtocols.None,
        params SslApplicationProtocol[] applications)
    {
        var tls = new SslStream(connection);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = name,
            EnabledSslProtocols = protocols,
            ApplicationProtocols = [.. applications],
            CertificateChainPolicy = Policy(),
        });
        return tls;
    }

    public void Dispose() => authority.Dispose();

    private X509ChainPolicy Policy() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { authority },
        RevocationMode = X509RevocationMode.NoCheck,
    };

    private sealed class OneVersion(Version version) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Version = version;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
